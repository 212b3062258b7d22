-- Is the current role a member of the unit's role?  Reads no table, so that
-- policies stay simple expressions over columns (scale.md rule 19); a unit
-- without accounts has no role, and NULL lets nobody in.  USAGE, not MEMBER:
-- from PostgreSQL 16 on who makes a role is a member of it that may only grant.
CREATE OR REPLACE FUNCTION credit_private.is_mine(unit credit.credit_code) RETURNS boolean
	LANGUAGE sql STABLE PARALLEL SAFE
	RETURN pg_catalog.pg_has_role(current_user, pg_catalog.to_regrole('credit_unit_' OPERATOR(pg_catalog.||) pg_catalog.lower(unit::text))::oid, 'USAGE');
COMMENT ON FUNCTION credit_private.is_mine(credit.credit_code) IS
	'当前角色是否属于该单位(行级安全用) | does the current role belong to this unit? used by row policies';
GRANT EXECUTE ON FUNCTION credit_private.is_mine(credit.credit_code) TO PUBLIC;
