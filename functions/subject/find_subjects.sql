-- Everybody whom a code, an older number or a former name means, with the code
-- borne today: one row a subject and reason.  Passports find nobody, and no
-- natural person is found by name.
CREATE OR REPLACE FUNCTION credit.find_subjects(code_or_number text)
	RETURNS TABLE (code credit.credit_code, name text, kind text, scheme text, valid_during daterange)
	LANGUAGE sql STABLE STRICT SECURITY DEFINER ROWS 2
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE chain (code, merged_into, scheme, valid_during) AS (
		SELECT s.code, s.merged_into, m.scheme, m.valid_during
		  FROM (SELECT credit.try_credit_code(code_or_number) AS code, 'code' AS scheme, '(,)'::daterange AS valid_during
				UNION ALL
				SELECT i.code, i.scheme, i.valid_during FROM credit.identifier AS i
				 WHERE i.value = pg_catalog.upper(pg_catalog.btrim(code_or_number)) AND i.scheme <> 'passport') AS m
		  JOIN credit.subject AS s ON s.code = m.code
		UNION
		SELECT s.code, s.merged_into, c.scheme, c.valid_during FROM chain AS c JOIN credit.subject AS s ON s.code = c.merged_into
	)
	SELECT s.code, s.name, s.kind, c.scheme, c.valid_during
	  FROM chain AS c JOIN credit.subject AS s ON s.code = c.code
	 WHERE c.merged_into IS NULL
	 ORDER BY s.code, c.scheme, c.valid_during
$function$;
COMMENT ON FUNCTION credit.find_subjects(text) IS
	'代码、旧号码所指的全部主体及其现行代码 | everybody whom a code or an older number means, with the code borne today';
REVOKE ALL ON FUNCTION credit.find_subjects(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.find_subjects(text) TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer;
