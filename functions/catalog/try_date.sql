-- A date written YYYY-MM-DD or YYYY/MM/DD, or infinity; NULL for anything else.
CREATE OR REPLACE FUNCTION credit_private.try_date(value text) RETURNS date
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF value = 'infinity' THEN
		RETURN 'infinity'::date;
	ELSIF value ~ '^[0-9]{4}([-/])[0-9]{1,2}\1[0-9]{1,2}$' THEN
		RETURN pg_catalog.make_date(pg_catalog.substring(value, '^[0-9]{4}')::int,
			pg_catalog.substring(value, '^[0-9]{4}[-/]([0-9]{1,2})')::int, pg_catalog.substring(value, '[0-9]{1,2}$')::int);
	END IF;
	RETURN NULL;
EXCEPTION WHEN datetime_field_overflow THEN
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.try_date(text) IS '读取日期,不合格为空 | read a date, NULL when it is none';
