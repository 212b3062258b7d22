-- A person has looked at the open warnings of a record and says why it is right
-- nevertheless; kept with name and day.
CREATE OR REPLACE FUNCTION credit.acknowledge_warnings(record_id bigint, reason text) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	n integer;
BEGIN
	IF acknowledge_warnings.reason !~ '[^ ]' OR acknowledge_warnings.reason IS NULL THEN
		PERFORM credit.raise('reason_needed', ARRAY['acknowledge_warnings']);
	END IF;
	IF NOT EXISTS (SELECT FROM credit.record AS r WHERE r.record_id = acknowledge_warnings.record_id) THEN
		PERFORM credit.raise('no_record', ARRAY[acknowledge_warnings.record_id::text]);
	END IF;
	PERFORM credit_private.require_records(ARRAY[acknowledge_warnings.record_id], actor.unit, r.state)
	   FROM credit.record AS r WHERE r.record_id = acknowledge_warnings.record_id;
	UPDATE credit.intake_warning AS w
	   SET acknowledged_by = actor.login, acknowledged_on = credit.today(), reason = acknowledge_warnings.reason
	  FROM credit.record AS r
	 WHERE r.record_id = acknowledge_warnings.record_id AND w.batch_id = r.batch_id AND w.line_no = r.line_no AND w.acknowledged_by IS NULL;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.acknowledge_warnings(bigint, text) IS
	'认可一条记录的提醒并说明理由 | acknowledge the open warnings of a record, with the reason; returns how many';
GRANT EXECUTE ON FUNCTION credit.acknowledge_warnings(bigint, text) TO credit_clerk, credit_head;
