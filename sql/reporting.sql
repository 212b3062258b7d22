-- Monthly reports (按月报送).  S1 二(三): 行政许可和行政处罚信息自行政决定作出之日起7个工作日内…报送,其他信用信息
-- 至少按月报送和更新.  What is not under the seven-day rule is owed by the month: by a
-- record, or by saying that there was nothing.

-- the clock starts when the month is over; a region may give days of grace
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('report.monthly',   '000000', 0,  'day',   'period_end', '[2016-09-01,)', 'S1 二(三) 其他信用信息至少按月报送和更新; 首个归集月 2016年9月 (S0 自2016年9月1日起施行)', 'H');

CREATE TABLE credit.prompt_kind (
	act_kind     text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT prompt_kind_pkey PRIMARY KEY (act_kind, region, valid_during),
	CONSTRAINT prompt_kind_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT prompt_kind_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT prompt_kind_no_overlap EXCLUDE USING gist (act_kind WITH =, region WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.prompt_kind IS '适用七日时限、不按月报送的信息种类 | kinds of information under the seven-day rule, owed case by case and not by the month';
COMMENT ON COLUMN credit.prompt_kind.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.prompt_kind.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.prompt_kind.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.prompt_kind.basis IS '依据 | legal basis';
INSERT INTO credit.prompt_kind (act_kind, region, valid_during, basis) VALUES
('permit',  '000000', '[2016-09-01,)', 'S0 art 18; S1 二(三)'),
('penalty', '000000', '[2016-09-01,)', 'S0 art 18; S1 二(三)'),
('coercion', '361100', '[2020-06-01,)', 'S4 item 16'), ('confirmation', '361100', '[2020-06-01,)', 'S4 item 16'),
('payment', '361100', '[2020-06-01,)', 'S4 item 16'), ('reward', '361100', '[2020-06-01,)', 'S4 item 16'),
('inspection', '361100', '[2020-06-01,)', 'S4 item 16');

CREATE TABLE credit.zero_report (
	unit        credit.credit_code NOT NULL,
	item        text NOT NULL,
	period      daterange NOT NULL,
	reported_on date NOT NULL DEFAULT credit.today(),
	reported_by name NOT NULL,
	CONSTRAINT zero_report_pkey PRIMARY KEY (unit, item, period),
	CONSTRAINT zero_report_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT zero_report_period_check CHECK (lower(period) = pg_catalog.date_trunc('month', lower(period)::timestamp)::date
		AND upper(period) = (lower(period) + interval '1 month')::date)
);
COMMENT ON TABLE credit.zero_report IS '零报告:单位声明某月某项目无信息可报 | zero reports: a unit says that an item had nothing in a month';
COMMENT ON COLUMN credit.zero_report.unit IS '单位 | unit';
COMMENT ON COLUMN credit.zero_report.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.zero_report.period IS '月份 | month';
COMMENT ON COLUMN credit.zero_report.reported_on IS '声明日期 | the day it was said';
COMMENT ON COLUMN credit.zero_report.reported_by IS '声明人 | who said it';

ALTER TABLE credit.prompt_kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.zero_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY prompt_kind_read ON credit.prompt_kind FOR SELECT USING (true);
CREATE POLICY prompt_kind_office ON credit.prompt_kind FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY zero_report_own ON credit.zero_report FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY zero_report_office ON credit.zero_report FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.prompt_kind TO PUBLIC;
GRANT INSERT, UPDATE ON credit.prompt_kind TO credit_office;
GRANT SELECT ON credit.zero_report TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.zero_report
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.zero_report ENABLE ALWAYS TRIGGER never_deleted;
