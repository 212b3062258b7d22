-- Ends an account today: it acts no more, and reads no more, for the roles go
-- too.  Not SECURITY DEFINER, like open_account.
CREATE OR REPLACE FUNCTION credit.close_account(login name) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	a credit.account;
	take text;
BEGIN
	UPDATE credit.account AS x
	   SET valid_during = x.valid_during * pg_catalog.daterange(NULL, credit.today())
	 WHERE x.login = close_account.login
	RETURNING x.* INTO a;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_account', ARRAY[close_account.login::text]);
	END IF;
	FOR take IN
		SELECT pg_catalog.format('REVOKE %I FROM %I', r.rolname, close_account.login)
			|| CASE WHEN pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN pg_catalog.format(' GRANTED BY %I', g.rolname) ELSE '' END
		  FROM pg_catalog.pg_auth_members AS m
		  JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid
		  JOIN pg_catalog.pg_roles AS u ON u.oid = m.member AND u.rolname = close_account.login
		  LEFT JOIN pg_catalog.pg_roles AS g ON g.oid = m.grantor
		 WHERE r.rolname = ANY (a.roles || ('credit_unit_' || lower(a.unit::text))::name)
	LOOP
		EXECUTE take;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit.close_account(name) IS
	'销户:自今日起失效,并收回角色 | close an account: it ends today, and its roles are taken back';
GRANT EXECUTE ON FUNCTION credit.close_account(name) TO credit_admin;
