-- Unit succession in the catalogue: what a closed unit is responsible for, and
-- the powers it has, go on with the unit in charge, from the day it closed.
-- The old unit's rows stay, ended.
CREATE OR REPLACE FUNCTION credit_private.pass_on_catalog() RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH closed AS MATERIALIZED (
		SELECT u.unit, upper(u.valid_during) AS closed_on FROM credit.unit AS u
		 WHERE upper(u.valid_during) <= credit.today() AND u.successor IS NOT NULL
	), ended AS (
		UPDATE credit.item_unit AS i
		   SET valid_during = pg_catalog.daterange(lower(i.valid_during), c.closed_on)
		  FROM closed AS c
		 WHERE i.unit = c.unit AND pg_catalog.upper_inf(i.valid_during) AND i.valid_during @> c.closed_on
		RETURNING i.edition, i.item, i.unit, c.closed_on
	), taken AS (
		INSERT INTO credit.item_unit (edition, item, unit, valid_during, took_over_from)
		SELECT DISTINCT ON (e.edition, e.item, h.unit) e.edition, e.item, h.unit, pg_catalog.daterange(e.closed_on, NULL), e.unit
		  FROM ended AS e CROSS JOIN LATERAL credit_private.unit_in_charge(e.unit, e.item) AS h(unit)
		 WHERE NOT EXISTS (SELECT FROM credit.item_unit AS u
							WHERE u.edition = e.edition AND u.item = e.item AND u.unit = h.unit AND u.valid_during && pg_catalog.daterange(e.closed_on, NULL))
		 ORDER BY e.edition, e.item, h.unit, e.closed_on
	), powers AS (
		UPDATE credit.power AS p SET unit = credit_private.unit_in_charge(p.unit)
		  FROM closed AS c
		 WHERE p.unit = c.unit AND p.valid_during @> c.closed_on
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM ended) + (SELECT count(*) FROM powers)
$function$;
COMMENT ON FUNCTION credit_private.pass_on_catalog() IS
	'单位撤并:目录责任与权责事项由承继单位接续 | what closed units are responsible for in the catalogue goes on with their successors; gives the number of rows';
