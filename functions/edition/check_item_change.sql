-- What an edition issued says of its items is not changed, by nobody.  Whoever
-- changes a draft holds it, shared: an issue waits until that is done.
CREATE OR REPLACE FUNCTION credit_private.check_item_change() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	edition credit.catalog_edition;
BEGIN
	FOR edition IN
		SELECT * FROM credit.catalog_edition AS e
		 WHERE e.edition = CASE WHEN TG_OP <> 'INSERT' THEN OLD.edition END OR e.edition = CASE WHEN TG_OP <> 'DELETE' THEN NEW.edition END
		   FOR SHARE
	LOOP
		IF edition.state = 'issued' THEN
			PERFORM credit.raise('edition_issued', ARRAY[edition.edition], NULL, TG_TABLE_NAME);
		END IF;
	END LOOP;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.check_item_change() IS '已发布版本的内容不得更改 | what an issued edition says is not changed';
CREATE OR REPLACE TRIGGER catalog_item_fixed AFTER INSERT OR UPDATE OR DELETE ON credit.catalog_item
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_item_change();
CREATE OR REPLACE TRIGGER catalog_field_fixed AFTER INSERT OR UPDATE OR DELETE ON credit.catalog_field
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_item_change();
CREATE OR REPLACE TRIGGER item_sector_fixed AFTER INSERT OR UPDATE OR DELETE ON credit.item_sector
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_item_change();
CREATE OR REPLACE TRIGGER exchange_item_fixed AFTER INSERT OR UPDATE OR DELETE ON credit.exchange_item
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_item_change();
