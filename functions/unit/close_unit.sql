-- Ends a unit (机构改革); the successor takes over what stays open.
CREATE OR REPLACE FUNCTION credit.close_unit(unit credit.credit_code, closed_on date, successor credit.credit_code DEFAULT NULL) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	UPDATE credit.unit AS u
	   SET valid_during = pg_catalog.daterange(pg_catalog.lower(u.valid_during), close_unit.closed_on),
		   successor = close_unit.successor
	 WHERE u.unit = close_unit.unit
$function$;
COMMENT ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) IS
	'单位撤并:止期与承继单位 | end a unit on a day and name its successor';
GRANT EXECUTE ON FUNCTION credit.close_unit(credit.credit_code, date, credit.credit_code) TO credit_admin;
