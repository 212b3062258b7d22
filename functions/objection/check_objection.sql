-- The platform's own check (平台核查): what it shows against what it was sent.
-- Then the units that made the records owe their verification.
CREATE OR REPLACE FUNCTION credit.check_objection(case_id bigint, finding text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	c credit.objection_case := credit_private.hold_objection_case(check_objection.case_id, 'accepted');
BEGIN
	IF coalesce(check_objection.finding, '') !~ '[^ ]' THEN
		PERFORM credit.raise('objection_reason', ARRAY[c.case_id::text], NULL, 'objection_case', 'finding');
	END IF;
	PERFORM credit_private.meet_duty('objection_check', c.code, c.case_id);
	PERFORM credit_private.ask_verification(c, check_objection.finding, actor);
END
$function$;
COMMENT ON FUNCTION credit.check_objection(bigint, text) IS '平台核查并转单位核实 | the platform''s check; then the units verify';
GRANT EXECUTE ON FUNCTION credit.check_objection(bigint, text) TO credit_office;
