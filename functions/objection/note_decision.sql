-- When what was suspended binds again, to the microsecond and under the lock
-- that whoever decides holds: a leader's sign-off made before does not cover it.
CREATE OR REPLACE FUNCTION credit_private.note_decision() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	NEW.decided_at := CASE WHEN NEW.outcome IS NOT NULL THEN pg_catalog.clock_timestamp() END;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.note_decision() IS '记下异议办结的时刻 | notes the moment an objection is decided';
CREATE OR REPLACE TRIGGER objection_note_decision BEFORE UPDATE ON credit.objection
	FOR EACH ROW WHEN (OLD.outcome IS DISTINCT FROM NEW.outcome) EXECUTE FUNCTION credit_private.note_decision();
