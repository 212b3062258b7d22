-- For registries whose shipped rows an operator may change (arguments: the two
-- key columns).  A changed row becomes the operator's and is dumped; when the dump
-- is restored, it takes the place of the one that CREATE EXTENSION made.
-- Shipped rows are not deleted, nor their keys changed: a restore would bring
-- them back.
CREATE OR REPLACE FUNCTION credit.registry_guard() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NOT NEW.shipped THEN
			EXECUTE format('DELETE FROM %I.%I AS r WHERE r.shipped AND r.%I = ($1).%I AND r.%I = ($1).%I',
				TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[0], TG_ARGV[1], TG_ARGV[1]) USING NEW;
		END IF;
		RETURN NEW;
	END IF;
	IF TG_OP = 'UPDATE' THEN
		IF OLD.shipped AND EXISTS (SELECT FROM unnest(TG_ARGV) AS a (arg)
				WHERE to_jsonb(OLD) -> a.arg IS DISTINCT FROM to_jsonb(NEW) -> a.arg) THEN
			PERFORM credit.raise('shipped_row', ARRAY[TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME], table_name => TG_TABLE_NAME::text);
		END IF;
		NEW.shipped := false;
		RETURN NEW;
	END IF;
	-- an insert above makes way for its own row
	IF OLD.shipped AND pg_trigger_depth() = 1 THEN
		PERFORM credit.raise('shipped_row', ARRAY[TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME], table_name => TG_TABLE_NAME::text);
	END IF;
	RETURN OLD;
END
$function$;
COMMENT ON FUNCTION credit.registry_guard() IS
	'登记表触发器:修改过的随附行归本地所有并随库导出 | trigger: a shipped row that is changed becomes the operator''s and is dumped';
REVOKE ALL ON FUNCTION credit.registry_guard() FROM PUBLIC;

CREATE OR REPLACE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.region_code
	FOR EACH ROW EXECUTE FUNCTION credit.registry_guard('region', 'valid_from');
