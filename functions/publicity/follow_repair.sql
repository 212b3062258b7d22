-- S4 item 13 停止公示其失信记录: approval of a repair ends publicity at once.
CREATE OR REPLACE FUNCTION credit_private.follow_repair() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, 'repaired')
	   FROM new_repairs AS n WHERE n.outcome = 'approved';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_repair() IS '准予修复即停止公示 | approval of a repair ends publicity';
CREATE OR REPLACE TRIGGER repair_follow AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_repair();
