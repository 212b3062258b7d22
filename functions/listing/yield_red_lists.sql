-- The job: red entries beside a black one, however that came to be (merged
-- codes, a broken repair, a restore), leave.
CREATE OR REPLACE FUNCTION credit.yield_red_lists() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT credit_private.yield_red(NULL) $function$;
COMMENT ON FUNCTION credit.yield_red_lists() IS '红名单让位任务 | the job by which red entries beside a black one leave; gives their number';
GRANT EXECUTE ON FUNCTION credit.yield_red_lists() TO credit_office, credit_admin;
