-- The last record of a case is decided: the answer is owed to the applicant.
CREATE OR REPLACE FUNCTION credit_private.ask_feedback(code credit.credit_code, case_id bigint) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.open_duty('objection_feedback', c.code, c.unit, 'objection.feedback', credit.today(), NULL, c.case_id)
	  FROM credit.objection_case AS c
	 WHERE c.code = ask_feedback.code AND c.case_id = ask_feedback.case_id AND credit_private.objection_state(c) = 'decided'
$function$;
COMMENT ON FUNCTION credit_private.ask_feedback(credit.credit_code, bigint) IS
	'案件全部办结则产生答复义务 | open the duty of the answer when every record of a case is decided';
