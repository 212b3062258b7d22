-- Called in the database where pg_cron lives (the extension is enough there,
-- no platform): schedules the dispatcher of an application database, every
-- minute, in place of any earlier schedule.  run_as: a role of credit_admin.
CREATE OR REPLACE FUNCTION credit.schedule_jobs(database name DEFAULT current_database(), run_as name DEFAULT current_user, schedule text DEFAULT '* * * * *') RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	jobid bigint;
BEGIN
	EXECUTE 'SELECT cron.schedule_in_database($1, $2, $3, $4, $5)' INTO jobid
	  USING 'credit ' || database, schedule_jobs.schedule, 'CALL credit.run_due_jobs()', database::text, run_as::text;
	RETURN jobid;
END
$function$;
COMMENT ON FUNCTION credit.schedule_jobs(name, name, text) IS
	'在 pg_cron 所在库中登记调度 | schedule the dispatcher with pg_cron; call it in the database where pg_cron lives';
REVOKE ALL ON FUNCTION credit.schedule_jobs(name, name, text) FROM PUBLIC;
