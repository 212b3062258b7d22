-- Who stands behind a matter's applicant: the parties named, and who answers
-- for it today; with the role, and whether the matter is an act of his own.
CREATE OR REPLACE FUNCTION credit_private.matter_persons(code credit.credit_code, matter_id bigint)
	RETURNS TABLE (party credit.credit_code, role text, name text, own_act boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT DISTINCT ON (b.party) b.party, b.role, r.name, r.own_act
	  FROM (SELECT p.party, p.role FROM credit.matter_party AS p
			 WHERE p.code = matter_persons.code AND p.matter_id = matter_persons.matter_id AND p.withdrawn_on IS NULL
			UNION ALL
			SELECT h.person, h.role FROM credit_private.codes_of(matter_persons.code) AS c JOIN credit.responsibility AS h ON h.code = c
			 WHERE h.withdrawn_on IS NULL AND h.held_during @> credit.today()) AS b
	  JOIN credit.responsible_role AS r ON r.role = b.role
	 WHERE b.party NOT IN (SELECT credit_private.codes_of(matter_persons.code))
	 ORDER BY b.party, r.own_act DESC, b.role
$function$;
COMMENT ON FUNCTION credit_private.matter_persons(credit.credit_code, bigint) IS
	'事项背后的人:登记的涉及人与申请主体的现任责任人 | who stands behind a matter''s applicant';
