-- When the effects bind again that a broken repair had ended, as
-- credit_private.note_decision() does for objections.
CREATE OR REPLACE FUNCTION credit_private.note_breach() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	NEW.broken_at := CASE WHEN NEW.broken_on IS NOT NULL THEN pg_catalog.clock_timestamp() END;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.note_breach() IS '记下修复失效的时刻 | notes the moment a repair is broken';
CREATE OR REPLACE TRIGGER repair_note_breach BEFORE UPDATE ON credit.repair
	FOR EACH ROW WHEN (OLD.broken_on IS DISTINCT FROM NEW.broken_on) EXECUTE FUNCTION credit_private.note_breach();
