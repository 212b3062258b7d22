-- Following the measures up (效果跟踪).  S4 item 10 成效统计与反馈; S3 四.3 效果的跟踪; S2 item
-- 13, S3 二.2 反馈: what was initiated, answered and done, what it came to, and what
-- of it is reported upwards, each period in a batch that is frozen.

INSERT INTO credit.job VALUES
('keep_tasks', '联合奖惩任务的发起、中止与恢复', 'credit.keep_tasks', 14, '1 hour', '00:00');

-- S2 item 13 及时将联合奖惩实施情况反馈至省公共信用信息平台; S3 二.2 定期反馈国家平台 (R142): a batch for each
-- month, also when there was nothing; frozen, with its digest
CREATE SEQUENCE credit.feedback_batch_id_seq;
CREATE TABLE credit.feedback_batch (
	batch_no  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.feedback_batch_id_seq'),
	period    daterange NOT NULL,
	row_count bigint NOT NULL,
	body      jsonb NOT NULL,
	digest    bytea NOT NULL,
	cut_on    date NOT NULL,
	cut_by    name NOT NULL,
	CONSTRAINT feedback_batch_pkey PRIMARY KEY (batch_no),
	CONSTRAINT feedback_batch_period_key UNIQUE (period),
	CONSTRAINT feedback_batch_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period) AND upper(period) <= cut_on),
	CONSTRAINT feedback_batch_digest_check CHECK (digest = pg_catalog.sha256(pg_catalog.convert_to(body::text, 'UTF8')))
);
ALTER SEQUENCE credit.feedback_batch_id_seq OWNED BY credit.feedback_batch.batch_no;
COMMENT ON TABLE credit.feedback_batch IS '联合奖惩实施情况反馈批次:每期一批,无则空批,定稿不改 | feedback on measures, a batch a period, empty when there was nothing; frozen';
COMMENT ON COLUMN credit.feedback_batch.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.feedback_batch.period IS '所属期间 | the period it is for';
COMMENT ON COLUMN credit.feedback_batch.row_count IS '行数 | number of rows';
COMMENT ON COLUMN credit.feedback_batch.body IS '内容:汇总数与逐项反馈 | contents: totals and rows';
COMMENT ON COLUMN credit.feedback_batch.digest IS '内容的 SHA-256 摘要 | SHA-256 of the contents';
COMMENT ON COLUMN credit.feedback_batch.cut_on IS '定稿日期 | the day it was cut';
COMMENT ON COLUMN credit.feedback_batch.cut_by IS '定稿人 | who cut it';
CREATE SEQUENCE credit.feedback_fetch_id_seq;
CREATE TABLE credit.feedback_fetch (
	fetch_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.feedback_fetch_id_seq'),
	batch_no   bigint NOT NULL,
	partner    text NOT NULL,
	format     text NOT NULL,
	fetched_by name NOT NULL,
	fetched_on date NOT NULL,
	fetched_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	CONSTRAINT feedback_fetch_pkey PRIMARY KEY (fetch_id),
	CONSTRAINT feedback_fetch_batch_fkey FOREIGN KEY (batch_no) REFERENCES credit.feedback_batch,
	CONSTRAINT feedback_fetch_partner_fkey FOREIGN KEY (partner) REFERENCES credit.partner,
	CONSTRAINT feedback_fetch_format_check CHECK (format IN ('json', 'csv'))
);
ALTER SEQUENCE credit.feedback_fetch_id_seq OWNED BY credit.feedback_fetch.fetch_id;
CREATE INDEX feedback_fetch_batch_idx ON credit.feedback_fetch (batch_no);
CREATE INDEX feedback_fetch_partner_idx ON credit.feedback_fetch (partner);
COMMENT ON TABLE credit.feedback_fetch IS '反馈批次的提取记录 | who fetched which batch of feedback';
COMMENT ON COLUMN credit.feedback_fetch.fetch_id IS '编号 | number';
COMMENT ON COLUMN credit.feedback_fetch.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit.feedback_fetch.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit.feedback_fetch.format IS '格式 | json or csv';
COMMENT ON COLUMN credit.feedback_fetch.fetched_by IS '提取人 | who fetched it';
COMMENT ON COLUMN credit.feedback_fetch.fetched_on IS '提取日期 | the day';
COMMENT ON COLUMN credit.feedback_fetch.fetched_at IS '提取时间 | when';

-- S1 二(十) 按月向省信用办报送联合激励惩戒典型案例 (R145): which units owe a case a month
CREATE TABLE credit.case_scope (
	region       text NOT NULL,
	level        text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT case_scope_pkey PRIMARY KEY (region, level, valid_during),
	CONSTRAINT case_scope_level_check CHECK (level IN ('nation', 'province', 'city', 'county')),
	CONSTRAINT case_scope_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT case_scope_no_overlap EXCLUDE USING gist (region WITH =, level WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.case_scope IS '须按月报送典型案例的单位范围:地区与层级 | which units owe a typical case a month: of a region and level';
COMMENT ON COLUMN credit.case_scope.region IS '地区,含下级 | region, with what lies in it';
COMMENT ON COLUMN credit.case_scope.level IS '单位层级 | level of the unit';
COMMENT ON COLUMN credit.case_scope.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.case_scope.basis IS '依据 | legal basis';
INSERT INTO credit.case_scope VALUES
('610000', 'province', '[2017-06-01,)', 'S1 二(十)'), ('610000', 'city', '[2017-06-01,)', 'S1 二(十)'), ('610000', 'county', '[2017-06-01,)', 'S1 二(十)');
INSERT INTO credit.duty_kind (kind, about, name, name_en, basis) VALUES
('case_report', 'item', '典型案例按月报送', 'monthly typical case', 'S1 二(十)');
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('case.monthly', '000000', 0, 'day', 'period_end', '[2017-06-01,)', 'S1 二(十) 按月报送典型案例', 'H');
INSERT INTO credit.job VALUES
('cut_feedback', '联合奖惩实施情况反馈成批', 'credit.cut_due_feedback', 46, '1 day', '01:00'),
('keep_case_reports', '典型案例按月报送义务', 'credit.keep_case_reports', 13, '1 day', '00:00');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.measure_response', '0.2.0'), ('credit_report.measure_effect', '0.2.0'), ('credit_report.follow_up', '0.2.0'), ('credit_report.case_report', '0.2.0');

ALTER TABLE credit.feedback_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.feedback_fetch ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.case_scope ENABLE ROW LEVEL SECURITY;
CREATE POLICY feedback_batch_office ON credit.feedback_batch FOR SELECT TO credit_office, credit_evaluator USING (true);
CREATE POLICY feedback_fetch_office ON credit.feedback_fetch FOR SELECT TO credit_office, credit_evaluator USING (true);
CREATE POLICY case_scope_read ON credit.case_scope FOR SELECT USING (true);
CREATE POLICY case_scope_office ON credit.case_scope FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.feedback_batch, credit.feedback_fetch TO credit_office, credit_evaluator;
GRANT SELECT ON credit.case_scope TO PUBLIC;
GRANT INSERT, UPDATE ON credit.case_scope TO credit_office;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.feedback_batch
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.feedback_fetch
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.feedback_batch ENABLE ALWAYS TRIGGER never_changed;
ALTER TABLE credit.feedback_fetch ENABLE ALWAYS TRIGGER never_changed;
