-- A payment; when nothing is open any more the arrears are cleared.
CREATE OR REPLACE FUNCTION credit.pay_arrears(arrears_id bigint, amount numeric, paid_on date, evidence text) RETURNS numeric
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	a credit.arrears;
	left_open numeric;
BEGIN
	-- payments of the same arrears one after the other
	SELECT * INTO a FROM credit.arrears AS x WHERE x.arrears_id = pay_arrears.arrears_id FOR NO KEY UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_arrears', ARRAY[coalesce(pay_arrears.arrears_id::text, '')]);
	ELSIF NOT 'credit_office' = ANY (actor.roles) THEN
		PERFORM credit_private.require_unit(a.unit, 'credit_clerk', 'credit_head');
	END IF;
	left_open := a.amount - coalesce((SELECT sum(p.amount) FROM credit.arrears_payment AS p WHERE p.code = a.code AND p.arrears_id = a.arrears_id), 0);
	IF (pay_arrears.amount > 0 AND pay_arrears.amount <= left_open AND pay_arrears.paid_on >= a.owed_since AND pay_arrears.paid_on <= credit.today()
		AND pay_arrears.evidence ~ '[^ ]') IS NOT TRUE THEN
		PERFORM credit.raise('paid_too_much', ARRAY[a.arrears_id::text, left_open::text], NULL, 'arrears_payment');
	END IF;
	INSERT INTO credit.arrears_payment (code, arrears_id, amount, paid_on, evidence, noted_by)
	VALUES (a.code, a.arrears_id, pay_arrears.amount, pay_arrears.paid_on, pay_arrears.evidence, actor.login);
	RETURN left_open - pay_arrears.amount;
END
$function$;
COMMENT ON FUNCTION credit.pay_arrears(bigint, numeric, date, text) IS '登记偿付,返回余额 | note a payment; gives what is left open';
GRANT EXECUTE ON FUNCTION credit.pay_arrears(bigint, numeric, date, text) TO credit_clerk, credit_head, credit_office;
