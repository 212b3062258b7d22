-- Unit succession: what a unit is responsible for in the catalogue, and what it
-- may enter by hand, goes on with its successor from a day on.  The old unit's
-- rows stay, ended.
CREATE OR REPLACE FUNCTION credit_private.pass_on_items(old_unit credit.credit_code, new_unit credit.credit_code, since date) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH ended AS (
		UPDATE credit.item_unit AS u
		   SET valid_during = pg_catalog.daterange(lower(u.valid_during), since)
		 WHERE u.unit = old_unit AND pg_catalog.upper_inf(u.valid_during)
		RETURNING u.edition, u.item
	), taken AS (
		INSERT INTO credit.item_unit (edition, item, unit, valid_during, took_over_from)
		SELECT e.edition, e.item, new_unit, pg_catalog.daterange(since, NULL), old_unit
		  FROM ended AS e
		 WHERE NOT EXISTS (SELECT FROM credit.item_unit AS u
							WHERE u.edition = e.edition AND u.item = e.item AND u.unit = new_unit AND u.valid_during && pg_catalog.daterange(since, NULL))
	), stopped AS (
		UPDATE credit.manual_entry AS m
		   SET valid_during = pg_catalog.daterange(lower(m.valid_during), since)
		 WHERE m.unit = old_unit AND m.valid_during @> since AND lower(m.valid_during) < since
		RETURNING m.item, m.approved_by
	), allowed AS (
		INSERT INTO credit.manual_entry (unit, item, valid_during, approved_by)
		SELECT new_unit, s.item, pg_catalog.daterange(since, NULL), s.approved_by
		  FROM stopped AS s
		 WHERE NOT EXISTS (SELECT FROM credit.manual_entry AS m WHERE m.unit = new_unit AND m.item = s.item AND m.valid_during @> since)
	)
	SELECT count(*) FROM ended
$function$;
COMMENT ON FUNCTION credit_private.pass_on_items(credit.credit_code, credit.credit_code, date) IS
	'单位撤并:目录责任与手工填报资格由承继单位接续 | a unit''s responsibilities in the catalogue go on with its successor; gives their number';
