-- What was received from one partner may be passed on to another (relay): it
-- goes through the same log, with its origin and the way it came.
CREATE OR REPLACE FUNCTION credit_private.log_received_changes() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.change_log (code, object_kind, origin, source_key, via, verb, content, replacement, merged_into)
	SELECT n.code, n.object_kind, n.origin, n.source_key, n.partner, n.verb, n.content, n.replacement, n.merged_into
	  FROM new_rows AS n;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.log_received_changes() IS '收到的变更入日志,以便转送 | what was received is logged too, so that it can be passed on';
CREATE OR REPLACE TRIGGER received_record_log_insert AFTER INSERT ON credit.received_record
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.log_received_changes();
CREATE OR REPLACE TRIGGER received_record_log_update AFTER UPDATE ON credit.received_record
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.log_received_changes();
