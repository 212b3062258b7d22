-- Puts any application's table under the guard: from now on every row written
-- to it is checked against the subject's list entries, whichever client
-- writes; its child tables with it.  Not SECURITY DEFINER: the caller must own
-- the table.  Several columns of a table may be guarded, each with triggers of
-- its own.
--   code_column    holds the subject's code (credit_code, text, varchar, char)
--   matter_kind    a row of credit.matter_kind
--   mode           refuse, flag or sign_off; default: that of the kind's use
--                  rule, whenever a row is written
--   matter_column  holds the matter's number; needed for sign_off
CREATE OR REPLACE FUNCTION credit.guard_table(tab regclass, code_column name, matter_kind text, mode text DEFAULT NULL, matter_column name DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	effective text;
	trigger_name text := 'credit_guard';
	args text;
	part boolean;
	fault text;
BEGIN
	SELECT coalesce(guard_table.mode, (credit.use_rule_on(k.matter_kind, credit.today())).mode, k.mode) INTO effective FROM credit.matter_kind AS k WHERE k.matter_kind = guard_table.matter_kind;
	IF NOT FOUND THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[guard_table.matter_kind]);
	END IF;
	-- a mistake is told now, not to whoever writes the first row; a domain is
	-- looked through when the guard fires
	fault := CASE WHEN effective NOT IN ('refuse', 'flag', 'sign_off') THEN 'Modes are refuse, flag and sign_off.'
				  WHEN effective = 'sign_off' AND matter_column IS NULL THEN 'Mode sign_off needs a matter_column.' END;
	IF fault IS NULL THEN
		SELECT CASE WHEN a.atttypid IS NULL THEN pg_catalog.format('It has no column "%s".', w.name)
					ELSE pg_catalog.format('Its column "%s" is of type %s; needed is %s.', w.name, a.atttypid::regtype,
						pg_catalog.array_to_string(w.types, ' or ')) END
		  INTO fault
		  FROM (VALUES (1, code_column, '{credit.credit_code,text,varchar,bpchar}'::regtype[]),
					   (2, matter_column, '{bigint,integer}')) AS w(n, name, types)
		  LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = tab AND a.attname = w.name AND a.attnum > 0 AND NOT a.attisdropped
		  LEFT JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
		 WHERE (w.n = 1 OR w.name IS NOT NULL)
		   AND (a.atttypid IS NULL OR t.typtype <> 'd' AND a.atttypid <> ALL (w.types))
		 ORDER BY w.n LIMIT 1;
	END IF;
	IF fault IS NOT NULL THEN
		PERFORM credit.raise('bad_guard', ARRAY[tab::text], fault);
	END IF;
	PERFORM credit_private.note_guarded_table(tab, code_column, guard_table.matter_kind, guard_table.mode, matter_column);
	args := pg_catalog.concat_ws(', ', pg_catalog.quote_literal(code_column), pg_catalog.quote_literal(guard_table.matter_kind),
		pg_catalog.quote_literal(coalesce(guard_table.mode, 'rule')), pg_catalog.quote_literal(matter_column));
	-- the first column has the plain name; a name has room for 63 bytes
	IF EXISTS (SELECT FROM pg_catalog.pg_trigger AS t
				WHERE t.tgrelid = tab AND t.tgname IN ('credit_guard', 'credit_guard_insert')
				  AND pg_catalog.substring(t.tgargs, 1, pg_catalog.octet_length(pg_catalog.convert_to(code_column::text, pg_catalog.getdatabaseencoding())) + 1)
					<> pg_catalog.convert_to(code_column::text, pg_catalog.getdatabaseencoding()) || '\x00'::bytea) THEN
		trigger_name := 'credit_guard_' || CASE WHEN pg_catalog.octet_length(code_column::text) <= 40 THEN code_column::text ELSE pg_catalog.md5(code_column::text) END;
	END IF;
	-- a statement trigger on a parent is not fired by an insert into its partition
	part := (SELECT c.relkind = 'p' OR c.relispartition FROM pg_catalog.pg_class AS c WHERE c.oid = tab);
	IF part THEN
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER %I AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION credit.guard(%s)', trigger_name, tab, args);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', tab, trigger_name);
	ELSE
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(%s)', trigger_name || '_insert', tab, args);
		EXECUTE pg_catalog.format('CREATE OR REPLACE TRIGGER %I AFTER UPDATE ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(%s)', trigger_name || '_update', tab, args);
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', tab, trigger_name || '_insert');
		EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', tab, trigger_name || '_update');
		-- what is written to a child itself passes the parent's triggers by
		PERFORM credit.guard_table(i.inhrelid::regclass, code_column, guard_table.matter_kind, guard_table.mode, matter_column)
		   FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = tab;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.guard_table(regclass, name, text, text, name) IS
	'将任一应用表纳入守门:写入的每一行都核对名单 | put any application''s table under the guard';
GRANT EXECUTE ON FUNCTION credit.guard_table(regclass, name, text, text, name) TO credit_admin;
