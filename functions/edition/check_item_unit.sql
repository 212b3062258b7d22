-- Units of an issued edition change only as units are merged: the old one's
-- time ends, its successor's begins.
CREATE OR REPLACE FUNCTION credit_private.check_item_unit() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	ended credit.item_unit;
	edition credit.catalog_edition;
BEGIN
	FOR edition IN
		SELECT * FROM credit.catalog_edition AS e
		 WHERE e.edition = CASE WHEN TG_OP <> 'INSERT' THEN OLD.edition END OR e.edition = CASE WHEN TG_OP <> 'DELETE' THEN NEW.edition END
		   FOR SHARE
	LOOP
		CONTINUE WHEN edition.state <> 'issued';
		IF TG_OP = 'UPDATE' THEN
			ended := NEW;
			ended.valid_during := OLD.valid_during;
			CONTINUE WHEN ended = OLD AND pg_catalog.upper_inf(OLD.valid_during)
				AND OLD.valid_during @> NEW.valid_during AND lower(NEW.valid_during) IS NOT DISTINCT FROM lower(OLD.valid_during);
		ELSIF TG_OP = 'INSERT' THEN
			CONTINUE WHEN NEW.took_over_from <> NEW.unit AND credit_private.unit_in_charge(NEW.took_over_from, NEW.item) = NEW.unit
				AND EXISTS (SELECT FROM credit.item_unit AS o WHERE o.edition = NEW.edition AND o.item = NEW.item AND o.unit = NEW.took_over_from);
		END IF;
		PERFORM credit.raise('edition_issued', ARRAY[edition.edition], NULL, 'item_unit');
	END LOOP;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.check_item_unit() IS '已发布版本的责任单位仅随单位撤并变更 | units of an issued edition change only when a unit is succeeded';
CREATE OR REPLACE TRIGGER item_unit_fixed AFTER INSERT OR UPDATE OR DELETE ON credit.item_unit
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_item_unit();
