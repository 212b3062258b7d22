-- The job: cuts every month that is over and not cut, from the first task on;
-- a month without anything gives an empty batch, so that silence can be told
-- from loss.  Gives the number of batches.
CREATE OR REPLACE FUNCTION credit.cut_due_feedback() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT count(credit_private.cut_month(g::date, credit.actor_name()))
	  FROM pg_catalog.generate_series(credit_private.month_of((SELECT min(t.initiated_on) FROM credit.task AS t))::timestamp,
			credit_private.month_of(credit.today())::timestamp - interval '1 month', interval '1 month') AS g
	 WHERE NOT EXISTS (SELECT FROM credit.feedback_batch AS b WHERE lower(b.period) = g::date)
$function$;
COMMENT ON FUNCTION credit.cut_due_feedback() IS '定期反馈任务:已结束而未成批的各月 | the job of the periodic feedback: every month that is over and not cut';
REVOKE ALL ON FUNCTION credit.cut_due_feedback() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.cut_due_feedback() TO credit_office, credit_admin;
