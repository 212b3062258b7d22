-- S1 二(二) 用户注册手续: a login asks for an account of its own; it waits for an
-- administrator.
CREATE OR REPLACE FUNCTION credit.request_account(unit credit.credit_code, roles name[], full_name text, purpose text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	request_id bigint;
	unknown name;
BEGIN
	IF NOT EXISTS (SELECT FROM credit.unit AS u WHERE u.unit = request_account.unit) THEN
		PERFORM credit.raise('unknown_unit', ARRAY[coalesce(request_account.unit::text, '')]);
	END IF;
	SELECT r INTO unknown
	  FROM pg_catalog.unnest(coalesce(nullif(request_account.roles, '{}'), ARRAY[NULL]::name[])) WITH ORDINALITY AS x(r, n)
	 WHERE (r ~ '^credit_(admin|office|clerk|head|leader|inquirer|partner|evaluator|reporter)$') IS NOT TRUE ORDER BY n LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('unknown_role', ARRAY[coalesce(unknown::text, '')], NULL, 'account_request', 'roles');
	END IF;
	INSERT INTO credit.account_request AS q (login, unit, roles, full_name, purpose, requested_on)
	VALUES (credit.actor_name(), request_account.unit, request_account.roles, coalesce(request_account.full_name, ''), coalesce(request_account.purpose, ''), credit.today())
	ON CONFLICT DO NOTHING
	RETURNING q.request_id INTO request_id;
	IF request_id IS NULL THEN
		PERFORM credit.raise('request_open', ARRAY[credit.actor_name()::text], NULL, 'account_request');
	END IF;
	RETURN request_id;
END
$function$;
COMMENT ON FUNCTION credit.request_account(credit.credit_code, name[], text, text) IS
	'申请账户,返回申请编号 | ask for an account; gives the number of the request';
GRANT EXECUTE ON FUNCTION credit.request_account(credit.credit_code, name[], text, text) TO PUBLIC;
