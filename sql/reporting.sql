-- Monthly reports (按月报送).  S1 二(三): 行政许可和行政处罚信息自行政决定作出之日起7个工作日内…报送,其他信用信息
-- 至少按月报送和更新.  What is not under the seven-day rule is owed by the month: by a
-- record, or by saying that there was nothing.

-- the clock starts when the month is over; a region may give days of grace
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('report.monthly',   '000000', 0,  'day',   'period_end', '[2016-09-01,)', 'S1 二(三) 其他信用信息至少按月报送和更新; 首个归集月 2016年9月 (S0 自2016年9月1日起施行)', 'H'),
('report.look_back', '000000', 12, 'month', 'today',      '[2016-09-01,)', 'S3 三.5; 本平台缺省值', 'L');

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

-- S3 三.5 全面梳理行政许可、行政处罚事项目录清单
CREATE TABLE credit.publicity_matter (
	unit         credit.credit_code NOT NULL,
	matter_no    text NOT NULL,
	name         text NOT NULL,
	act_kind     text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '[2016-09-01,)',
	basis        text NOT NULL,
	CONSTRAINT publicity_matter_pkey PRIMARY KEY (unit, matter_no),
	CONSTRAINT publicity_matter_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT publicity_matter_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT publicity_matter_act_kind_check CHECK (act_kind IN ('permit', 'penalty')),
	CONSTRAINT publicity_matter_name_check CHECK (name ~ '[^ ]' AND basis ~ '[^ ]')
);
COMMENT ON TABLE credit.publicity_matter IS '双公示事项目录清单 | the list of matters of permits and penalties that are publicised';
COMMENT ON COLUMN credit.publicity_matter.unit IS '实施单位 | the unit in charge';
COMMENT ON COLUMN credit.publicity_matter.matter_no IS '事项编号 | number of the matter';
COMMENT ON COLUMN credit.publicity_matter.name IS '事项名称 | name';
COMMENT ON COLUMN credit.publicity_matter.act_kind IS 'permit 行政许可,penalty 行政处罚 | permit or penalty';
COMMENT ON COLUMN credit.publicity_matter.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.publicity_matter.basis IS '设定依据 | legal basis';

SELECT credit.enable_history('credit.publicity_matter', true);
ALTER TABLE credit.prompt_kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.zero_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.publicity_matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.publicity_matter_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY prompt_kind_read ON credit.prompt_kind FOR SELECT USING (true);
CREATE POLICY prompt_kind_office ON credit.prompt_kind FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY publicity_matter_read ON credit.publicity_matter FOR SELECT USING (true);
CREATE POLICY publicity_matter_office ON credit.publicity_matter FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY publicity_matter_history_read ON credit.publicity_matter_history FOR SELECT USING (true);
CREATE POLICY zero_report_own ON credit.zero_report FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY zero_report_office ON credit.zero_report FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.prompt_kind, credit.publicity_matter TO PUBLIC;
GRANT INSERT, UPDATE ON credit.prompt_kind, credit.publicity_matter TO credit_office;
GRANT SELECT ON credit.publicity_matter_history TO credit_office, credit_admin, credit_evaluator;
GRANT SELECT ON credit.zero_report TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.zero_report
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.zero_report ENABLE ALWAYS TRIGGER never_deleted;
