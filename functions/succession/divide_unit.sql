-- Divides a unit: as close_unit, and the items named go to other units than the
-- rest, {"penalty": "<code>", …}.  All of them see what the unit left; each
-- answers for its own items.
CREATE OR REPLACE FUNCTION credit.divide_unit(unit credit.credit_code, closed_on date, successor credit.credit_code, shares jsonb) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	heir text;
BEGIN
	PERFORM credit_private.end_unit(divide_unit.unit, divide_unit.closed_on, divide_unit.successor, divide_unit.shares);
	FOR heir IN SELECT DISTINCT x FROM pg_catalog.unnest(divide_unit.successor::text || ARRAY(SELECT s.value FROM pg_catalog.jsonb_each_text(divide_unit.shares) AS s)) AS x
	LOOP
		EXECUTE pg_catalog.format('GRANT %I TO %I', credit_private.unit_role(divide_unit.unit), credit_private.unit_role(heir::credit.credit_code));
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit.divide_unit(credit.credit_code, date, credit.credit_code, jsonb) IS
	'单位分立:各项目由不同单位承继 | divide a unit: items named go to other units than the rest';
REVOKE ALL ON FUNCTION credit.divide_unit(credit.credit_code, date, credit.credit_code, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.divide_unit(credit.credit_code, date, credit.credit_code, jsonb) TO credit_admin;
