-- What a repair (信用修复) needs, as rows: three preconditions and six routes
-- (S4 item 13), which of them in what combination for which list, grade and
-- version of the law, what cannot be repaired at all, and whose result wins.

CREATE TABLE credit.repair_step (
	step     text NOT NULL,
	kind     text NOT NULL,
	position integer NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT repair_step_pkey PRIMARY KEY (step),
	CONSTRAINT repair_step_kind_check CHECK (kind IN ('precondition', 'route'))
);
COMMENT ON TABLE credit.repair_step IS '修复的三项条件与六种方式 | the three preconditions and the six routes of repair';
COMMENT ON COLUMN credit.repair_step.step IS '条件或方式 | precondition or route';
COMMENT ON COLUMN credit.repair_step.kind IS '种类:precondition 条件,route 方式 | precondition or route';
COMMENT ON COLUMN credit.repair_step.position IS '次序 | order';
COMMENT ON COLUMN credit.repair_step.name IS '名称 | name';
COMMENT ON COLUMN credit.repair_step.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.repair_step.basis IS '依据 | legal basis';
INSERT INTO credit.repair_step VALUES
('duty_fulfilled',    'precondition', 1, '履行相关义务',     'duty fulfilled',            'S4 item 13'),
('conduct_corrected', 'precondition', 2, '纠正失信行为',     'conduct corrected',         'S4 item 13'),
('harm_removed',      'precondition', 3, '消除不良影响',     'harm removed',              'S4 item 13'),
('commitment',        'route',        4, '作出信用承诺',     'commitment given',          'S4 item 13'),
('rectification',     'route',        5, '完成信用整改',     'rectification completed',   'S4 item 13'),
('check',             'route',        6, '通过信用核查',     'check passed',              'S4 item 13'),
('training',          'route',        7, '接受专题培训',     'training attended',         'S4 item 13'),
('report',            'route',        8, '提交信用报告',     'credit report handed in',   'S4 item 13'),
('charity',           'route',        9, '参加公益慈善活动', 'charitable work done',      'S4 item 13');

-- Each choice must be met by one of its steps; a region's rows add to those of
-- the regions above it.
CREATE SEQUENCE credit.repair_need_id_seq;
CREATE TABLE credit.repair_need (
	need_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_need_id_seq'),
	region       text NOT NULL DEFAULT '000000',
	list_kind    text,
	severity     text,
	choice       text NOT NULL,
	step         text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	CONSTRAINT repair_need_pkey PRIMARY KEY (need_id),
	CONSTRAINT repair_need_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT repair_need_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity,
	CONSTRAINT repair_need_step_fkey FOREIGN KEY (step) REFERENCES credit.repair_step,
	CONSTRAINT repair_need_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT repair_need_confidence_check CHECK (confidence IN ('H', 'M', 'L')),
	CONSTRAINT repair_need_valid_during_check CHECK (NOT isempty(valid_during)),
	CONSTRAINT repair_need_no_overlap EXCLUDE USING gist (region WITH =, (coalesce(list_kind, '')) WITH =, (coalesce(severity, '')) WITH =,
		choice WITH =, step WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.repair_need_id_seq OWNED BY credit.repair_need.need_id;
CREATE INDEX repair_need_list_kind_idx ON credit.repair_need (list_kind);
CREATE INDEX repair_need_severity_idx ON credit.repair_need (severity);
CREATE INDEX repair_need_step_idx ON credit.repair_need (step);
COMMENT ON TABLE credit.repair_need IS '修复所需:按名单、失信程度、时期与地区,每组任选其一 | what a repair needs, by list, grade, period and region: of each choice one step';
COMMENT ON COLUMN credit.repair_need.need_id IS '编号 | number';
COMMENT ON COLUMN credit.repair_need.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.repair_need.list_kind IS '名单种类,空为不限 | kind of list the record has led to; NULL for any or none';
COMMENT ON COLUMN credit.repair_need.severity IS '失信程度,空为不限 | grade; NULL for any';
COMMENT ON COLUMN credit.repair_need.choice IS '组:同组各项任一即可 | the choice: one of its steps is enough';
COMMENT ON COLUMN credit.repair_need.step IS '条件或方式 | precondition or route';
COMMENT ON COLUMN credit.repair_need.valid_during IS '施行期间(按申请日) | when it is in force, by the day of application';
COMMENT ON COLUMN credit.repair_need.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.repair_need.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
INSERT INTO credit.repair_need (region, severity, choice, step, valid_during, basis, confidence) VALUES
('000000', NULL,      'duty_fulfilled',    'duty_fulfilled',    '[2016-09-01,)',           'S2 item 14; 国家发展改革委令第36号 履行义务', 'H'),
('000000', NULL,      'conduct_corrected', 'conduct_corrected', '[2016-09-01,)',           'S2 item 14; 国家发展改革委令第36号 纠正违法行为', 'H'),
('000000', NULL,      'commitment',        'commitment',        '[2019-07-01,2026-04-01)', '发改办财金〔2019〕527号; 国家发展改革委令第58号 公开作出信用承诺', 'M'),
('000000', NULL,      'commitment',        'commitment',        '[2026-04-01,)',           '国家发展改革委令第36号 公开作出信用承诺', 'H'),
-- 527号: a grave one takes training and a report as well
('000000', 'serious', 'training',          'training',          '[2019-07-01,2023-05-01)', '发改办财金〔2019〕527号 严重失信 信用修复培训', 'M'),
('000000', 'serious', 'report',            'report',            '[2019-07-01,2023-05-01)', '发改办财金〔2019〕527号 严重失信 提交信用报告', 'M'),
-- S4 names the preconditions and the six routes; which routes together it leaves to the departments
('361100', NULL,      'harm_removed',      'harm_removed',      '[2020-06-01,)',           'S4 item 13 消除不良影响', 'H'),
('361100', 'serious', 'effort',            'rectification',     '[2020-06-01,)',           'S4 item 13(未定组合); 本平台缺省值', 'L'),
('361100', 'serious', 'effort',            'check',             '[2020-06-01,)',           'S4 item 13(未定组合); 本平台缺省值', 'L'),
('361100', 'serious', 'effort',            'training',          '[2020-06-01,)',           'S4 item 13(未定组合); 本平台缺省值', 'L'),
('361100', 'serious', 'effort',            'report',            '[2020-06-01,)',           'S4 item 13(未定组合); 本平台缺省值', 'L'),
('361100', 'serious', 'effort',            'charity',           '[2020-06-01,)',           'S4 item 13(未定组合); 本平台缺省值', 'L');

-- S3 四.4: what cannot be repaired; NULL is any
CREATE SEQUENCE credit.repair_exclusion_id_seq;
CREATE TABLE credit.repair_exclusion (
	exclusion_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_exclusion_id_seq'),
	region       text NOT NULL DEFAULT '000000',
	list_kind    text,
	act_kind     text,
	severity     text,
	sector       text,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	CONSTRAINT repair_exclusion_pkey PRIMARY KEY (exclusion_id),
	CONSTRAINT repair_exclusion_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT repair_exclusion_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT repair_exclusion_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity,
	CONSTRAINT repair_exclusion_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	CONSTRAINT repair_exclusion_some_check CHECK (list_kind IS NOT NULL OR act_kind IS NOT NULL OR severity IS NOT NULL OR sector IS NOT NULL),
	CONSTRAINT repair_exclusion_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT repair_exclusion_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
ALTER SEQUENCE credit.repair_exclusion_id_seq OWNED BY credit.repair_exclusion.exclusion_id;
CREATE INDEX repair_exclusion_list_kind_idx ON credit.repair_exclusion (list_kind);
CREATE INDEX repair_exclusion_act_kind_idx ON credit.repair_exclusion (act_kind);
CREATE INDEX repair_exclusion_severity_idx ON credit.repair_exclusion (severity);
CREATE INDEX repair_exclusion_sector_idx ON credit.repair_exclusion (sector);
COMMENT ON TABLE credit.repair_exclusion IS '不予修复的情形 | what cannot be repaired';
COMMENT ON COLUMN credit.repair_exclusion.exclusion_id IS '编号 | number';
COMMENT ON COLUMN credit.repair_exclusion.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.repair_exclusion.list_kind IS '名单种类,空为不限 | kind of list; NULL for any';
COMMENT ON COLUMN credit.repair_exclusion.act_kind IS '信息种类,空为不限 | kind of information; NULL for any';
COMMENT ON COLUMN credit.repair_exclusion.severity IS '失信程度,空为不限 | grade; NULL for any';
COMMENT ON COLUMN credit.repair_exclusion.sector IS '领域,空为不限 | field of activity; NULL for any';
COMMENT ON COLUMN credit.repair_exclusion.valid_during IS '施行期间(按申请日) | when it is in force, by the day of application';
COMMENT ON COLUMN credit.repair_exclusion.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.repair_exclusion.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
INSERT INTO credit.repair_exclusion (list_kind, valid_during, basis, confidence) VALUES
('listed_company_offender', '[2016-09-01,)', 'S0 方案 四(一) 备忘录: 期满移出,未定修复', 'L');

-- S2 item 4 与国家保持同步: of two results the higher level's stands
CREATE TABLE credit.repair_level (
	level text NOT NULL,
	rank  integer NOT NULL,
	name  text NOT NULL,
	basis text NOT NULL,
	CONSTRAINT repair_level_pkey PRIMARY KEY (level),
	CONSTRAINT repair_level_rank_key UNIQUE (rank)
);
COMMENT ON TABLE credit.repair_level IS '修复结果的来源层级,高者为准 | levels that a result of repair comes from; the higher one stands';
COMMENT ON COLUMN credit.repair_level.level IS '层级 | level';
COMMENT ON COLUMN credit.repair_level.rank IS '次序 | rank';
COMMENT ON COLUMN credit.repair_level.name IS '名称 | name';
COMMENT ON COLUMN credit.repair_level.basis IS '依据 | legal basis';
INSERT INTO credit.repair_level VALUES
('other', 0, '其他平台', 'S4 item 13 跨地区跨部门共享'),
('own', 1, '本平台', 'S4 item 13'),
('province', 2, '信用中国(省级)', 'S2 item 4'),
('nation', 3, '信用中国', 'S2 item 4; 国家发展改革委令第36号: 以“信用中国”网站为准');

INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('repair.accept', 3, 'workday', 'applied_on', '[2023-05-01,)', '国家发展改革委令第58号 受理3个工作日; 第36号未见改动', 'L'),
('repair.decide', 7, 'workday', 'accepted_on', '[2023-05-01,2026-04-01)', '国家发展改革委令第58号 受理后7个工作日', 'L'),
('repair.decide', 10, 'workday', 'applied_on', '[2026-04-01,)', 'S4 item 13; 10 working days seen at credit.nc.gov.cn', 'M'),
('repair.sync', 3, 'workday', 'decided_on', '[2016-09-01,)', 'S2 item 4 与国家保持同步(未定天数); 本平台缺省值', 'L'),
-- grave offences in these fields: not before the full term
('publicity.minimum.serious.food_drug', 3, 'year', 'published_on', '[2019-07-01,2023-05-01)', '发改办财金〔2019〕527号 特定严重失信: 最长公示期内不予修复', 'M'),
('publicity.minimum.serious.work_safety', 3, 'year', 'published_on', '[2019-07-01,2023-05-01)', '发改办财金〔2019〕527号 特定严重失信: 最长公示期内不予修复', 'M'),
('publicity.minimum.serious.environment', 3, 'year', 'published_on', '[2019-07-01,2023-05-01)', '发改办财金〔2019〕527号 特定严重失信: 最长公示期内不予修复', 'M'),
('repair.minimum.serious_offender', 1, 'year', 'listed_on', '[2021-09-01,)', '市场监督管理严重违法失信名单管理办法(总局令第44号): 列入满一年可申请提前移出', 'M'),
('repair.after_breach', 3, 'year', 'broken_on', '[2023-05-01,)', '国家发展改革委令第58号: 承诺严重不实的,三年内不适用信用修复', 'L');

SELECT credit.enable_history('credit.repair_need', true), credit.enable_history('credit.repair_exclusion', true);
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['repair_step', 'repair_need', 'repair_exclusion', 'repair_level'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
	END LOOP;
	-- what is needed and what is excluded the office writes
	FOREACH t IN ARRAY ARRAY['repair_need', 'repair_exclusion'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
GRANT USAGE ON SEQUENCE credit.repair_need_id_seq, credit.repair_exclusion_id_seq TO credit_office;
INSERT INTO credit.duty_kind (kind, about, name, name_en, basis) VALUES
('repair_accept', 'record', '修复受理', 'acceptance of a repair', '国家发展改革委令第58号'),
('repair_sync', 'record', '修复结果同步', 'following a result from above', 'S2 item 4');
