-- Not accepted, with the reason; the applicant is told within days.
CREATE OR REPLACE FUNCTION credit.refuse_objection(case_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	c credit.objection_case := credit_private.hold_objection_case(refuse_objection.case_id, 'filed');
BEGIN
	IF coalesce(refuse_objection.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('objection_reason', ARRAY[c.case_id::text], NULL, 'objection_case', 'refusal');
	END IF;
	UPDATE credit.objection_case AS x SET refused_on = credit.today(), refused_by = actor.login, refusal = refuse_objection.reason
	 WHERE x.code = c.code AND x.case_id = c.case_id;
	PERFORM credit_private.meet_duty('objection_accept', c.code, c.case_id);
	PERFORM credit_private.open_duty('objection_feedback', c.code, c.unit, 'objection.feedback', credit.today(), NULL, c.case_id);
END
$function$;
COMMENT ON FUNCTION credit.refuse_objection(bigint, text) IS '不予受理异议,说明理由 | do not accept an objection, with the reason';
GRANT EXECUTE ON FUNCTION credit.refuse_objection(bigint, text) TO credit_office;
