-- Makes a unit known, or returns the one that bears the name.  Without an
-- official code it gets an assigned one (Z2…), the same for the same name and
-- region everywhere.  Its division must exist today (000000 is the nation), and
-- a name that is known says the same of region, level and code as before.
CREATE OR REPLACE FUNCTION credit.register_unit(name text, region text, level text, code credit.credit_code DEFAULT NULL,
	superior credit.credit_code DEFAULT NULL, former_names text[] DEFAULT '{}') RETURNS credit.credit_code
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	known credit.unit;
	unit credit.credit_code;
BEGIN
	IF register_unit.region <> '000000' AND credit.region_status(register_unit.region) IS DISTINCT FROM 'current' THEN
		PERFORM credit.raise('unknown_region', ARRAY[register_unit.region, credit.today()::text], NULL, 'unit', 'region');
	END IF;
	SELECT * INTO known FROM credit.unit AS u WHERE u.unit = credit.unit_of(register_unit.name);
	IF known.unit IS NULL THEN
		unit := coalesce(register_unit.code,
			credit.assigned_code('2', pg_catalog.sha256(pg_catalog.convert_to(register_unit.region || ' ' || register_unit.name, 'UTF8'))));
		INSERT INTO credit.unit (unit, name, region, level, superior)
		VALUES (unit, register_unit.name, register_unit.region, register_unit.level, register_unit.superior);
	ELSIF (known.region, known.level, coalesce(register_unit.code, known.unit)) <> (register_unit.region, register_unit.level, known.unit) THEN
		PERFORM credit.raise('unit_differs', ARRAY[register_unit.name, pg_catalog.concat_ws(', ', known.unit::text, known.region, known.level)], NULL, 'unit');
	ELSE
		unit := known.unit;
	END IF;
	INSERT INTO credit.unit_name (unit, name)
	SELECT unit, n FROM pg_catalog.unnest(register_unit.name || former_names) AS n
	ON CONFLICT DO NOTHING;
	RETURN unit;
END
$function$;
COMMENT ON FUNCTION credit.register_unit(text, text, text, credit.credit_code, credit.credit_code, text[]) IS
	'登记单位,返回其代码;无代码者赋码 | make a unit known and return its code; assigns one where there is none';
GRANT EXECUTE ON FUNCTION credit.register_unit(text, text, text, credit.credit_code, credit.credit_code, text[]) TO credit_admin, credit_office;
