-- Opens an account: binds a login role to a unit and grants the group roles
-- and the unit's own role; called again it moves the login to another unit or
-- to other roles, and takes back what it held here before.  Not SECURITY
-- DEFINER: granting roles takes the caller's own right to do so (CREATEROLE and
-- membership in credit_admin; from PostgreSQL 16 on also ADMIN OPTION on the
-- group roles).
CREATE OR REPLACE FUNCTION credit.open_account(login name, unit credit.credit_code, roles name[], full_name text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	unit_role name;
	role name;
	before credit.account;
	unknown name;
BEGIN
	IF open_account.unit IS NULL THEN
		PERFORM credit.raise('unknown_unit', ARRAY['']);
	ELSIF NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = open_account.login) THEN
		PERFORM credit.raise('no_login', ARRAY[open_account.login::text]);
	ELSIF NOT EXISTS (SELECT FROM credit.unit AS u WHERE u.unit = open_account.unit) THEN
		PERFORM credit.raise('unknown_unit', ARRAY[open_account.unit::text]);
	END IF;
	SELECT r INTO unknown
	  FROM pg_catalog.unnest(coalesce(nullif(open_account.roles, '{}'), ARRAY[NULL]::name[])) WITH ORDINALITY AS x(r, n)
	 WHERE (r ~ '^credit_(admin|office|clerk|head|leader|inquirer|partner|evaluator|reporter)$') IS NOT TRUE ORDER BY n LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('unknown_role', ARRAY[coalesce(unknown::text, '')], NULL, 'account', 'roles');
	END IF;
	SELECT * INTO before FROM credit.account AS a WHERE a.login = open_account.login;
	INSERT INTO credit.account AS a (login, unit, roles, full_name)
	VALUES (open_account.login, open_account.unit, open_account.roles, open_account.full_name)
	ON CONFLICT ON CONSTRAINT account_pkey
	DO UPDATE SET unit = EXCLUDED.unit, roles = EXCLUDED.roles, full_name = EXCLUDED.full_name,
		valid_during = CASE WHEN a.valid_during @> credit.today() THEN a.valid_during ELSE EXCLUDED.valid_during END;
	unit_role := credit_private.unit_role(open_account.unit);
	FOREACH role IN ARRAY open_account.roles || unit_role LOOP
		EXECUTE pg_catalog.format('GRANT %I TO %I', role, open_account.login);
	END LOOP;
	-- what the account held before and holds no more
	PERFORM credit_private.take_back(open_account.login,
		ARRAY(SELECT r FROM pg_catalog.unnest(before.roles || ('credit_unit_' || lower(before.unit::text))::name) AS r
			   WHERE r <> ALL (open_account.roles || unit_role)));
END
$function$;
COMMENT ON FUNCTION credit.open_account(name, credit.credit_code, name[], text) IS
	'开户:登录名绑定单位与角色 | open an account: bind a login to a unit and to group roles';
GRANT EXECUTE ON FUNCTION credit.open_account(name, credit.credit_code, name[], text) TO credit_admin;
