-- The approved plan that a batch of stock falls under today, or an error.
CREATE OR REPLACE FUNCTION credit_private.stock_plan_for(unit credit.credit_code, item text) RETURNS bigint
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	plan bigint := (SELECT p.plan_id FROM credit.stock_plan AS p
					 WHERE p.unit = stock_plan_for.unit AND p.item = stock_plan_for.item AND p.approved AND p.deadline >= credit.today()
					 ORDER BY p.deadline, p.plan_id LIMIT 1);
BEGIN
	IF plan IS NULL THEN
		PERFORM credit.raise('no_stock_plan', ARRAY[stock_plan_for.unit::text, stock_plan_for.item], NULL, 'stock_plan');
	END IF;
	RETURN plan;
END
$function$;
COMMENT ON FUNCTION credit_private.stock_plan_for(credit.credit_code, text) IS '存量批次所属的已批准计划 | the approved plan that a batch of stock falls under today, or an error';
