-- Keeps the history of a table: makes <table>_history beside it, with the
-- table's columns by name and type and with
--   history_id     number of the old row (not its time: see replaced_at)
--   replaced_at    when the transaction began that replaced it
--   replaced_by    who did (credit.actor_name), replaced_unit for which unit
--   reason         why (pg_credit.reason)
--   replaced_xid   in which transaction
--   operation      U or D
-- and the triggers that fill it.  When the table itself has a column reason or
-- operation, the history's own are called replaced_reason, replaced_operation.
-- Rows of a history are never changed or deleted; with append_only, rows of
-- the table are never deleted either.  Called again it adds what is missing.
CREATE OR REPLACE FUNCTION credit.enable_history(tab regclass, append_only boolean DEFAULT false) RETURNS regclass
	LANGUAGE plpgsql VOLATILE
	SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	base pg_catalog.pg_class;
	schema_name name;
	owner_name name;
	history_name text;
	history regclass;
	col record;
	own record;
	key_columns text := 'history_id';
BEGIN
	SELECT * INTO base FROM pg_catalog.pg_class AS c WHERE c.oid = enable_history.tab;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'the table of a history must be given' USING ERRCODE = 'null_value_not_allowed';
	END IF;
	IF base.relkind <> 'r' OR base.relispartition OR base.relpersistence = 't' OR EXISTS (
		SELECT FROM pg_catalog.pg_inherits AS i WHERE enable_history.tab::oid IN (i.inhrelid, i.inhparent))
	THEN
		RAISE EXCEPTION 'relation % cannot keep a history', enable_history.tab
			USING ERRCODE = 'feature_not_supported',
				DETAIL = 'A statement on a partition or a child would pass the trigger by.',
				HINT = 'Use an ordinary table.';
	END IF;
	IF EXISTS (SELECT FROM pg_catalog.pg_trigger AS t
			WHERE t.tgrelid = enable_history.tab AND t.tgname = 'history_never_changed') THEN
		RAISE EXCEPTION 'relation % is a history itself', enable_history.tab
			USING ERRCODE = 'wrong_object_type';
	END IF;
	SELECT n.nspname INTO schema_name FROM pg_catalog.pg_namespace AS n WHERE n.oid = base.relnamespace;
	owner_name := pg_catalog.pg_get_userbyid(base.relowner);
	history_name := base.relname || '_history';
	-- the sequence's name is the longest that we make
	IF octet_length(history_name || '_history_id_seq') > 63 THEN
		RAISE EXCEPTION 'the name of relation % is too long for a history', enable_history.tab
			USING ERRCODE = 'name_too_long';
	END IF;

	history := pg_catalog.to_regclass(format('%I.%I', schema_name, history_name));
	IF history IS NULL THEN
		EXECUTE format('CREATE TABLE %I.%I ()', schema_name, history_name);
		history := format('%I.%I', schema_name, history_name)::regclass;
		EXECUTE format('ALTER TABLE %s OWNER TO %I', history, owner_name);
		EXECUTE format('COMMENT ON TABLE %s IS %L', history, format(
			'%s 的历史:每次更改或删除前的行 | history of %1$s: each row as it was before a change or deletion', base.relname));
	END IF;

	-- the table's columns, bare: no default, no constraint, nothing generated
	FOR col IN
		SELECT a.attname, a.atttypid, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_name,
			CASE WHEN a.attcollation <> t.typcollation
				THEN format('COLLATE %s', a.attcollation::regcollation) END AS collation_clause,
			pg_catalog.col_description(a.attrelid, a.attnum) AS comment
		FROM pg_catalog.pg_attribute AS a
		JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
		WHERE a.attrelid = enable_history.tab AND a.attnum > 0 AND NOT a.attisdropped
			AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute AS h
				WHERE h.attrelid = history AND h.attname = a.attname AND NOT h.attisdropped)
		ORDER BY a.attnum
	LOOP
		EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s %s', history, col.attname, col.type_name, col.collation_clause);
		IF col.comment IS NOT NULL THEN
			EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', history, col.attname, col.comment);
		END IF;
	END LOOP;

	-- the history's own columns
	FOR own IN
		SELECT CASE WHEN o.yields AND EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
				WHERE a.attrelid = enable_history.tab AND a.attname = o.plain AND NOT a.attisdropped)
			THEN 'replaced_' || o.plain ELSE o.plain END AS attname, o.type_name, o.comment
		FROM (VALUES
			('history_id', 'bigint NOT NULL', false, '历史行号 | number of the old row'),
			('replaced_at', 'timestamptz NOT NULL', false, '被替换的时间(事务开始) | when the transaction began that replaced the row'),
			('replaced_by', 'name NOT NULL', false, '操作者 | who replaced it'),
			('replaced_unit', 'text', false, '操作者所属单位 | for which unit'),
			('reason', 'text', true, '理由 | why (pg_credit.reason)'),
			('replaced_xid', 'xid8 NOT NULL', false, '事务号 | the transaction that replaced it'),
			('operation', 'char(1) NOT NULL', true, '操作:U 更改,D 删除 | U for an update, D for a deletion')
		) AS o(plain, type_name, yields, comment)
	LOOP
		IF EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
				WHERE a.attrelid = enable_history.tab AND a.attname = own.attname AND NOT a.attisdropped) THEN
			RAISE EXCEPTION 'column "%" of relation % is a name that its history needs', own.attname, enable_history.tab
				USING ERRCODE = 'duplicate_column';
		END IF;
		CONTINUE WHEN EXISTS (SELECT FROM pg_catalog.pg_attribute AS h
			WHERE h.attrelid = history AND h.attname = own.attname AND NOT h.attisdropped);
		-- the table grew a column of that name later: old reasons would mix with its values
		IF own.attname = 'replaced_reason' OR own.attname = 'replaced_operation' THEN
			IF EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = history AND t.tgname = 'history_never_changed') THEN
				RAISE EXCEPTION 'column "%" of relation % is a name that its history needs', substr(own.attname, 10), enable_history.tab
					USING ERRCODE = 'duplicate_column', HINT = 'Rename the column.';
			END IF;
		END IF;
		EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', history, own.attname, own.type_name);
		EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', history, own.attname, own.comment);
	END LOOP;

	-- a sequence of its own, no identity: tables must be able to move
	IF pg_catalog.to_regclass(format('%I.%I', schema_name, history_name || '_history_id_seq')) IS NULL THEN
		EXECUTE format('CREATE SEQUENCE %I.%I', schema_name, history_name || '_history_id_seq');
		EXECUTE format('ALTER SEQUENCE %I.%I OWNER TO %I', schema_name, history_name || '_history_id_seq', owner_name);
		EXECUTE format('ALTER SEQUENCE %I.%I OWNED BY %s.history_id', schema_name, history_name || '_history_id_seq', history);
		EXECUTE format('COMMENT ON SEQUENCE %I.%I IS %L', schema_name, history_name || '_history_id_seq',
			'历史行号 | numbers of old rows');
		EXECUTE format('ALTER TABLE %s ALTER COLUMN history_id SET DEFAULT nextval(%L)', history,
			format('%I.%I', schema_name, history_name || '_history_id_seq'));
	END IF;
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS c WHERE c.conrelid = history AND c.contype = 'p') THEN
		IF EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
				WHERE a.attrelid = enable_history.tab AND a.attname = 'code' AND a.attnotnull AND NOT a.attisdropped) THEN
			key_columns := 'code, history_id';
		END IF;
		EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I PRIMARY KEY (%s)', history, left(history_name, 58) || '_pkey', key_columns);
	END IF;

	-- the triggers, which fire also under session_replication_role = replica
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = enable_history.tab AND t.tgname = 'history_after_update') THEN
		EXECUTE format('CREATE TRIGGER history_after_update AFTER UPDATE ON %s'
			' REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history()', enable_history.tab);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history_after_update', enable_history.tab);
	END IF;
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = enable_history.tab AND t.tgname = 'history_after_delete') THEN
		EXECUTE format('CREATE TRIGGER history_after_delete AFTER DELETE ON %s'
			' REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history()', enable_history.tab);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history_after_delete', enable_history.tab);
	END IF;
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = history AND t.tgname = 'history_never_changed') THEN
		EXECUTE format('CREATE TRIGGER history_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON %s'
			' FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', history);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER history_never_changed', history);
	END IF;
	IF enable_history.append_only AND NOT EXISTS (
		SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = enable_history.tab AND t.tgname = 'never_deleted') THEN
		EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON %s'
			' FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', enable_history.tab);
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER never_deleted', enable_history.tab);
	END IF;
	RETURN history;
END
$function$;
COMMENT ON FUNCTION credit.enable_history(regclass, boolean) IS
	'为表建立历史表和触发器,可重复调用;append_only 时禁止删除 | keep the history of a table: makes <table>_history and its triggers, may be called again; with append_only, rows are never deleted';
REVOKE ALL ON FUNCTION credit.enable_history(regclass, boolean) FROM PUBLIC;
