-- Takes group roles back from a login: row policies ask for membership.  From
-- PostgreSQL 16 on each grantor's grant is one of its own.  With the caller's
-- own right to do so.
CREATE OR REPLACE FUNCTION credit_private.take_back(login name, roles name[]) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	held record;
BEGIN
	FOR held IN
		SELECT r.rolname AS role, g.rolname AS grantor
		  FROM pg_catalog.pg_auth_members AS m
		  JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid
		  JOIN pg_catalog.pg_roles AS u ON u.oid = m.member AND u.rolname = take_back.login
		  LEFT JOIN pg_catalog.pg_roles AS g ON g.oid = m.grantor
		 WHERE r.rolname = ANY (take_back.roles)
	LOOP
		IF pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN
			EXECUTE pg_catalog.format('REVOKE %I FROM %I GRANTED BY %I', held.role, take_back.login, held.grantor);
		ELSE
			EXECUTE pg_catalog.format('REVOKE %I FROM %I', held.role, take_back.login);
		END IF;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.take_back(name, name[]) IS '收回登录名的角色 | take group roles back from a login';
GRANT EXECUTE ON FUNCTION credit_private.take_back(name, name[]) TO credit_admin;
