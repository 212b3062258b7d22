-- Source systems (R031) and the daily pull from them (S0 方案 三(二) 每天自动抓取): a
-- register, what each feeds, and a log of every pull.

CREATE TABLE credit.source (
	source       text NOT NULL,
	name         text NOT NULL,
	unit         credit.credit_code NOT NULL,
	interface    text NOT NULL,
	account      name,
	connected_on date,
	CONSTRAINT source_pkey PRIMARY KEY (source),
	CONSTRAINT source_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT source_account_fkey FOREIGN KEY (account) REFERENCES credit.account,
	CONSTRAINT source_interface_check CHECK (interface IN ('pull', 'table', 'call', 'file', 'none')),
	CONSTRAINT source_connected_check CHECK (interface <> 'none' OR connected_on IS NULL),
	CONSTRAINT source_pull_check CHECK (interface <> 'pull' OR account IS NOT NULL)
);
CREATE INDEX source_unit_idx ON credit.source (unit);
CREATE INDEX source_account_idx ON credit.source (account);
COMMENT ON TABLE credit.source IS '来源系统登记 | source systems: owner, interface, connected since';
COMMENT ON COLUMN credit.source.source IS '系统 | source system';
COMMENT ON COLUMN credit.source.name IS '名称 | name';
COMMENT ON COLUMN credit.source.unit IS '所属单位 | the unit that owns it';
COMMENT ON COLUMN credit.source.interface IS '接口:pull 抓取,table 收件表,call 函数报送,file 文件,none 无系统 | pull, table inbox, call, file, or none: there is no system';
COMMENT ON COLUMN credit.source.account IS '以何账户收取 | account in whose name its rows come in';
COMMENT ON COLUMN credit.source.connected_on IS '接通日期,空为未接通 | connected since; NULL while it is not';

CREATE TABLE credit.source_item (
	source     text NOT NULL,
	item       text NOT NULL,
	relation   text,
	key_column text,
	mapping    jsonb,
	last_key   text,
	enabled    boolean NOT NULL DEFAULT true,
	CONSTRAINT source_item_pkey PRIMARY KEY (source, item),
	CONSTRAINT source_item_source_fkey FOREIGN KEY (source) REFERENCES credit.source,
	CONSTRAINT source_item_pull_check CHECK ((relation IS NULL) = (key_column IS NULL) AND (relation IS NULL) = (mapping IS NULL))
);
COMMENT ON TABLE credit.source_item IS '来源系统所供项目及抓取方式 | what a source feeds, and how it is pulled';
COMMENT ON COLUMN credit.source_item.source IS '系统 | source system';
COMMENT ON COLUMN credit.source_item.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.source_item.relation IS '外部表或暂存表 | foreign table or staging table it is read from';
COMMENT ON COLUMN credit.source_item.key_column IS '递增主键列 | column whose values only grow';
COMMENT ON COLUMN credit.source_item.mapping IS '模板字段与列的对应 | template field to column';
COMMENT ON COLUMN credit.source_item.last_key IS '已抓取到的主键 | the last key that was pulled';
COMMENT ON COLUMN credit.source_item.enabled IS '是否启用 | is it switched on';

CREATE SEQUENCE credit.pull_run_id_seq;
CREATE TABLE credit.pull_run (
	run_id       bigint NOT NULL DEFAULT pg_catalog.nextval('credit.pull_run_id_seq'),
	source       text NOT NULL,
	item         text NOT NULL,
	platform_day date NOT NULL,
	started_at   timestamptz NOT NULL,
	ended_at     timestamptz NOT NULL,
	rows_read    integer,
	accepted     integer,
	refused      integer,
	batch_id     bigint,
	to_key       text,
	sqlstate     text,
	message      text,
	CONSTRAINT pull_run_pkey PRIMARY KEY (run_id),
	CONSTRAINT pull_run_source_item_fkey FOREIGN KEY (source, item) REFERENCES credit.source_item,
	CONSTRAINT pull_run_batch_fkey FOREIGN KEY (batch_id) REFERENCES credit.batch,
	CONSTRAINT pull_run_rows_check CHECK (rows_read = accepted + refused),
	CONSTRAINT pull_run_end_check CHECK ((sqlstate IS NULL) = (rows_read IS NOT NULL))
);
ALTER SEQUENCE credit.pull_run_id_seq OWNED BY credit.pull_run.run_id;
CREATE INDEX pull_run_source_item_idx ON credit.pull_run (source, item, platform_day);
CREATE INDEX pull_run_batch_idx ON credit.pull_run (batch_id);
COMMENT ON TABLE credit.pull_run IS '抓取日志 | log of pulls';
COMMENT ON COLUMN credit.pull_run.run_id IS '编号 | number';
COMMENT ON COLUMN credit.pull_run.source IS '系统 | source system';
COMMENT ON COLUMN credit.pull_run.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.pull_run.platform_day IS '平台日期 | the platform''s day';
COMMENT ON COLUMN credit.pull_run.started_at IS '开始时间 | begin';
COMMENT ON COLUMN credit.pull_run.ended_at IS '结束时间 | end';
COMMENT ON COLUMN credit.pull_run.rows_read IS '读取行数 | rows read';
COMMENT ON COLUMN credit.pull_run.accepted IS '接收行数 | rows accepted';
COMMENT ON COLUMN credit.pull_run.refused IS '拒收行数(留在收件箱) | rows refused; they wait in the inbox';
COMMENT ON COLUMN credit.pull_run.batch_id IS '批次编号,无新行为空 | the batch; NULL when nothing was new';
COMMENT ON COLUMN credit.pull_run.to_key IS '抓取到的主键 | pulled up to this key';
COMMENT ON COLUMN credit.pull_run.sqlstate IS '错误码,成功为空 | SQLSTATE, NULL when it went well';
COMMENT ON COLUMN credit.pull_run.message IS '错误信息 | message of the error';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['source', 'source_item', 'pull_run'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_admin, credit_office, credit_clerk, credit_head, credit_reporter, credit_evaluator', t);
	END LOOP;
END
$do$;
-- a pull reads with the rights of the platform's owner: the administrator says what
CREATE POLICY source_admin ON credit.source FOR ALL TO credit_admin USING (true) WITH CHECK (true);
CREATE POLICY source_item_admin ON credit.source_item FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.source, credit.source_item TO credit_admin;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('pull.rows', '000000', 50000, 'count', 'pull', '[2016-09-01,)', 'S0 方案 三(二) 每天自动抓取; 每次抓取行数上限为本平台缺省值', 'L');
