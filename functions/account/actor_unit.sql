CREATE OR REPLACE FUNCTION credit.actor_unit() RETURNS credit.credit_code
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT (credit.actor()).unit $function$;
COMMENT ON FUNCTION credit.actor_unit() IS '当前操作人的单位 | the unit of whoever acts now';
GRANT EXECUTE ON FUNCTION credit.actor_unit() TO PUBLIC;
