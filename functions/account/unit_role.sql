-- The role of a unit, made when there is none; with the caller's own right.
CREATE OR REPLACE FUNCTION credit_private.unit_role(unit credit.credit_code) RETURNS name
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	role name := 'credit_unit_' || lower(unit_role.unit::text);
	-- a clause of 16, read by 15 as an error when a checker looks at it
	clause text := 'ADMIN TRUE, INHERIT FALSE, SET FALSE';
BEGIN
	IF pg_catalog.to_regrole(role) IS NULL THEN
		EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', role);
		-- every administrator may grant it, not only who happened to make it,
		-- and none is of the unit by that
		IF pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN
			EXECUTE pg_catalog.format('GRANT %I TO credit_admin WITH %s', role, clause);
		END IF;
	END IF;
	RETURN role;
END
$function$;
COMMENT ON FUNCTION credit_private.unit_role(credit.credit_code) IS '单位角色,无则建立 | the role of a unit, made when there is none';
REVOKE ALL ON FUNCTION credit_private.unit_role(credit.credit_code) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit_private.unit_role(credit.credit_code) TO credit_admin;
