-- A unit and every unit that succeeded it, however far on.
CREATE OR REPLACE FUNCTION credit_private.successors_of(unit credit.credit_code) RETURNS SETOF credit.credit_code
	LANGUAGE sql STABLE STRICT ROWS 2
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE chain (unit) AS (
		SELECT successors_of.unit
		UNION
		SELECT h.successor
		  FROM chain AS c
		  JOIN (SELECT u.unit, u.successor FROM credit.unit AS u WHERE u.successor IS NOT NULL
				UNION ALL SELECT s.unit, s.successor FROM credit.unit_share AS s) AS h ON h.unit = c.unit
	)
	SELECT c.unit FROM chain AS c
$function$;
COMMENT ON FUNCTION credit_private.successors_of(credit.credit_code) IS '本单位及其全部承继单位 | a unit and every unit that succeeded it';
