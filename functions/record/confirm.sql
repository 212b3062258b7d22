-- S0 方案 三(二) 负责人…进行审核确认,经审核确认的信息将被归集: only the head of the
-- unit that reports (or that decided) confirms, or a deputy during a stated
-- period, and only what was reviewed.
CREATE OR REPLACE FUNCTION credit.confirm(VARIADIC record_ids bigint[]) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	gone credit.record;
	actor credit.account := credit_private.require_head();
	n integer;
BEGIN
	-- a correction ends what it replaces, a breach may end a repair: the subject before the record, as everybody who changes an effect does
	PERFORM credit.lock_subjects(ARRAY(SELECT DISTINCT c.code FROM credit.record AS c
										WHERE c.record_id = ANY (record_ids) AND (c.replaces IS NOT NULL OR c.act_kind = 'breach')));
	-- two heads at once, or one who withdraws what is corrected: the second one
	-- waits here and then meets the new state
	PERFORM FROM credit.record AS r
	 WHERE r.record_id = ANY (record_ids
		|| ARRAY(SELECT c.replaces FROM credit.record AS c WHERE c.record_id = ANY (record_ids) AND c.replaces IS NOT NULL))
	 ORDER BY r.code, r.record_id FOR UPDATE;
	PERFORM credit_private.require_records(record_ids, actor.unit, 'reviewed');
	-- what a correction replaces leaves in the same step, if it is still there
	SELECT r.* INTO gone
	  FROM credit.record AS c JOIN credit.record AS r ON r.code = c.code AND r.record_id = c.replaces
	 WHERE c.record_id = ANY (record_ids) AND r.state <> 'confirmed'
	 ORDER BY r.record_id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('wrong_state', ARRAY[gone.record_id::text, gone.state, 'confirmed'], NULL, 'record', 'state');
	END IF;
	UPDATE credit.record AS r
	   SET state = 'superseded', ended_on = credit.today(), end_reason = 'superseded by a correction'
	  FROM credit.record AS c
	 WHERE c.record_id = ANY (record_ids) AND r.code = c.code AND r.record_id = c.replaces AND r.state = 'confirmed';
	UPDATE credit.record AS r
	   SET state = 'confirmed', confirmed_on = credit.today(), confirmed_by = actor.login
	 WHERE r.record_id = ANY (record_ids);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.confirm(bigint[]) IS
	'负责人确认,确认方为归集 | the head''s confirmation: only then is a record collected; returns the number of records';
GRANT EXECUTE ON FUNCTION credit.confirm(bigint[]) TO credit_head, credit_clerk;
