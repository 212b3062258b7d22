CREATE OR REPLACE FUNCTION credit.decide_stock_plan(plan_id bigint, approved boolean) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	UPDATE credit.stock_plan AS p
	   SET approved = decide_stock_plan.approved, decided_by = actor.login, decided_on = credit.today()
	 WHERE p.plan_id = decide_stock_plan.plan_id AND p.approved IS NULL AND decide_stock_plan.approved IS NOT NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_application', ARRAY[decide_stock_plan.plan_id::text], NULL, 'stock_plan');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_stock_plan(bigint, boolean) IS '审批存量归集计划 | the office approves a plan for stock, or does not';
GRANT EXECUTE ON FUNCTION credit.decide_stock_plan(bigint, boolean) TO credit_office;
