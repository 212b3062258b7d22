-- Which unit is meant by a name, present or former, or by a code?  NULL when
-- none or more than one is.
CREATE OR REPLACE FUNCTION credit.unit_of(name_or_code text) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN count(*) = 1 THEN max(u.unit) END
	  FROM (SELECT u.unit FROM credit.unit AS u WHERE u.unit = credit.try_credit_code(name_or_code)
			UNION
			SELECT n.unit FROM credit.unit_name AS n WHERE n.name = pg_catalog.btrim(name_or_code)) AS u
$function$;
COMMENT ON FUNCTION credit.unit_of(text) IS '按名称(含曾用名)或代码找单位 | the unit meant by a name, present or former, or by a code';
GRANT EXECUTE ON FUNCTION credit.unit_of(text) TO PUBLIC;
