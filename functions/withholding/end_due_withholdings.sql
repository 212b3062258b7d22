-- The job: what was withheld until a day is for the public from the next on.
CREATE OR REPLACE FUNCTION credit.end_due_withholdings() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH ended AS (
		UPDATE credit.withholding AS w SET ended_on = credit.today(), ended_by = session_user, end_reason = '期限届满'
		 WHERE w.ended_on IS NULL AND w.valid_until < credit.today()
		RETURNING 1)
	SELECT count(*) FROM ended
$function$;
COMMENT ON FUNCTION credit.end_due_withholdings() IS '不予公示期限届满任务 | the job that ends what was withheld until a day; gives their number';
GRANT EXECUTE ON FUNCTION credit.end_due_withholdings() TO credit_office, credit_admin;
