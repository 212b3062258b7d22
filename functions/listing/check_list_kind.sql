-- S4 item 8(1): a list is activated when its regime is complete, and says what
-- it lacks; its name and colour stay while it has entries.
CREATE OR REPLACE FUNCTION credit_private.check_list_kind() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF NEW.state = 'active' AND credit_private.missing_parts(NEW) <> '' THEN
		PERFORM credit.raise('regime_incomplete', ARRAY[NEW.list_kind, credit_private.missing_parts(NEW)], NULL, 'list_kind', 'state');
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.colour <> OLD.colour AND EXISTS (SELECT FROM credit.listing AS l WHERE l.list_kind = OLD.list_kind) THEN
		PERFORM credit.raise('list_fixed', ARRAY[OLD.list_kind, 'colour'], NULL, 'list_kind', 'colour');
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_list_kind() IS '八项内容齐备方可启用;已有条目者不改颜色 | a list is active when its regime is complete; with entries it keeps its colour';
CREATE OR REPLACE TRIGGER list_kind_check BEFORE INSERT OR UPDATE ON credit.list_kind
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_list_kind();
