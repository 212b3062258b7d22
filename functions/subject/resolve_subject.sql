-- Identity is resolved here and nowhere else: a code, or any other number on
-- file, to the code the subject bears today (merges followed).  NULL when
-- nobody or more than one is meant.  PL/pgSQL keeps its plan.
CREATE OR REPLACE FUNCTION credit.resolve_subject(code_or_number text) RETURNS credit.credit_code
	LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	RETURN (
	WITH RECURSIVE meant (code) AS (
		SELECT credit.try_credit_code(code_or_number)
		UNION
		SELECT i.code FROM credit.identifier AS i
		 WHERE i.value = pg_catalog.upper(pg_catalog.btrim(code_or_number)) AND i.scheme <> 'passport'
	), chain (code, merged_into) AS (
		SELECT s.code, s.merged_into FROM meant AS m JOIN credit.subject AS s ON s.code = m.code
		UNION
		SELECT s.code, s.merged_into FROM chain AS c JOIN credit.subject AS s ON s.code = c.merged_into
	)
	SELECT CASE WHEN count(*) = 1 THEN max(c.code) END FROM chain AS c WHERE c.merged_into IS NULL);
END
$function$;
COMMENT ON FUNCTION credit.resolve_subject(text) IS
	'由代码或旧号码找到主体现行代码 | the code a subject bears today, from a code or any older number';
GRANT EXECUTE ON FUNCTION credit.resolve_subject(text) TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_partner;
