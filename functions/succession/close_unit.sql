-- Ends a unit (机构改革): the successor takes over what stays open and sees and
-- answers for what the unit left.  Not SECURITY DEFINER: the successor's role
-- becomes a member of the unit's, and granting takes the caller's own right to
-- do so, as in open_account.  Said again it changes nothing and grants again,
-- which a database needs that was restored without its cluster's roles.
CREATE OR REPLACE FUNCTION credit.close_unit(unit credit.credit_code, closed_on date, successor credit.credit_code DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.end_unit(close_unit.unit, close_unit.closed_on, close_unit.successor, '{}');
	IF close_unit.successor IS NOT NULL THEN
		EXECUTE pg_catalog.format('GRANT %I TO %I', credit_private.unit_role(close_unit.unit), credit_private.unit_role(close_unit.successor));
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) IS
	'单位撤并:止期与承继单位,未结事项移交 | end a unit on a day; its successor takes over what is open';
REVOKE ALL ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) TO credit_admin;
