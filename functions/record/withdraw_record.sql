-- The decision was revoked, or the record was wrong: it leaves every current
-- view at once and stays in history (行政处罚法 art 48).
CREATE OR REPLACE FUNCTION credit.withdraw_record(record_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
BEGIN
	PERFORM FROM credit.record AS r WHERE r.record_id = withdraw_record.record_id FOR UPDATE;
	PERFORM credit_private.require_records(ARRAY[withdraw_record.record_id], actor.unit, 'confirmed');
	PERFORM pg_catalog.set_config('pg_credit.reason', reason, true);
	UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = reason
	 WHERE r.record_id = withdraw_record.record_id;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_record(bigint, text) IS '撤回已确认的记录,历史保留 | withdraw a confirmed record; history keeps it';
GRANT EXECUTE ON FUNCTION credit.withdraw_record(bigint, text) TO credit_head;
