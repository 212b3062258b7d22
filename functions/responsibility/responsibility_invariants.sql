-- What must hold of derived entries and of who they derive through, as rows
-- that break it.
CREATE OR REPLACE FUNCTION credit_private.responsibility_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'derived entry without root', d.code, 'entry ' || d.listing_id FROM credit.listing AS d
	 WHERE d.root_code IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.listing AS l WHERE l.code = d.root_code AND l.listing_id = d.root_listing_id AND l.list_kind = d.list_kind)
	UNION ALL
	-- S4 item 12(1) reaches one level: organisation to person
	SELECT 'derived from a derived entry', d.code, 'entry ' || d.listing_id FROM credit.listing AS d
	  JOIN credit.listing AS l ON l.code = d.root_code AND l.listing_id = d.root_listing_id
	 WHERE l.root_code IS NOT NULL OR credit.kind_of_code(d.code) <> 'person'
	UNION ALL
	SELECT 'derived entry wanting', o.person, 'entry ' || o.root_listing_id || ' of ' || o.root_code::text FROM credit_private.owed_entries(NULL) AS o
	UNION ALL
	SELECT 'derived entry without responsibility', d.code, 'entry ' || d.listing_id FROM credit.listing AS d
	 WHERE d.root_code IS NOT NULL AND d.exit_kind IS NULL
	   AND EXISTS (SELECT FROM credit.listing AS l WHERE l.code = d.root_code AND l.listing_id = d.root_listing_id)
	   AND NOT EXISTS (SELECT FROM credit_private.derived_ties(NULL) AS t
						WHERE t.root_code = d.root_code AND t.root_listing_id = d.root_listing_id AND t.person IN (SELECT credit_private.codes_of(d.code)))
	UNION ALL
	SELECT 'role held twice', h.code, 'responsibility ' || h.responsibility_id FROM credit.responsibility AS h
	  JOIN credit.responsible_role AS r ON r.role = h.role
	  JOIN credit.responsibility AS o ON o.code = h.code AND o.role = h.role AND o.responsibility_id > h.responsibility_id AND o.held_during && h.held_during
	 WHERE h.withdrawn_on IS NULL AND o.withdrawn_on IS NULL AND (r.is_single OR o.person = h.person)
	UNION ALL
	SELECT 'responsible person unknown', h.code, 'responsibility ' || h.responsibility_id FROM credit.responsibility AS h
	 WHERE NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = h.person AND s.kind = 'person')
$function$;
COMMENT ON FUNCTION credit_private.responsibility_invariants() IS '责任人与派生条目的不变量 | what must hold of responsible persons and derived entries';
