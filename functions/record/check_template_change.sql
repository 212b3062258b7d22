-- What a record was validated by does not change under it: the body and the
-- field map of a template version stand still once a row was taken by them.  A
-- change is a new version.  A new version may begin, so the validity may end.
CREATE OR REPLACE FUNCTION credit_private.check_template_change() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF TG_TABLE_NAME = 'template' THEN
		IF (NEW.template, NEW.version, NEW.body) = (OLD.template, OLD.version, OLD.body) THEN
			RETURN NEW;
		END IF;
	END IF;
	IF EXISTS (SELECT FROM credit.record AS r WHERE r.template = OLD.template AND r.template_version = OLD.version) THEN
		PERFORM credit.raise('template_in_use', ARRAY[OLD.template, OLD.version], NULL, TG_TABLE_NAME);
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_template_change() IS '已有记录的模板版本不再改动 | a template version that records were validated by does not change';
CREATE OR REPLACE TRIGGER template_fixed BEFORE UPDATE ON credit.template
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_template_change();
CREATE OR REPLACE TRIGGER field_map_fixed BEFORE UPDATE ON credit.field_map
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_template_change();
