CREATE OR REPLACE FUNCTION credit.propose_stock_plan(item text, scope text, decided_during daterange, target integer, deadline date) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	plan bigint;
BEGIN
	INSERT INTO credit.stock_plan AS p (unit, item, scope, decided_during, target, deadline, proposed_by)
	VALUES (actor.unit, propose_stock_plan.item, propose_stock_plan.scope, propose_stock_plan.decided_during, propose_stock_plan.target,
		propose_stock_plan.deadline, actor.login)
	RETURNING p.plan_id INTO plan;
	RETURN plan;
END
$function$;
COMMENT ON FUNCTION credit.propose_stock_plan(text, text, daterange, integer, date) IS
	'申报存量归集计划 | propose a plan for stock: item, scope, days of decision, how many, by when; returns its number';
GRANT EXECUTE ON FUNCTION credit.propose_stock_plan(text, text, daterange, integer, date) TO credit_clerk, credit_head;
