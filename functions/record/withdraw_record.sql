-- The decision was revoked, or the record was wrong: it leaves every current
-- view at once and stays in history.  行政处罚法(2021) art 48 三日内撤回处罚决定信息并公开说明
-- 理由: the clock runs from the day of the revocation to the day of this call.
CREATE OR REPLACE FUNCTION credit.withdraw_record(record_id bigint, reason text, revoked_on date DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	since date := coalesce(withdraw_record.revoked_on, credit.today());
	r credit.record;
BEGIN
	-- the subject before the record, as everybody who changes an effect does
	PERFORM credit.lock_subject(x.code) FROM credit.record AS x WHERE x.record_id = withdraw_record.record_id;
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = withdraw_record.record_id FOR UPDATE;
	PERFORM credit_private.require_records(ARRAY[withdraw_record.record_id], actor.unit, 'confirmed');
	IF since NOT BETWEEN r.decided_on AND credit.today() THEN
		PERFORM credit.raise('bad_revocation', ARRAY[r.record_id::text, since::text], NULL, 'record', 'decided_on');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(reason, 200), true);
	PERFORM credit_private.open_duty('withdraw', r.code, r.source_unit, 'withdraw', since, r.record_id);
	UPDATE credit.record AS x SET state = 'withdrawn', ended_on = credit.today(), end_reason = reason
	 WHERE x.code = r.code AND x.record_id = r.record_id;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_record(bigint, text, date) IS
	'撤回已确认的记录,历史保留;自决定被撤销之日计时 | withdraw a confirmed record, history keeps it; its clock runs from the day of the revocation';
GRANT EXECUTE ON FUNCTION credit.withdraw_record(bigint, text, date) TO credit_head;
