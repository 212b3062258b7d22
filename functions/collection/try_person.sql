-- The citizen identity number that a text is, also in the form of 15 digits of
-- before 1999; NULL when it is none.
CREATE OR REPLACE FUNCTION credit_private.try_person(value text) RETURNS credit.citizen_id
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF pg_catalog.btrim(value) ~ '^[0-9]{15}$' THEN
		RETURN credit.citizen_id_from_15(pg_catalog.btrim(value));
	END IF;
	RETURN credit.try_citizen_id(value);
EXCEPTION WHEN data_exception THEN
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.try_person(text) IS
	'读取公民身份号码(含15位旧号),不合格为空 | the citizen number a text is, of 18 or 15 digits; NULL when it is none';
