-- Ends an account today: it acts no more, and reads no more, for the roles go
-- too.  Not SECURITY DEFINER, like open_account.
CREATE OR REPLACE FUNCTION credit.close_account(login name) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a credit.account;
BEGIN
	UPDATE credit.account AS x
	   SET valid_during = x.valid_during * pg_catalog.daterange(NULL, credit.today())
	 WHERE x.login = close_account.login
	RETURNING x.* INTO a;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_account', ARRAY[close_account.login::text]);
	END IF;
	PERFORM credit_private.take_back(close_account.login, a.roles || ('credit_unit_' || lower(a.unit::text))::name);
END
$function$;
COMMENT ON FUNCTION credit.close_account(name) IS
	'销户:自今日起失效,并收回角色 | close an account: it ends today, and its roles are taken back';
GRANT EXECUTE ON FUNCTION credit.close_account(name) TO credit_admin;
