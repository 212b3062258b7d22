-- An edition as it was issued, for anyone; a draft is nobody's business yet.
CREATE OR REPLACE FUNCTION credit_public.catalog_of(edition text)
	RETURNS TABLE (edition varchar(64), region varchar(6), item varchar(64), name varchar(200), kind varchar(64), class varchar(16), disclosure varchar(64),
		units varchar(1000), method varchar(16), frequency varchar(16), supplement varchar(16), parent_item varchar(64), sectors varchar(400),
		valid_from date, valid_until date)
	LANGUAGE sql STABLE ROWS 200
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT e.edition, e.region, i.item, i.name, k.name, i.class, d.name,
		   coalesce((SELECT pg_catalog.string_agg(n.name, '、' ORDER BY n.name) FROM credit.item_unit AS u JOIN credit.unit AS n ON n.unit = u.unit
					  WHERE u.edition = i.edition AND u.item = i.item AND pg_catalog.upper_inf(u.valid_during)),
					pg_catalog.array_to_string(i.departments, '、')),
		   i.method, i.frequency, i.supplement, i.parent_item,
		   (SELECT pg_catalog.string_agg(n.name, '、' ORDER BY n.name) FROM credit.item_sector AS s JOIN credit.sector AS n ON n.sector = s.sector
			 WHERE s.edition = i.edition AND s.item = i.item),
		   lower(e.valid_during * i.valid_during), upper(e.valid_during * i.valid_during)
	  FROM credit.catalog_edition AS e
	  JOIN credit.catalog_item AS i ON i.edition = e.edition
	  JOIN credit.act_kind AS k ON k.act_kind = i.act_kind
	  JOIN credit.disclosure_class AS d ON d.disclosure = i.disclosure
	 WHERE e.edition = catalog_of.edition AND e.state = 'issued'
	 ORDER BY i.item
$function$;
COMMENT ON FUNCTION credit_public.catalog_of(text) IS '某一已发布目录版本的全部项目 | every item of an edition as it was issued';
GRANT EXECUTE ON FUNCTION credit_public.catalog_of(text) TO PUBLIC;
