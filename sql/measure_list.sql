-- The list of measures (措施清单): what departments report, merged into one list
-- with basis, kind, executing unit and matters (S1 二(九)); and the named
-- members of the four kinds (S4 item 10).  An office that reads another text
-- of law changes the rows; which list entails which is credit.list_measure.

-- who carries a measure out here: every unit named gets a task for every entry
CREATE TABLE credit.measure_unit (
	measure      text NOT NULL,
	unit         credit.credit_code NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT measure_unit_pkey PRIMARY KEY (measure, unit),
	CONSTRAINT measure_unit_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure,
	CONSTRAINT measure_unit_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT measure_unit_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX measure_unit_unit_idx ON credit.measure_unit (unit);
COMMENT ON TABLE credit.measure_unit IS '措施的执行单位 | units that carry a measure out';
COMMENT ON COLUMN credit.measure_unit.measure IS '措施 | measure';
COMMENT ON COLUMN credit.measure_unit.unit IS '执行单位 | the unit';
COMMENT ON COLUMN credit.measure_unit.valid_during IS '有效期间 | the period in which it does';
COMMENT ON COLUMN credit.measure_unit.basis IS '依据 | legal basis';

CREATE SEQUENCE credit.measure_report_id_seq;
CREATE TABLE credit.measure_report (
	report_id    bigint NOT NULL DEFAULT pg_catalog.nextval('credit.measure_report_id_seq'),
	unit         credit.credit_code NOT NULL,
	name         text NOT NULL,
	kind         text NOT NULL,
	direction    text NOT NULL,
	basis        text NOT NULL,
	matter_kinds text[] NOT NULL,
	executor     text,
	reported_on  date NOT NULL,
	reported_by  name NOT NULL,
	outcome      text,
	measure      text,
	reason       text,
	decided_on   date,
	decided_by   name,
	CONSTRAINT measure_report_pkey PRIMARY KEY (report_id),
	CONSTRAINT measure_report_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT measure_report_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure,
	CONSTRAINT measure_report_kind_check CHECK (kind IN ('administrative', 'market', 'industry', 'social')),
	CONSTRAINT measure_report_direction_check CHECK (direction IN ('restrict', 'reward')),
	CONSTRAINT measure_report_text_check CHECK (name ~ '[^ ]' AND basis ~ '[^ ]'),
	CONSTRAINT measure_report_outcome_check CHECK (outcome IN ('added', 'merged', 'declined')),
	CONSTRAINT measure_report_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
		AND (outcome IS NULL OR reason ~ '[^ ]') IS TRUE AND (outcome IN ('added', 'merged')) IS TRUE = (measure IS NOT NULL))
);
ALTER SEQUENCE credit.measure_report_id_seq OWNED BY credit.measure_report.report_id;
CREATE INDEX measure_report_unit_idx ON credit.measure_report (unit);
CREATE INDEX measure_report_measure_idx ON credit.measure_report (measure);
COMMENT ON TABLE credit.measure_report IS '各部门报送的措施及汇总决定 | measures that departments report, and what was decided when they were merged into one list';
COMMENT ON COLUMN credit.measure_report.report_id IS '报送编号 | number of the report';
COMMENT ON COLUMN credit.measure_report.unit IS '报送单位 | the unit that reported';
COMMENT ON COLUMN credit.measure_report.name IS '名称 | name';
COMMENT ON COLUMN credit.measure_report.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure_report.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure_report.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure_report.matter_kinds IS '适用事项种类,空为执行单位自行采取 | kinds of matter affected; empty: an act of the unit itself';
COMMENT ON COLUMN credit.measure_report.executor IS '执行主体 | who carries it out, in words';
COMMENT ON COLUMN credit.measure_report.reported_on IS '报送日期 | day of the report';
COMMENT ON COLUMN credit.measure_report.reported_by IS '报送人 | who reported it';
COMMENT ON COLUMN credit.measure_report.outcome IS '决定:added 新增,merged 并入,declined 不采纳 | added, merged or declined';
COMMENT ON COLUMN credit.measure_report.measure IS '新增或并入的措施 | the measure it became or was merged into';
COMMENT ON COLUMN credit.measure_report.reason IS '理由 | why';
COMMENT ON COLUMN credit.measure_report.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.measure_report.decided_by IS '决定人 | who decided';

CREATE TABLE credit.memorandum_measure (
	memorandum text NOT NULL,
	measure    text NOT NULL,
	executor   text,
	clause     text,
	CONSTRAINT memorandum_measure_pkey PRIMARY KEY (memorandum, measure),
	CONSTRAINT memorandum_measure_memorandum_fkey FOREIGN KEY (memorandum) REFERENCES credit.memorandum,
	CONSTRAINT memorandum_measure_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure
);
CREATE INDEX memorandum_measure_measure_idx ON credit.memorandum_measure (measure);
COMMENT ON TABLE credit.memorandum_measure IS '备忘录约定的措施 | the measures of a memorandum';
COMMENT ON COLUMN credit.memorandum_measure.memorandum IS '备忘录 | memorandum';
COMMENT ON COLUMN credit.memorandum_measure.measure IS '措施 | measure';
COMMENT ON COLUMN credit.memorandum_measure.executor IS '执行单位 | who carries it out';
COMMENT ON COLUMN credit.memorandum_measure.clause IS '条款 | clause';

-- S3 一.1 范围清单: in which fields measures are taken, and on what ground
CREATE TABLE credit.measure_scope (
	sector       text NOT NULL,
	direction    text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	basis        text NOT NULL,
	valid_during daterange NOT NULL,
	CONSTRAINT measure_scope_pkey PRIMARY KEY (sector, direction, region),
	CONSTRAINT measure_scope_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	CONSTRAINT measure_scope_direction_check CHECK (direction IN ('restrict', 'reward')),
	CONSTRAINT measure_scope_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.measure_scope IS '范围清单:在哪些领域实施联合惩戒或激励 | the list of scope: fields of activity in which measures are taken';
COMMENT ON COLUMN credit.measure_scope.sector IS '领域 | field of activity';
COMMENT ON COLUMN credit.measure_scope.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure_scope.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.measure_scope.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure_scope.valid_during IS '有效期间 | the period in which it holds';
INSERT INTO credit.measure_scope (sector, direction, basis, valid_during)
SELECT s.sector, d.direction, 'S3 一.1; S4 item 4(3), 8(2)', '[2017-01-01,)'
  FROM credit.sector AS s CROSS JOIN (VALUES ('restrict'), ('reward')) AS d(direction);

-- the seven of the first release, with what a measure says since 0.2.0
UPDATE credit.measure AS m
   SET name = x.name, kind = x.kind, matter_kinds = x.matter_kinds, effect = x.effect, applies_to = x.applies_to, executor = x.executor,
	   key_measure = x.key_measure, basis = x.basis
  FROM (VALUES
	('limit_permit',      '严格限制行政许可事项', 'administrative', '{permit,approval,quota,entry_food_drug,entry_environment,entry_construction,entry_work_safety,entry_care,entry_health,entry_city_operation}'::text[],
		'gate', '{organisation,person,responsible}'::text[], '行政许可机关', false, 'S0 art 23 严格限制其行政许可事项,直至完全取消'),
	('limit_fund',        '限制申请财政性资金项目', 'administrative', '{fund,award}', 'gate', '{organisation,person,responsible}', '财政、项目主管部门', true, 'S4 item 10; S0 art 21 专项资金'),
	('limit_procurement', '限制参与公共资源交易', 'administrative', '{procurement}', 'gate', '{organisation,person,responsible}', '公共资源交易监管部门', true, 'S4 item 10'),
	('limit_bond',        '限制企业债券发行申报', 'administrative', '{bond}', 'gate', '{organisation}', '发展改革、证券监管部门', true, 'S4 item 10; S0 art 21 企业发债'),
	('key_supervision',   '列为重点监管对象', 'administrative', '{investment,energy}', 'gate', '{organisation,person}', '各行业主管部门', false, 'S4 item 7'),
	('public_censure',    '公开谴责', 'industry', '{}', 'act', '{organisation,person}', '行业协会商会', false, 'S4 item 10'),
	('green_channel',     '绿色通道、优先办理', 'administrative', '{}', 'first', '{organisation,person}', '行政许可机关', false, 'S0 art 23')
  ) AS x(measure, name, kind, matter_kinds, effect, applies_to, executor, key_measure, basis)
 WHERE m.measure = x.measure;
-- what an operator has added as a reward opens a green channel, as it did
UPDATE credit.measure SET effect = 'first' WHERE direction = 'reward' AND effect = 'gate';
ALTER TABLE credit.measure ADD CONSTRAINT measure_effect_check CHECK (direction = 'restrict' AND effect IN ('gate', 'cancel', 'later', 'cautious', 'act')
	OR direction = 'reward' AND effect IN ('first', 'prefer', 'act'));
INSERT INTO credit.measure (measure, name, kind, direction, matter_kinds, basis, valid_during, effect, applies_to, executor, key_measure, confidence) VALUES
-- 行政性
('limit_stock',        '限制股票发行',         'administrative', 'restrict', '{stock}',      'S4 item 10', '[2020-06-01,)', 'gate', '{organisation}', '证券监管部门', true, 'H'),
('limit_tax_relief',   '限制享受税收优惠',     'administrative', 'restrict', '{tax_relief}', 'S4 item 10', '[2020-06-01,)', 'gate', '{organisation,person}', '税务机关', true, 'H'),
('later_in_order',     '行政许可中劣后安排',   'administrative', 'restrict', '{permit,approval,quota}', 'S0 art 23 在行政许可中劣后安排和审慎对待', '[2016-09-01,)', 'later', '{organisation,person}', '行政许可机关', false, 'H'),
('cautious_review',    '审慎对待',             'administrative', 'restrict', '{permit,approval,quota}', 'S0 art 23 在行政许可中劣后安排和审慎对待', '[2016-09-01,)', 'cautious', '{organisation,person}', '行政许可机关', false, 'H'),
('cancel_eligibility', '完全取消行政许可资格', 'administrative', 'restrict', '{permit,approval,quota}', 'S0 art 23 严格限制其行政许可事项,直至完全取消', '[2016-09-01,)', 'cancel', '{organisation,person}', '行政许可机关', false, 'H'),
('market_ban',         '市场和行业禁入',       'administrative', 'restrict', '{registration}', 'S4 item 11', '[2020-06-01,)', 'cancel', '{organisation,person,responsible}', '行业主管部门', true, 'H'),
-- 市场性: consumption is of persons and of those responsible
('limit_credit',       '限制获得金融机构授信', 'market', 'restrict', '{credit_grant}', 'S4 item 10', '[2020-06-01,)', 'gate', '{organisation,person,responsible}', '金融机构', false, 'H'),
('limit_flight',       '限制乘坐飞机',         'market', 'restrict', '{air_travel}',   'S4 item 10; 法释〔2015〕17号', '[2015-07-22,)', 'gate', '{person,responsible}', '民航企业', false, 'M'),
('limit_train',        '限制乘坐高等级列车和席次', 'market', 'restrict', '{rail_travel}', 'S4 item 10; 法释〔2015〕17号', '[2015-07-22,)', 'gate', '{person,responsible}', '铁路企业', false, 'M'),
('limit_hotel',        '限制星级以上宾馆、酒店住宿及消费', 'market', 'restrict', '{hotel}', 'S4 item 10; 法释〔2015〕17号', '[2015-07-22,)', 'gate', '{person,responsible}', '宾馆、酒店', false, 'M'),
('limit_exit',         '限制出境',             'market', 'restrict', '{exit_border}',  'S4 item 10', '[2016-01-20,)', 'gate', '{person,responsible}', '出入境管理机构', false, 'M'),
('limit_tourism',      '限制高消费旅游',       'market', 'restrict', '{tourism}',      'S4 item 10; 法释〔2015〕17号', '[2015-07-22,)', 'gate', '{person,responsible}', '旅游企业', false, 'M'),
('limit_schooling',    '限制子女就读高收费学校', 'market', 'restrict', '{schooling}',  'S4 item 10; 法释〔2015〕17号', '[2015-07-22,)', 'gate', '{person,responsible}', '教育部门、高收费学校', false, 'M'),
-- 行业性
('circulated_criticism', '行业内通报批评',     'industry', 'restrict', '{}',           'S4 item 10', '[2020-06-01,)', 'act',  '{organisation,person}', '行业协会商会', false, 'H'),
('refuse_membership',  '不予接纳',             'industry', 'restrict', '{membership}', 'S4 item 10', '[2020-06-01,)', 'gate', '{organisation,person}', '行业协会商会', false, 'H'),
('dissuade_membership', '劝退',                'industry', 'restrict', '{membership}', 'S4 item 10', '[2020-06-01,)', 'act',  '{organisation,person}', '行业协会商会', false, 'H'),
-- 社会性
('public_exposure',    '公示失信信息、媒体曝光', 'social', 'restrict', '{}', 'S4 item 10 社会性、社会力量广泛参与; 国发〔2016〕33号', '[2016-05-30,)', 'act', '{organisation,person}', '信用网站、新闻媒体', false, 'M'),
('public_oversight',   '社会监督、有奖举报',   'social', 'restrict', '{}', 'S4 item 10 社会性、社会力量广泛参与; 国发〔2016〕33号', '[2016-05-30,)', 'act', '{organisation,person}', '社会公众', false, 'M'),
-- 激励
('equal_preference',   '同等条件优先给予资质认定和资金安排', 'administrative', 'reward', '{permit,fund,award}', 'S0 art 23 同等条件优先', '[2016-09-01,)', 'prefer', '{organisation,person}', '资质认定、资金安排机关', false, 'H'),
('volunteer_benefit',  '信易+ 便利与优惠',     'social', 'reward', '{}', 'S2 item 24, 25', '[2019-01-01,)', 'act', '{person}', '公共服务单位、市场主体', false, 'M');

-- which lists entail which; what a release before had stays as it is
INSERT INTO credit.list_measure (list_kind, measure, valid_during)
SELECT k.list_kind, m.measure, m.valid_during
  FROM credit.list_kind AS k
  JOIN credit.measure AS m
	ON m.measure = ANY (CASE k.colour
		WHEN 'black' THEN CASE k.list_kind WHEN 'market_ban' THEN '{market_ban}'::text[] ELSE
			'{limit_permit,limit_fund,limit_procurement,limit_bond,limit_stock,limit_tax_relief,key_supervision,limit_credit,public_censure,circulated_criticism,refuse_membership,dissuade_membership,public_exposure,public_oversight}'::text[] END
		WHEN 'focus' THEN '{key_supervision,later_in_order,cautious_review}'::text[]
		ELSE CASE k.list_kind WHEN 'youth_volunteer' THEN '{volunteer_benefit,equal_preference,green_channel}'::text[] ELSE '{green_channel,equal_preference}'::text[] END END)
UNION ALL
-- 法释〔2015〕17号, the memoranda of 2016: consumption, travel and exit are limited for these
SELECT k.list_kind, m.measure, m.valid_during
  FROM (VALUES ('judgment_defaulter', '{limit_flight,limit_train,limit_hotel,limit_exit,limit_tourism,limit_schooling}'::text[]),
			   ('tax_offender', '{limit_flight,limit_train,limit_exit}'), ('listed_company_offender', '{limit_flight,limit_train}')) AS x(list_kind, measures)
  JOIN credit.list_kind AS k ON k.list_kind = x.list_kind
  JOIN credit.measure AS m ON m.measure = ANY (x.measures)
ON CONFLICT DO NOTHING;
INSERT INTO credit.memorandum_measure (memorandum, measure, executor)
SELECT x.memorandum, lm.measure, m.executor
  FROM credit.memorandum_list AS x JOIN credit.list_measure AS lm ON lm.list_kind = x.list_kind JOIN credit.measure AS m ON m.measure = lm.measure;

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['measure_unit', 'memorandum_measure', 'measure_scope'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
	END LOOP;
	-- what a measure was before it was changed, and by whom
	FOREACH t IN ARRAY ARRAY['measure', 'list_measure', 'measure_unit', 'memorandum_measure', 'measure_scope'] LOOP
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
ALTER TABLE credit.measure_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY measure_report_own ON credit.measure_report FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY measure_report_office ON credit.measure_report FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.measure_report TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.measure_report
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.measure_report ENABLE ALWAYS TRIGGER never_deleted;
SELECT credit.enable_history('credit.measure_report', true);
ALTER TABLE credit.measure_report_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY measure_report_history_office ON credit.measure_report_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.measure_report_history TO credit_office;
