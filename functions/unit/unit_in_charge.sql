-- The unit that answers for a unit today: itself, or the last successor.
CREATE OR REPLACE FUNCTION credit_private.unit_in_charge(unit credit.credit_code) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE chain (unit, successor, step) AS (
		SELECT u.unit, u.successor, 1 FROM credit.unit AS u WHERE u.unit = unit_in_charge.unit
		UNION ALL
		SELECT u.unit, u.successor, c.step + 1
		  FROM chain AS c JOIN credit.unit AS u ON u.unit = c.successor
		 WHERE c.step < 20
	)
	SELECT c.unit FROM chain AS c ORDER BY c.step DESC LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.unit_in_charge(credit.credit_code) IS
	'现行责任单位:本单位或其承继单位 | the unit that answers for a unit today: itself or its last successor';
