-- Raises an error of the catalogue.  The text follows lc_messages: Chinese
-- where it begins with zh, else English.  CONSTRAINT carries the condition's
-- name, so that a client can tell errors apart without parsing text.
CREATE OR REPLACE FUNCTION credit.raise(condition text, args text[] DEFAULT '{}', detail text DEFAULT NULL,
	table_name text DEFAULT NULL, column_name text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	e credit.error;
	chinese boolean := pg_catalog.current_setting('lc_messages') LIKE 'zh%';
	message text;
	hint text;
BEGIN
	SELECT * INTO e FROM credit.error AS c WHERE c.condition = "raise".condition;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'condition "%" is not in credit.error', "raise".condition USING ERRCODE = 'UC901';
	END IF;
	-- a personal number is never echoed, wherever a caller put it
	message := pg_catalog.format(CASE WHEN chinese THEN e.message_zh ELSE e.message END,
		VARIADIC ARRAY(SELECT credit.hide_citizen_ids(a.value) FROM pg_catalog.unnest(args) WITH ORDINALITY AS a(value, n) ORDER BY a.n));
	detail := credit.hide_citizen_ids(detail);
	hint := CASE WHEN chinese THEN e.hint_zh ELSE e.hint END;
	IF detail IS NULL THEN
		RAISE EXCEPTION USING MESSAGE = message, ERRCODE = e.sqlstate, HINT = hint, CONSTRAINT = e.condition,
			TABLE = coalesce(table_name, ''), COLUMN = coalesce(column_name, '');
	END IF;
	RAISE EXCEPTION USING MESSAGE = message, ERRCODE = e.sqlstate, DETAIL = detail, HINT = hint, CONSTRAINT = e.condition,
		TABLE = coalesce(table_name, ''), COLUMN = coalesce(column_name, '');
END
$function$;
COMMENT ON FUNCTION credit.raise(text, text[], text, text, text) IS
	'按错误目录抛出错误 | raise an error of the catalogue: condition, arguments of its message, detail, table, column';
