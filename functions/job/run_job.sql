-- Runs one job now and logs it: rows or SQLSTATE and message.  An error is
-- caught, so that one broken job does not stop the next; a job that runs
-- elsewhere at this moment is left alone (NULL).  A job runs with the rights
-- of the platform's owner, hence only functions of that owner.
CREATE OR REPLACE FUNCTION credit.run_job(job text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	due credit.job;
	this_run bigint;
	n bigint;
	state text;
	error_text text;
BEGIN
	SELECT * INTO due FROM credit.job AS j WHERE j.job = run_job.job;
	IF NOT FOUND OR NOT pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtext('credit.job'), pg_catalog.hashtext(due.job)) THEN
		RETURN NULL;
	END IF;
	INSERT INTO credit.job_run AS r (job, platform_day, started_at)
	VALUES (due.job, credit.today(), pg_catalog.clock_timestamp()) RETURNING r.run_id INTO this_run;
	BEGIN
		PERFORM FROM pg_catalog.pg_proc AS p
		  WHERE p.oid = pg_catalog.to_regproc(due.function) AND p.pronargs = p.pronargdefaults AND p.proowner = current_user::regrole;
		IF NOT FOUND THEN
			PERFORM credit.raise('foreign_job', ARRAY[due.job]);
		END IF;
		EXECUTE pg_catalog.format('SELECT %s()', due.function::regproc) INTO n;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, error_text = MESSAGE_TEXT;
	END;
	UPDATE credit.job_run AS r SET ended_at = pg_catalog.clock_timestamp(), rows = n, sqlstate = state, message = error_text
	 WHERE r.run_id = this_run;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.run_job(text) IS '立即运行一个任务并记录 | run one job now and log it; gives the rows it handled';
GRANT EXECUTE ON FUNCTION credit.run_job(text) TO credit_admin;
