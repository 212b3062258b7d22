-- Lists from above (S3 四.3 国家下发的第一批严重失信企业; S0 art 16): what a platform above decided is entered as it
-- decided it, a batch at a time, and each batch is followed: who was entered,
-- who was not and why, what is in force still, what it entails.

CREATE SEQUENCE credit.list_import_id_seq;
CREATE TABLE credit.list_import (
	import_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.list_import_id_seq'),
	list_kind   text NOT NULL,
	batch_id    bigint NOT NULL,
	origin      text NOT NULL,
	imported_on date NOT NULL,
	imported_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	imported_by name NOT NULL,
	CONSTRAINT list_import_pkey PRIMARY KEY (import_id),
	CONSTRAINT list_import_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_import_batch_fkey FOREIGN KEY (batch_id) REFERENCES credit.batch
);
ALTER SEQUENCE credit.list_import_id_seq OWNED BY credit.list_import.import_id;
CREATE INDEX list_import_list_kind_idx ON credit.list_import (list_kind);
CREATE INDEX list_import_batch_idx ON credit.list_import (batch_id);
COMMENT ON TABLE credit.list_import IS '上级下发名单的导入 | imports of lists from above';
COMMENT ON COLUMN credit.list_import.import_id IS '导入编号 | number of the import';
COMMENT ON COLUMN credit.list_import.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_import.batch_id IS '报送批次 | the batch its records came in';
COMMENT ON COLUMN credit.list_import.origin IS '来源平台或系统 | platform or system it came from';
COMMENT ON COLUMN credit.list_import.imported_on IS '导入日期 | day of the import';
COMMENT ON COLUMN credit.list_import.imported_at IS '导入时间 | time of the import';
COMMENT ON COLUMN credit.list_import.imported_by IS '导入人 | who imported it';

CREATE TABLE credit.list_import_row (
	code       credit.credit_code NOT NULL,
	import_id  bigint NOT NULL,
	record_id  bigint NOT NULL,
	listing_id bigint,
	condition  text,
	detail     text,
	CONSTRAINT list_import_row_pkey PRIMARY KEY (code, import_id, record_id),
	CONSTRAINT list_import_row_import_fkey FOREIGN KEY (import_id) REFERENCES credit.list_import,
	CONSTRAINT list_import_row_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT list_import_row_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	-- entered, or the reason why not
	CONSTRAINT list_import_row_result_check CHECK ((listing_id IS NULL) <> (condition IS NULL))
);
CREATE INDEX list_import_row_import_idx ON credit.list_import_row (import_id);
CREATE INDEX list_import_row_record_idx ON credit.list_import_row (code, record_id);
CREATE INDEX list_import_row_listing_idx ON credit.list_import_row (code, listing_id);
COMMENT ON TABLE credit.list_import_row IS '导入各行:所列条目或不列入的原因 | rows of an import: the entry, or why there is none';
COMMENT ON COLUMN credit.list_import_row.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.list_import_row.import_id IS '导入编号 | number of the import';
COMMENT ON COLUMN credit.list_import_row.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.list_import_row.listing_id IS '所列条目 | the entry';
COMMENT ON COLUMN credit.list_import_row.condition IS '不列入的原因(错误目录中的条件) | why it was not entered, a condition of credit.error';
COMMENT ON COLUMN credit.list_import_row.detail IS '说明 | detail';

-- S0 art 16 税收、失信被执行人、工商登记注册、安全生产、进出口: the five fields that are pulled from the provincial
-- site, and which source and item feed each
CREATE TABLE credit.upstream_field (
	field   text NOT NULL,
	position integer NOT NULL,
	name    text NOT NULL,
	name_en text NOT NULL,
	basis   text NOT NULL,
	CONSTRAINT upstream_field_pkey PRIMARY KEY (field)
);
COMMENT ON TABLE credit.upstream_field IS '自省级网站获取的领域 | fields that are pulled from the provincial site';
COMMENT ON COLUMN credit.upstream_field.field IS '领域 | field';
COMMENT ON COLUMN credit.upstream_field.position IS '次序 | order';
COMMENT ON COLUMN credit.upstream_field.name IS '名称 | name';
COMMENT ON COLUMN credit.upstream_field.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.upstream_field.basis IS '依据 | legal basis';
INSERT INTO credit.upstream_field VALUES
('tax', 1, '税收', 'taxes', 'S0 art 16'), ('judgment', 2, '失信被执行人', 'judgment defaulters', 'S0 art 16'),
('registration', 3, '工商登记注册', 'business registration', 'S0 art 16'), ('work_safety', 4, '安全生产', 'work safety', 'S0 art 16'),
('customs', 5, '进出口', 'imports and exports', 'S0 art 16');

CREATE TABLE credit.upstream_item (
	field     text NOT NULL,
	source    text NOT NULL,
	item      text NOT NULL,
	list_kind text,
	CONSTRAINT upstream_item_pkey PRIMARY KEY (field, source, item),
	CONSTRAINT upstream_item_field_fkey FOREIGN KEY (field) REFERENCES credit.upstream_field,
	CONSTRAINT upstream_item_source_item_fkey FOREIGN KEY (source, item) REFERENCES credit.source_item,
	CONSTRAINT upstream_item_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind
);
CREATE INDEX upstream_item_source_idx ON credit.upstream_item (source, item);
CREATE INDEX upstream_item_list_kind_idx ON credit.upstream_item (list_kind);
COMMENT ON TABLE credit.upstream_item IS '各领域的来源项目及对应名单 | which item of which source feeds a field, and the list it is entered on';
COMMENT ON COLUMN credit.upstream_item.field IS '领域 | field';
COMMENT ON COLUMN credit.upstream_item.source IS '来源系统 | source system';
COMMENT ON COLUMN credit.upstream_item.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.upstream_item.list_kind IS '对应名单,空为仅收记录 | the list its records are entered on; NULL: records only';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['list_import', 'list_import_row', 'upstream_field', 'upstream_item'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_clerk, credit_head, credit_leader, credit_evaluator', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['list_import', 'list_import_row'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
END
$do$;
-- what a source says is entered on a list: the administrator of sources says which
CREATE POLICY upstream_item_admin ON credit.upstream_item FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.upstream_item TO credit_admin;
SELECT credit.enable_history('credit.upstream_item');
ALTER TABLE credit.upstream_item_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY upstream_item_history_read ON credit.upstream_item_history FOR SELECT USING (true);
GRANT SELECT ON credit.upstream_item_history TO credit_office, credit_admin, credit_evaluator;
