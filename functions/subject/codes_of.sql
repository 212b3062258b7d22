-- Every code of the subject that a code means: those merged into it, and it.
CREATE OR REPLACE FUNCTION credit_private.codes_of(code credit.credit_code) RETURNS SETOF credit.credit_code
	LANGUAGE sql STABLE STRICT ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE up (code, merged_into) AS (
		SELECT codes_of.code, s.merged_into FROM (SELECT 1) AS one LEFT JOIN credit.subject AS s ON s.code = codes_of.code
		UNION
		SELECT s.code, s.merged_into FROM up JOIN credit.subject AS s ON s.code = up.merged_into
	), family (code) AS (
		SELECT up.code FROM up
		UNION
		SELECT s.code FROM family AS f JOIN credit.subject AS s ON s.merged_into = f.code
	)
	SELECT f.code FROM family AS f
$function$;
COMMENT ON FUNCTION credit_private.codes_of(credit.credit_code) IS
	'同一主体的全部代码(含并入的) | every code of one subject, merged ones included';
