-- 反馈: what was done on a day, to what effect, how often, over what amount; as
-- often as there is something to say.  The first meets the duty.  R147: on that
-- day the measure had its basis, and the entry was in force; and nothing is
-- done while an objection is open (S4 item 18).
CREATE OR REPLACE FUNCTION credit.feed_back(task_id bigint, done_on date, effect text, times bigint DEFAULT 1, amount numeric DEFAULT 0) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	t credit.task := credit_private.require_task(feed_back.task_id);
	n credit.listing_now;
	feedback bigint;
BEGIN
	IF t.response IS DISTINCT FROM 'accepted' THEN
		PERFORM credit.raise('task_not_accepted', ARRAY[t.task_id::text, coalesce(t.response, '-')]);
	ELSIF feed_back.done_on > credit.today() THEN
		PERFORM credit.raise('future_date', ARRAY[feed_back.done_on::text]);
	END IF;
	SELECT * INTO n FROM credit.listing_now AS x WHERE x.code = t.code AND x.listing_id = t.listing_id;
	IF n.status = 'suspended' THEN
		PERFORM credit.raise('measure_suspended', ARRAY[t.measure, t.listing_id::text]);
	ELSIF n.status = 'in_force' AND feed_back.done_on = credit.today() THEN
		PERFORM credit_private.require_measure(t.code, t.measure, t.listing_id);
	-- reported later than done: by the dates of that day
	ELSIF (feed_back.done_on >= t.initiated_on AND feed_back.done_on < coalesce(n.until, DATE 'infinity') AND n.ended_by IS DISTINCT FROM 'basis_withdrawn'
		AND EXISTS (SELECT FROM credit.list_measure AS lm JOIN credit.measure AS m ON m.measure = lm.measure
					 LEFT JOIN credit.memorandum AS d ON d.memorandum = lm.memorandum
					 WHERE lm.list_kind = n.list_kind AND lm.measure = t.measure
					   AND lm.valid_during @> feed_back.done_on AND m.valid_during @> feed_back.done_on
					   AND (lm.memorandum IS NULL OR d.valid_during @> feed_back.done_on))) IS NOT TRUE THEN
		PERFORM credit.raise('basis_not_in_force', ARRAY[t.measure, coalesce(feed_back.done_on::text, '-')]);
	END IF;
	INSERT INTO credit.task_feedback AS f (code, task_id, done_on, effect, times, amount, unit, given_on, given_by)
	VALUES (t.code, t.task_id, feed_back.done_on, feed_back.effect, coalesce(feed_back.times, 1), coalesce(feed_back.amount, 0), t.unit, credit.today(), (credit.actor()).login)
	RETURNING f.feedback_id INTO feedback;
	PERFORM credit_private.meet_duty('measure_feedback', t.code, t.task_id);
	RETURN feedback;
END
$function$;
COMMENT ON FUNCTION credit.feed_back(bigint, date, text, bigint, numeric) IS
	'反馈措施实施情况:日期、成效、次数、金额(元) | feed back what was done: day, effect, how often, amount in yuan';
REVOKE ALL ON FUNCTION credit.feed_back(bigint, date, text, bigint, numeric) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.feed_back(bigint, date, text, bigint, numeric) TO credit_clerk, credit_head;
