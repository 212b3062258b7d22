-- The template of a letter stands still from the day it is a letter: that is
-- what was public, and what was signed.
CREATE OR REPLACE FUNCTION credit_private.keep_letter() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF (OLD.template, OLD.version, OLD.body) <> (NEW.template, NEW.version, NEW.body)
	   AND EXISTS (SELECT FROM credit.commitment_letter AS l WHERE l.template = OLD.template AND l.version = OLD.version) THEN
		PERFORM credit.raise('template_in_use', ARRAY[OLD.template, OLD.version], NULL, 'template');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.keep_letter() IS '已作为承诺书公开的模板版本不再改动 | a template version that is a letter does not change';
CREATE OR REPLACE TRIGGER template_keep_letter BEFORE UPDATE ON credit.template
	FOR EACH ROW EXECUTE FUNCTION credit_private.keep_letter();
