-- S4 item 18 联合惩戒措施在信息核实期间暂不执行: acceptance begins the verification,
-- and in this transaction suspends every measure that rests on these records.
CREATE OR REPLACE FUNCTION credit.accept_objection(case_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	c credit.objection_case := credit_private.hold_objection_case(accept_objection.case_id, 'filed');
BEGIN
	UPDATE credit.objection_case AS x SET accepted_on = credit.today(), accepted_by = actor.login
	 WHERE x.code = c.code AND x.case_id = c.case_id;
	PERFORM credit_private.meet_duty('objection_accept', c.code, c.case_id);
	PERFORM credit_private.begin_verification(c);
	PERFORM credit_private.open_duty('objection_check', c.code, c.unit, 'objection.check', credit.today(), NULL, c.case_id);
END
$function$;
COMMENT ON FUNCTION credit.accept_objection(bigint) IS
	'受理异议:转作出记录的单位核实,相关措施即时暂停 | accept an objection: its measures are suspended at once';
GRANT EXECUTE ON FUNCTION credit.accept_objection(bigint) TO credit_office;
