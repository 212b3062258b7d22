-- The unit that answers for a unit on a day: itself while it exists, then who
-- took over the item, or the rest.
CREATE OR REPLACE FUNCTION credit_private.unit_in_charge(unit credit.credit_code, item text, on_day date) RETURNS credit.credit_code
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH RECURSIVE chain (unit, step) AS (
		SELECT unit_in_charge.unit, 1
		UNION ALL
		SELECT coalesce(s.successor, u.successor), c.step + 1
		  FROM chain AS c
		  JOIN credit.unit AS u ON u.unit = c.unit AND upper(u.valid_during) <= unit_in_charge.on_day
		  LEFT JOIN credit.unit_share AS s ON s.unit = u.unit AND s.item = unit_in_charge.item
		 WHERE coalesce(s.successor, u.successor) IS NOT NULL AND c.step < 20
	)
	SELECT c.unit FROM chain AS c ORDER BY c.step DESC LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.unit_in_charge(credit.credit_code, text, date) IS
	'某日某项目的责任单位:本单位或其承继单位 | the unit that answers for an item of a unit on a day: itself or its last successor';

-- Today, for an item or for what is of no item.
CREATE OR REPLACE FUNCTION credit_private.unit_in_charge(unit credit.credit_code, item text) RETURNS credit.credit_code
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.unit_in_charge(unit, item, credit.today())
$function$;
COMMENT ON FUNCTION credit_private.unit_in_charge(credit.credit_code, text) IS
	'今日某项目的责任单位 | the unit that answers today for an item of a unit';
CREATE OR REPLACE FUNCTION credit_private.unit_in_charge(unit credit.credit_code) RETURNS credit.credit_code
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.unit_in_charge(unit, NULL, credit.today())
$function$;
COMMENT ON FUNCTION credit_private.unit_in_charge(credit.credit_code) IS
	'现行责任单位:本单位或其承继单位 | the unit that answers for a unit today: itself or its last successor';
