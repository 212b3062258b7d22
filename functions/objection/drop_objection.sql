-- The applicant takes the objection back: what was suspended is restored.
CREATE OR REPLACE FUNCTION credit.drop_objection(case_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	c credit.objection_case := credit_private.hold_objection_case(drop_objection.case_id, 'filed', 'accepted', 'checked');
BEGIN
	IF coalesce(drop_objection.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('objection_reason', ARRAY[c.case_id::text], NULL, 'objection_case', 'drop_reason');
	END IF;
	UPDATE credit.objection AS o SET outcome = 'dropped', decided_on = credit.today(), decided_by = actor.login, answer = drop_objection.reason
	 WHERE o.code = c.code AND o.case_id = c.case_id AND o.outcome IS NULL AND o.upheld_on IS NULL;
	UPDATE credit.objection_case AS x SET dropped_on = credit.today(), dropped_by = actor.login, drop_reason = drop_objection.reason
	 WHERE x.code = c.code AND x.case_id = c.case_id;
	UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = 'dropped by the applicant'
	 WHERE d.code = c.code AND d.met_on IS NULL AND d.void_on IS NULL
	   AND (d.kind IN ('objection_accept', 'objection_check') AND d.case_id = c.case_id
		OR d.kind = 'objection' AND d.case_id IN (SELECT o.objection_id FROM credit.objection AS o WHERE o.code = c.code AND o.case_id = c.case_id AND o.outcome = 'dropped'));
END
$function$;
COMMENT ON FUNCTION credit.drop_objection(bigint, text) IS '申请人撤回异议,措施恢复 | the applicant drops the objection: measures are restored';
GRANT EXECUTE ON FUNCTION credit.drop_objection(bigint, text) TO credit_office;
