-- What any scheduler calls, as often as it likes: runs each enabled job whose
-- interval has passed since its last good run.  Each job is its own
-- transaction; the order is that of their positions.
CREATE OR REPLACE PROCEDURE credit.run_due_jobs()
	LANGUAGE plpgsql
AS $procedure$
DECLARE
	due text;
BEGIN
	FOR due IN
		SELECT j.job
		  FROM credit.job AS j
		 WHERE j.enabled
		   AND (pg_catalog.now() AT TIME ZONE 'Asia/Shanghai')::pg_catalog.time OPERATOR(pg_catalog.>=) j.not_before
		   AND NOT EXISTS (SELECT FROM credit.job_run AS r
							WHERE r.job OPERATOR(pg_catalog.=) j.job AND r.sqlstate IS NULL
							  AND r.platform_day OPERATOR(pg_catalog.=) credit.today()
							  AND r.started_at OPERATOR(pg_catalog.>) (pg_catalog.now() OPERATOR(pg_catalog.-) j.every))
		 ORDER BY j.position
	LOOP
		PERFORM credit.run_job(due);
		COMMIT;
	END LOOP;
END
$procedure$;
COMMENT ON PROCEDURE credit.run_due_jobs() IS
	'运行到期的任务,供任何调度器调用 | run every job that is due; for any scheduler, may be called at any time';
GRANT EXECUTE ON PROCEDURE credit.run_due_jobs() TO credit_admin;
