-- Every row that any check in force looks at, in a period: passed is NULL where
-- the precondition does not hold.
CREATE OR REPLACE FUNCTION credit_private.quality_rows(from_day date, to_day date)
	RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	query text := credit_private.union_of(ARRAY(SELECT DISTINCT c.source FROM credit.quality_check AS c WHERE c.valid_during @> quality_rows.from_day));
BEGIN
	IF query IS NOT NULL THEN
		RETURN QUERY EXECUTE query USING quality_rows.from_day, quality_rows.to_day;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.quality_rows(date, date) IS
	'一段时期内各检查项所看的每一行,passed 为空即不适用 | every row the checks look at in a period; passed is NULL where a check does not apply';
