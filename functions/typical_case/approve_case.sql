-- The head of the unit approves, not who drafted it; here it is checked that
-- the text names nobody.
CREATE OR REPLACE FUNCTION credit.approve_case(case_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	c credit.typical_case;
BEGIN
	SELECT * INTO c FROM credit.typical_case AS x WHERE x.case_id = approve_case.case_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_case', ARRAY[approve_case.case_id::text]);
	END IF;
	actor := credit_private.require_unit(c.unit, 'credit_head');
	UPDATE credit.typical_case AS x SET state = 'approved', approved_on = credit.today(), approved_by = actor.login
	 WHERE x.code = c.code AND x.case_id = c.case_id;
END
$function$;
COMMENT ON FUNCTION credit.approve_case(bigint) IS '审批典型案例(非起草人) | approve a typical case; not by who drafted it';
GRANT EXECUTE ON FUNCTION credit.approve_case(bigint) TO credit_head;
