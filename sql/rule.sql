-- Rules are dated rows: no number of days, period, ratio or class stands in
-- code.  A change of law is a new row; two rows never hold at once.

CREATE SEQUENCE credit.rule_id_seq;
CREATE TABLE credit.rule (
	rule_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.rule_id_seq'),
	name         text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	amount       numeric,
	measured_in  text,
	starts_from  text,
	calendar     text NOT NULL DEFAULT 'CN',
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	CONSTRAINT rule_pkey PRIMARY KEY (rule_id),
	CONSTRAINT rule_calendar_fkey FOREIGN KEY (calendar) REFERENCES credit.calendar,
	CONSTRAINT rule_measured_in_check CHECK (measured_in IN ('workday', 'day', 'month', 'year', 'percent', 'count', 'hour')),
	CONSTRAINT rule_amount_check CHECK ((amount IS NULL) = (measured_in IS NULL)),
	CONSTRAINT rule_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT rule_confidence_check CHECK (confidence IN ('H', 'M', 'L')),
	CONSTRAINT rule_valid_during_check CHECK (NOT isempty(valid_during)),
	CONSTRAINT rule_no_overlap EXCLUDE USING gist (name WITH =, region WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.rule_id_seq OWNED BY credit.rule.rule_id;
COMMENT ON TABLE credit.rule IS '规则:期限、周期、比例,按日期与地区生效,注明依据 | rules as dated rows: periods, deadlines, ratios, with region and legal basis';
COMMENT ON COLUMN credit.rule.rule_id IS '规则编号 | number of the rule';
COMMENT ON COLUMN credit.rule.calendar IS '所用日历 | calendar it counts by';
COMMENT ON COLUMN credit.rule.valid_during IS '施行期间 | when it is in force';
COMMENT ON COLUMN credit.rule.basis IS '法律依据 | legal basis';
COMMENT ON COLUMN credit.rule.name IS '规则名 | name, dotted from general to particular';
COMMENT ON COLUMN credit.rule.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.rule.amount IS '数值,空为长期(无终止) | amount; NULL means without end';
COMMENT ON COLUMN credit.rule.measured_in IS '计量单位 | workday, day, month, year, percent, count or hour';
COMMENT ON COLUMN credit.rule.starts_from IS '起算事件 | the event the period starts from';
COMMENT ON COLUMN credit.rule.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
ALTER TABLE credit.rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY rule_read ON credit.rule FOR SELECT USING (true);
GRANT SELECT ON credit.rule TO PUBLIC;
CREATE POLICY rule_admin ON credit.rule FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.rule TO credit_admin;
GRANT USAGE ON SEQUENCE credit.rule_id_seq TO credit_admin;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('collect',                      '000000', 7,  'workday', 'issued_on',     '[2016-09-01,)',            'S0 赣发改办财金〔2016〕92号 办法 art 11: 发文后的7个工作日内完成归集', 'H'),
('publish.own_site',             '000000', 7,  'workday', 'decided_on',    '[2016-09-01,)',            'S0 art 18; S2 item 12: 作出行政决定之日起7个工作日内', 'H'),
('publish.province_site',        '000000', 7,  'workday', 'decided_on',    '[2016-09-01,)',            'S0 art 18; S0 方案 五(一): 同时在省级网站公示', 'H'),
('objection.verify',             '000000', 10, 'workday', 'filed_on',      '[2016-09-01,)',            'S4 item 18 尽快核实(未定天数); 10 working days as practised in Guangzhou', 'M'),
('repair.decide',                '000000', 10, 'workday', 'applied_on',    '[2016-09-01,2023-05-01)',  'S4 item 13; 10 working days seen at credit.nc.gov.cn', 'M'),
('break_glass',                 '000000', 8,  'hour',    'opened_at',     '[2016-09-01,)',            'S0 art 33 责任追究为据; 本平台缺省值,由主管部门确定', 'L'),
('withdraw',                     '000000', 3,  'workday', 'withdrawn_on',  '[2021-07-15,)',            '行政处罚法(2021) art 48: 三日内撤回; art 85: 工作日', 'M'),
('publicity.minimum.general',    '000000', 3,  'month',   'published_on',  '[2019-07-01,2023-05-01)',  '发改办财金〔2019〕527号 一般失信', 'M'),
('publicity.maximum.general',    '000000', 1,  'year',    'published_on',  '[2018-07-01,2023-05-01)',  '发改办财金〔2018〕424号; 〔2019〕527号', 'M'),
('publicity.minimum.serious',    '000000', 6,  'month',   'published_on',  '[2019-07-01,2023-05-01)',  '发改办财金〔2019〕527号 严重失信', 'M'),
('publicity.maximum.serious',    '000000', 3,  'year',    'published_on',  '[2018-07-01,2023-05-01)',  '发改办财金〔2018〕424号; 〔2019〕527号', 'M'),
('publicity.minimum.minor',      '000000', 3,  'month',   'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号: 警告、通报批评', 'M'),
('publicity.maximum.minor',      '000000', 3,  'month',   'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号: 警告、通报批评', 'M'),
('publicity.minimum.general',    '000000', 3,  'month',   'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号', 'M'),
('publicity.maximum.general',    '000000', 3,  'year',    'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号', 'M'),
('publicity.minimum.serious',    '000000', 1,  'year',    'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号: 食品、药品、特种设备、安全生产、消防', 'M'),
('publicity.maximum.serious',    '000000', 3,  'year',    'published_on',  '[2023-05-01,2026-04-01)',  '国家发展改革委令第58号', 'M'),
('publicity.minimum.minor',      '000000', 0,  'month',   'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 轻微', 'H'),
('publicity.maximum.minor',      '000000', 3,  'month',   'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 轻微,原则上不公示', 'H'),
('publicity.minimum.general',    '000000', 3,  'month',   'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 一般', 'H'),
('publicity.maximum.general',    '000000', 1,  'year',    'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 一般', 'H'),
('publicity.minimum.serious',    '000000', 1,  'year',    'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 严重', 'H'),
('publicity.maximum.serious',    '000000', 3,  'year',    'decided_on',    '[2026-04-01,)',            '国家发展改革委令第36号: 严重', 'H'),
('catalog.adjust',               '000000', 10, 'workday', 'changed_on',    '[2016-09-01,)',            'S0 方案 一(四): 行政职能调整后的10个工作日内对目录进行调整', 'H');
-- R042 全过程管理: what a rule was before it was changed, and by whom
SELECT credit.enable_history('credit.rule');
ALTER TABLE credit.rule_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY rule_history_read ON credit.rule_history FOR SELECT USING (true);
GRANT SELECT ON credit.rule_history TO credit_office, credit_admin, credit_evaluator;
