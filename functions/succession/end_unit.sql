-- The rows of a unit's end: its last day, who succeeds it, which items go
-- elsewhere; and what is open moves at once, if the day has come.
CREATE OR REPLACE FUNCTION credit_private.end_unit(unit credit.credit_code, closed_on date, successor credit.credit_code, shares jsonb) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	heir record;
BEGIN
	PERFORM FROM credit.unit AS u WHERE u.unit = end_unit.unit FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_unit', ARRAY[coalesce(end_unit.unit::text, '')]);
	END IF;
	FOR heir IN
		SELECT h.code, credit.try_credit_code(h.code) AS unit
		  FROM (SELECT end_unit.successor::text AS code WHERE end_unit.successor IS NOT NULL
				UNION SELECT s.value FROM pg_catalog.jsonb_each_text(end_unit.shares) AS s) AS h
	LOOP
		IF NOT EXISTS (SELECT FROM credit.unit AS u WHERE u.unit = heir.unit AND u.valid_during @> end_unit.closed_on)
			OR end_unit.unit IN (SELECT credit_private.successors_of(heir.unit))
		THEN
			PERFORM credit.raise('bad_successor', ARRAY[coalesce(heir.code, ''), end_unit.unit::text], NULL, 'unit', 'successor');
		END IF;
	END LOOP;
	UPDATE credit.unit AS u
	   SET valid_during = pg_catalog.daterange(pg_catalog.lower(u.valid_during), end_unit.closed_on), successor = end_unit.successor
	 WHERE u.unit = end_unit.unit
	   AND (u.valid_during, u.successor) IS DISTINCT FROM
		   (pg_catalog.daterange(pg_catalog.lower(u.valid_during), end_unit.closed_on), end_unit.successor);
	INSERT INTO credit.unit_share AS x (unit, item, successor)
	SELECT end_unit.unit, s.key, s.value::credit.credit_code FROM pg_catalog.jsonb_each_text(end_unit.shares) AS s
	ON CONFLICT ON CONSTRAINT unit_share_pkey DO UPDATE SET successor = EXCLUDED.successor WHERE x.successor <> EXCLUDED.successor;
	PERFORM credit.pass_on();
END
$function$;
COMMENT ON FUNCTION credit_private.end_unit(credit.credit_code, date, credit.credit_code, jsonb) IS
	'记下单位的终止与承继并移交未结事项 | the rows of a unit''s end, and what is open moves';
REVOKE ALL ON FUNCTION credit_private.end_unit(credit.credit_code, date, credit.credit_code, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit_private.end_unit(credit.credit_code, date, credit.credit_code, jsonb) TO credit_admin;
