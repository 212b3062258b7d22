-- The derived entries that are wanting: an entry that has not ended for good,
-- and a person whom it reaches without one of his own from it.  What was
-- repaired is not gone for good, as the repair's commitment may be broken; and
-- a derived entry that a court, say, has ended for this person is not made again.
CREATE OR REPLACE FUNCTION credit_private.owed_entries(organisations credit.credit_code[])
	RETURNS TABLE (person credit.credit_code, root_code credit.credit_code, root_listing_id bigint, roles text[])
	LANGUAGE sql STABLE ROWS 10
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT t.person, t.root_code, t.root_listing_id, pg_catalog.array_agg(DISTINCT t.role ORDER BY t.role)
	  FROM credit_private.derived_ties(organisations) AS t
	  JOIN credit.listing AS l ON l.code = t.root_code AND l.listing_id = t.root_listing_id
	  LEFT JOIN credit.record AS r ON r.code = l.code AND r.record_id = l.record_id
	 WHERE l.exit_kind IS NULL AND (upper_inf(l.valid_during) OR upper(l.valid_during) > credit.today()) AND r.ended_on IS NULL
	   AND NOT EXISTS (SELECT FROM credit.listing AS d
						WHERE d.root_code = t.root_code AND d.root_listing_id = t.root_listing_id AND d.exit_kind IS DISTINCT FROM 'not_responsible'
						  AND d.code IN (SELECT credit_private.codes_of(t.person)))
	 GROUP BY t.person, t.root_code, t.root_listing_id
$function$;
COMMENT ON FUNCTION credit_private.owed_entries(credit.credit_code[]) IS '尚缺的派生条目 | derived entries that are wanting';
