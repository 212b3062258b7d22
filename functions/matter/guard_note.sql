CREATE OR REPLACE FUNCTION credit.guard_note(code credit.credit_code, matter_kind text, matter_id bigint, table_name text, detail text) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.guard_flag (code, matter_kind, matter_id, table_name, detail, noted_by)
	VALUES (code, matter_kind, matter_id, table_name, detail, credit.actor_name())
$function$;
COMMENT ON FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text) IS '守门触发器记下被提示的行 | the guard notes a flagged row';
