-- A merge may bring a black entry to a subject with a red one: the red one
-- yields in that transaction.
CREATE OR REPLACE FUNCTION credit_private.yield_merged() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	codes credit.credit_code[] := ARRAY(SELECT n.code FROM new_rows AS n WHERE n.merged_into IS NOT NULL);
BEGIN
	IF codes <> '{}' THEN
		PERFORM credit_private.take_turn(codes);
		PERFORM credit_private.yield_red(codes);
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.yield_merged() IS '主体合并后红名单让位 | red yields to black after a merge';
CREATE OR REPLACE TRIGGER subject_yield_merged AFTER UPDATE ON credit.subject
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.yield_merged();
