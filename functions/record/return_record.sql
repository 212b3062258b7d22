CREATE OR REPLACE FUNCTION credit.return_record(record_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	old_state text := (SELECT r.state FROM credit.record AS r WHERE r.record_id = return_record.record_id);
BEGIN
	PERFORM credit_private.require_records(ARRAY[return_record.record_id], actor.unit,
		CASE old_state WHEN 'received' THEN 'received' ELSE 'reviewed' END);
	UPDATE credit.record AS r SET state = 'returned', ended_on = credit.today(), end_reason = reason
	 WHERE r.record_id = return_record.record_id;
END
$function$;
COMMENT ON FUNCTION credit.return_record(bigint, text) IS '退回未确认的记录并说明理由 | return a record that is not confirmed, with the reason';
GRANT EXECUTE ON FUNCTION credit.return_record(bigint, text) TO credit_clerk, credit_head;
