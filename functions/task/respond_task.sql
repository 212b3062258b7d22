-- 响应: the unit accepts the measure, which then must still bind, or says on what
-- ground it does not apply here.  Meets the duty to respond; acceptance opens
-- the duty to feed back.
CREATE OR REPLACE FUNCTION credit.respond_task(task_id bigint, response text, ground text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	t credit.task := credit_private.require_task(respond_task.task_id);
BEGIN
	IF t.response IS NOT NULL THEN
		PERFORM credit.raise('task_answered', ARRAY[t.task_id::text, t.response]);
	ELSIF respond_task.response IS NULL OR respond_task.response NOT IN ('accepted', 'not_applicable') THEN
		PERFORM credit.raise('bad_word', ARRAY[coalesce(respond_task.response, '')], 'accepted, not_applicable', 'task', 'response');
	ELSIF respond_task.response = 'not_applicable' AND (respond_task.ground ~ '[^ ]') IS NOT TRUE THEN
		PERFORM credit.raise('reason_missing', '{}', NULL, 'task', 'ground');
	ELSIF respond_task.response = 'accepted' THEN
		PERFORM credit_private.require_measure(t.code, t.measure, t.listing_id);
	END IF;
	UPDATE credit.task AS x
	   SET response = respond_task.response, ground = CASE WHEN respond_task.response = 'not_applicable' THEN respond_task.ground END,
		   responded_on = credit.today(), responded_by = (credit.actor()).login
	 WHERE x.code = t.code AND x.task_id = t.task_id;
	PERFORM credit_private.meet_duty('measure_response', t.code, t.task_id);
	IF respond_task.response = 'accepted' THEN
		PERFORM credit_private.open_duty('measure_feedback', t.code, t.unit, 'measure.feedback', credit.today(), case_id => t.task_id);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.respond_task(bigint, text, text) IS
	'响应任务:接受,或说明不适用的理由 | respond to a task: accepted, or not applicable with the ground';
REVOKE ALL ON FUNCTION credit.respond_task(bigint, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.respond_task(bigint, text, text) TO credit_clerk, credit_head;
