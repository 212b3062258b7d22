-- S4 item 13 停止公示其失信记录: approval of a repair ends publicity at once,
-- and the duty to publish, where that is still open.
CREATE OR REPLACE FUNCTION credit_private.follow_repair() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.withdraw_publication(n.code, n.record_id, 'repaired', n.decided_on)
	   FROM new_repairs AS n WHERE n.outcome = 'approved' AND n.broken_on IS NULL;
	UPDATE credit.duty AS d SET void_on = n.decided_on, void_reason = 'repaired'
	  FROM new_repairs AS n
	 WHERE n.outcome = 'approved' AND n.broken_on IS NULL AND d.code = n.code AND d.record_id = n.record_id AND d.kind = 'publish' AND d.met_on IS NULL AND d.void_on IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_repair() IS '准予修复即停止公示 | approval of a repair ends publicity';
CREATE OR REPLACE TRIGGER repair_follow AFTER UPDATE ON credit.repair
	REFERENCING NEW TABLE AS new_repairs
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_repair();
