-- S2 item 13 细化国家联合奖惩备忘录: what refines is of a lower level than what it
-- refines, in the same direction, and holds no longer.
CREATE OR REPLACE FUNCTION credit_private.check_memorandum() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	levels CONSTANT text[] := ARRAY['nation', 'province', 'city', 'county'];
	above credit.memorandum;
	fault text;
BEGIN
	IF NEW.refines IS NOT NULL THEN
		SELECT * INTO above FROM credit.memorandum AS m WHERE m.memorandum = NEW.refines;
		fault := CASE WHEN array_position(levels, above.level) >= array_position(levels, NEW.level) THEN 'It is of no lower level.'
					  WHEN above.direction <> NEW.direction THEN 'One restricts and the other rewards.'
					  WHEN NOT NEW.valid_during <@ above.valid_during THEN pg_catalog.format('%s holds %s only.', above.memorandum, above.valid_during) END;
	END IF;
	IF fault IS NULL AND TG_OP = 'UPDATE' THEN
		SELECT pg_catalog.format('%s refines it and would outlive it.', m.memorandum) INTO fault
		  FROM credit.memorandum AS m WHERE m.refines = NEW.memorandum AND NOT m.valid_during <@ NEW.valid_during LIMIT 1;
	END IF;
	IF fault IS NOT NULL THEN
		PERFORM credit.raise('bad_refinement', ARRAY[NEW.memorandum], fault, 'memorandum', 'refines');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_memorandum() IS '地方细化不得高于、长于所细化的备忘录 | a refinement is of a lower level and does not outlive what it refines';
CREATE OR REPLACE TRIGGER memorandum_check BEFORE INSERT OR UPDATE ON credit.memorandum
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_memorandum();
