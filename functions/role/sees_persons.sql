-- May the current role see who answers for whom?  The office, administrators,
-- and the platform's own functions.  Reads no table, as is_mine().
CREATE OR REPLACE FUNCTION credit_private.sees_persons() RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN current_user = 'credit_owner'::name OR pg_catalog.pg_has_role(current_user, 'credit_office'::name, 'USAGE')
		OR pg_catalog.pg_has_role(current_user, 'credit_admin'::name, 'USAGE');
COMMENT ON FUNCTION credit_private.sees_persons() IS
	'当前角色可否查看责任人关系 | may the current role see who answers for whom?';
GRANT EXECUTE ON FUNCTION credit_private.sees_persons() TO PUBLIC;
