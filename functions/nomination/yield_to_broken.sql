-- A repair whose commitment is broken brings the black entry back: a red one
-- yields in that transaction.
CREATE OR REPLACE FUNCTION credit_private.yield_to_broken() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	codes credit.credit_code[] := ARRAY(SELECT n.code FROM new_rows AS n WHERE n.broken_on IS NOT NULL);
BEGIN
	IF codes <> '{}' THEN
		PERFORM credit_private.take_turn(codes);
		PERFORM credit_private.yield_red(codes);
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.yield_to_broken() IS '修复失效后红名单让位 | red yields to black after a broken repair';
CREATE OR REPLACE TRIGGER repair_yield_red AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.yield_to_broken();
