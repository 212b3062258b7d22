-- All of the records exist, belong to the unit and are in the state; else an
-- error that names the first one that is not.
CREATE OR REPLACE FUNCTION credit_private.require_records(record_ids bigint[], unit credit.credit_code, state text) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	bad record;
BEGIN
	SELECT w.id, r.state, r.source_unit, r.unit AS decider INTO bad
	  FROM pg_catalog.unnest(record_ids) AS w(id)
	  LEFT JOIN credit.record AS r ON r.record_id = w.id
	 WHERE r.record_id IS NULL OR r.state <> require_records.state
		OR require_records.unit NOT IN (credit_private.unit_in_charge(r.source_unit, r.item), credit_private.unit_in_charge(r.unit, r.item))
	 ORDER BY w.id LIMIT 1;
	IF NOT FOUND THEN
		RETURN;
	ELSIF bad.state IS NULL THEN
		PERFORM credit.raise('no_record', ARRAY[bad.id::text]);
	ELSIF bad.state <> require_records.state THEN
		PERFORM credit.raise('wrong_state', ARRAY[bad.id::text, bad.state, require_records.state], NULL, 'record', 'state');
	ELSE
		PERFORM credit.raise('not_your_unit', ARRAY[bad.source_unit::text, require_records.unit::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.require_records(bigint[], credit.credit_code, text) IS
	'所列记录须存在、属本单位且处于某状态,否则报错 | the records must exist, belong to the unit and be in the state';
