CREATE OR REPLACE FUNCTION credit.withdraw_case(case_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	c credit.typical_case;
BEGIN
	SELECT * INTO c FROM credit.typical_case AS x WHERE x.case_id = withdraw_case.case_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_case', ARRAY[withdraw_case.case_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(c.unit, 'credit_head');
	END IF;
	UPDATE credit.typical_case AS x SET state = 'withdrawn', ended_on = credit.today(), end_reason = reason
	 WHERE x.code = c.code AND x.case_id = c.case_id;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_case(bigint, text) IS '撤下典型案例并说明理由 | withdraw a case, with the reason';
GRANT EXECUTE ON FUNCTION credit.withdraw_case(bigint, text) TO credit_head, credit_office;
