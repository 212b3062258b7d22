-- R026: a record stays tied to the edition in force on the day of its decision,
-- so an edition does not end before a decision that rests on it.
CREATE OR REPLACE FUNCTION credit_private.check_edition_end() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF EXISTS (SELECT FROM credit.record AS r WHERE r.edition = NEW.edition AND r.decided_on >= upper(NEW.valid_during)) THEN
		PERFORM credit.raise('edition_in_use', ARRAY[NEW.edition, upper(NEW.valid_during)::text], NULL, 'catalog_edition', 'valid_during');
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.check_edition_end() IS '有其后决定的记录时目录版本不得提前终止 | an edition does not end before a decision that rests on it';
CREATE OR REPLACE TRIGGER catalog_edition_check_end AFTER UPDATE OF valid_during ON credit.catalog_edition
	FOR EACH ROW WHEN (NOT pg_catalog.upper_inf(NEW.valid_during)) EXECUTE FUNCTION credit_private.check_edition_end();
