-- The office accepts a case report or not; accepted ones count in the score.
CREATE OR REPLACE FUNCTION credit.judge_case(report_id bigint, accepted boolean) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	UPDATE credit.case_report AS c SET accepted = judge_case.accepted, judged_on = credit.today(), judged_by = actor.login
	 WHERE c.report_id = judge_case.report_id AND c.accepted IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_case_report', ARRAY[judge_case.report_id::text], NULL, 'case_report', 'report_id');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.judge_case(bigint, boolean) IS '审核案例,采用者计入考核 | accept a case report or not';
GRANT EXECUTE ON FUNCTION credit.judge_case(bigint, boolean) TO credit_office;
