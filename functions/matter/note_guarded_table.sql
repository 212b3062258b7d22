CREATE OR REPLACE FUNCTION credit_private.note_guarded_table(tab regclass, code_column name, matter_kind text, mode text, matter_column name) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.guarded_table (table_schema, table_name, code_column, matter_kind, mode, matter_column)
	SELECT n.nspname, c.relname, note_guarded_table.code_column, note_guarded_table.matter_kind, note_guarded_table.mode, note_guarded_table.matter_column
	  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
	 WHERE c.oid = tab
	ON CONFLICT ON CONSTRAINT guarded_table_pkey
	DO UPDATE SET matter_kind = EXCLUDED.matter_kind, mode = EXCLUDED.mode, matter_column = EXCLUDED.matter_column
$function$;
COMMENT ON FUNCTION credit_private.note_guarded_table(regclass, name, text, text, name) IS '登记受保护的表 | note a table that is under the guard';
GRANT EXECUTE ON FUNCTION credit_private.note_guarded_table(regclass, name, text, text, name) TO credit_admin;
