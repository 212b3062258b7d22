-- Every code of the subject that a code means: those merged into it, and it.
-- PL/pgSQL keeps its plans; a code that was never merged, nearly every one, costs
-- two look-ups in small indexes.
CREATE OR REPLACE FUNCTION credit_private.codes_of(code credit.credit_code) RETURNS SETOF credit.credit_code
	LANGUAGE plpgsql STABLE STRICT ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = codes_of.code AND s.merged_into IS NOT NULL)
	   AND NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.merged_into = codes_of.code) THEN
		RETURN NEXT codes_of.code;
		RETURN;
	END IF;
	RETURN QUERY
	WITH RECURSIVE up (code, merged_into) AS (
		SELECT codes_of.code, s.merged_into FROM (SELECT 1) AS one LEFT JOIN credit.subject AS s ON s.code = codes_of.code
		UNION
		SELECT s.code, s.merged_into FROM up JOIN credit.subject AS s ON s.code = up.merged_into
	), family (code) AS (
		SELECT up.code FROM up
		UNION
		SELECT s.code FROM family AS f JOIN credit.subject AS s ON s.merged_into = f.code
	)
	SELECT f.code FROM family AS f;
END
$function$;
COMMENT ON FUNCTION credit_private.codes_of(credit.credit_code) IS
	'同一主体的全部代码(含并入的) | every code of one subject, merged ones included';
