-- Who answers for the organisations' entries (S4 item 12(1)): each entry that
-- reaches persons, with each person who held such a role on the day of the
-- conduct.  An entry that stands on another one reaches nobody: one level.
-- NULL means all organisations; an "or" of the two would look at every entry
-- there is, whoever is asked about.
CREATE OR REPLACE FUNCTION credit_private.derived_ties(organisations credit.credit_code[])
	RETURNS TABLE (person credit.credit_code, root_code credit.credit_code, root_listing_id bigint, role text, responsibility_id bigint, conduct_on date)
	LANGUAGE sql STABLE ROWS 10
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT h.person, l.code, l.listing_id, h.role, h.responsibility_id, d.conduct_on
	  FROM credit.listing AS l
	  JOIN credit.list_propagation AS g ON g.list_kind = l.list_kind AND g.valid_during @> l.listed_on
	 -- of most subjects the family is the code itself, which two small indexes tell
	 CROSS JOIN LATERAL (SELECT l.code
						 UNION
						 SELECT f.code FROM credit_private.codes_of(l.code) AS f(code)
						  WHERE EXISTS (SELECT FROM credit.subject AS s WHERE s.code = l.code AND s.merged_into IS NOT NULL)
							 OR EXISTS (SELECT FROM credit.subject AS s WHERE s.merged_into = l.code)) AS c(code)
	  JOIN credit.responsibility AS h ON h.code = c.code AND h.role = g.role AND h.withdrawn_on IS NULL
	 CROSS JOIN LATERAL (SELECT coalesce(credit_private.conduct_on(l.code, l.record_id), l.listed_on)) AS d(conduct_on)
	 WHERE l.root_code IS NULL AND h.held_during @> d.conduct_on
	   AND l.code = ANY (coalesce(organisations, ARRAY(SELECT DISTINCT x.code FROM credit.listing AS x JOIN credit.list_propagation AS p ON p.list_kind = x.list_kind WHERE x.root_code IS NULL)))
$function$;
COMMENT ON FUNCTION credit_private.derived_ties(credit.credit_code[]) IS
	'组织条目及于何人:行为发生时的责任人 | whom the organisations'' entries reach: who was responsible at the time of the conduct';
