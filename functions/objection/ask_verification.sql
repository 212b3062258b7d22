-- The platform has checked: each unit owes its verification from now on.
CREATE OR REPLACE FUNCTION credit_private.ask_verification(c credit.objection_case, finding text, actor credit.account) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	UPDATE credit.objection_case AS x SET checked_on = credit.today(), checked_by = actor.login, finding = ask_verification.finding
	 WHERE x.code = c.code AND x.case_id = c.case_id;
	SELECT count(credit_private.open_duty('objection', o.code, o.unit, 'objection.verify', credit.today(), o.record_id, o.objection_id))
	  FROM credit.objection AS o WHERE o.code = c.code AND o.case_id = c.case_id AND o.outcome IS NULL;
$function$;
COMMENT ON FUNCTION credit_private.ask_verification(credit.objection_case, text, credit.account) IS
	'核查完毕,转各单位核实 | the check is done: the units owe their verification';
