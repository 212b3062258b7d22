-- What an edition wants before it can be issued; no row: nothing.
CREATE OR REPLACE FUNCTION credit.edition_problems(edition text) RETURNS TABLE (item text, problem text, detail text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT c.item, 'unanswered comment', c.comment_id::text
	  FROM credit.catalog_comment AS c
	 WHERE c.edition = edition_problems.edition AND c.outcome IS NULL
	UNION ALL
	SELECT NULL, 'no item', NULL
	 WHERE NOT EXISTS (SELECT FROM credit.catalog_item AS i WHERE i.edition = edition_problems.edition)
	UNION ALL
	SELECT i.item, 'no such template', i.template
	  FROM credit.catalog_item AS i
	 WHERE i.edition = edition_problems.edition AND i.template IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.template AS t WHERE t.template = i.template)
	UNION ALL
	SELECT i.item, 'not an item of the parent edition', i.parent_item
	  FROM credit.catalog_item AS i
	  JOIN credit.catalog_edition AS e ON e.edition = i.edition
	 WHERE i.edition = edition_problems.edition AND i.parent_item IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.catalog_item AS p WHERE p.edition = e.parent AND p.item = i.parent_item)
	UNION ALL
	SELECT f.item, 'not a field of the template', f.field
	  FROM credit.catalog_field AS f
	  JOIN credit.catalog_item AS i ON i.edition = f.edition AND i.item = f.item
	 WHERE f.edition = edition_problems.edition
	   AND NOT EXISTS (SELECT FROM credit.template AS t CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t.body -> 'fields') AS x
						WHERE t.template = i.template AND x ->> 'name' = f.field)
	UNION ALL
	-- the published copy has columns of its own for these
	SELECT f.item, 'published with every record of the item', f.field
	  FROM credit.catalog_field AS f
	  JOIN credit.catalog_item AS i ON i.edition = f.edition AND i.item = f.item
	 WHERE f.edition = edition_problems.edition AND i.disclosure = 'public' AND f.disclosure <> 'public'
	   AND EXISTS (SELECT FROM credit.field_map AS m
					WHERE m.template = i.template AND m.field = f.field
					  AND m.column_name IN ('code', 'subject_name', 'unit', 'source_unit', 'document_no', 'decided_on', 'valid_from', 'valid_until'))
$function$;
COMMENT ON FUNCTION credit.edition_problems(text) IS '目录版本发布前尚缺事项 | what an edition wants before it can be issued';
REVOKE ALL ON FUNCTION credit.edition_problems(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.edition_problems(text) TO credit_office, credit_admin, credit_evaluator;
