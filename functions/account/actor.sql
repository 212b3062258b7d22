-- Who acts: the account of the role set by SET ROLE, else of the session's
-- login.  Inside SECURITY DEFINER code both still tell the caller apart, and
-- a caller can only set roles it is a member of.
-- PL/pgSQL keeps its plan: nearly every function asks this first.
CREATE OR REPLACE FUNCTION credit.actor() RETURNS credit.account
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	answer credit.account;
BEGIN
	SELECT a.* INTO answer
	  FROM credit.account AS a
	 -- a pooler's login takes the role of whoever it serves; an account is nobody else
	 WHERE a.login = CASE pg_catalog.current_setting('role') WHEN 'none' THEN session_user ELSE pg_catalog.current_setting('role')::name END
	   AND a.valid_during @> credit.today()
	   AND (a.login = session_user OR NOT EXISTS (SELECT FROM credit.account AS o WHERE o.login = session_user));
	RETURN answer;
END
$function$;
COMMENT ON FUNCTION credit.actor() IS
	'当前操作人的账户,空为无有效账户 | the account of whoever acts now; NULLs when there is none valid today';
GRANT EXECUTE ON FUNCTION credit.actor() TO PUBLIC;
