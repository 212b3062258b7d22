-- Rows that came with the extension are the word of the State Council: they do
-- not change, a later notice does.  (A delta of the extension that must correct
-- one disables this trigger.)  And a row that is there already is no error, so
-- that a dump with an operator's notice restores into a release that ships it.
CREATE OR REPLACE FUNCTION credit.calendar_guard() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		IF OLD.shipped THEN
			PERFORM credit.raise('shipped_row', ARRAY[TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME], table_name => TG_TABLE_NAME::text);
		END IF;
		IF TG_OP = 'UPDATE' THEN
			RETURN NEW;
		END IF;
		RETURN OLD;
	END IF;
	IF NEW.shipped THEN
		RETURN NEW;
	END IF;
	IF TG_TABLE_NAME = 'calendar' THEN
		PERFORM FROM credit.calendar AS o
			WHERE o.calendar = NEW.calendar AND o.parent IS NOT DISTINCT FROM NEW.parent AND o.shipped;
	ELSIF TG_TABLE_NAME = 'calendar_notice' THEN
		PERFORM FROM credit.calendar_notice AS o
			WHERE o.calendar = NEW.calendar AND o.notice = NEW.notice AND o.year = NEW.year
				AND o.issued = NEW.issued AND o.amends IS NOT DISTINCT FROM NEW.amends AND o.shipped;
	ELSE
		PERFORM FROM credit.calendar_day AS o
			WHERE o.calendar = NEW.calendar AND o.notice = NEW.notice AND o.day = NEW.day AND o.kind = NEW.kind AND o.shipped;
	END IF;
	IF FOUND THEN
		RETURN NULL;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit.calendar_guard() IS
	'日历触发器:随扩展提供的行不可改;已有的相同行不重复插入 | trigger: shipped rows do not change; a row that is there already is skipped';
REVOKE ALL ON FUNCTION credit.calendar_guard() FROM PUBLIC;

CREATE OR REPLACE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.calendar
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_guard();
CREATE OR REPLACE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.calendar_notice
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_guard();
CREATE OR REPLACE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.calendar_day
	FOR EACH ROW EXECUTE FUNCTION credit.calendar_guard();
