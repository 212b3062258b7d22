-- Measures (联合奖惩措施): what a list entry in force entails, each with its
-- basis.  A measure outside the list in force is none (S4 item 10).

CREATE TABLE credit.measure (
	measure      text NOT NULL,
	name         text NOT NULL,
	kind         text NOT NULL,
	direction    text NOT NULL,
	matter_kinds text[] NOT NULL DEFAULT '{}',
	basis        text NOT NULL,
	valid_during daterange NOT NULL,
	effect       text NOT NULL DEFAULT 'gate',
	applies_to   text[] NOT NULL DEFAULT '{organisation,person}',
	executor     text,
	key_measure  boolean NOT NULL DEFAULT false,
	confidence   text NOT NULL DEFAULT 'M',
	CONSTRAINT measure_pkey PRIMARY KEY (measure),
	CONSTRAINT measure_kind_check CHECK (kind IN ('administrative', 'market', 'industry', 'social')),
	CONSTRAINT measure_direction_check CHECK (direction IN ('restrict', 'reward')),
	CONSTRAINT measure_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT measure_applies_to_check CHECK (applies_to <@ '{organisation,person,responsible}' AND applies_to <> '{}'),
	CONSTRAINT measure_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
COMMENT ON TABLE credit.measure IS '奖惩措施清单:种类、方向、适用事项、依据 | measures: kind, direction, matters affected, basis';
COMMENT ON COLUMN credit.measure.measure IS '措施编号 | measure';
COMMENT ON COLUMN credit.measure.name IS '名称 | name';
COMMENT ON COLUMN credit.measure.kind IS '种类:administrative 行政性,market 市场性,industry 行业性,social 社会性 | administrative, market, industry or social';
COMMENT ON COLUMN credit.measure.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.measure.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.measure.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.measure.effect IS '对事项的作用:gate 依事项种类(拒绝、签字或提示),cancel 取消资格一律不予,later 劣后安排,cautious 审慎对待,first 优先办理,prefer 同等条件优先,act 执行单位自行采取 | what it does to a matter: gate (as the kind of matter says), cancel (refused in any case), later, cautious, first, prefer, or act (of the executing unit, touching no matter)';
COMMENT ON COLUMN credit.measure.applies_to IS '适用对象:organisation 单位,person 自然人自身的条目,responsible 因单位而受限的责任人 | whom it binds: organisations, persons for entries of their own, persons responsible for an organisation''s';
COMMENT ON COLUMN credit.measure.executor IS '执行主体 | who carries it out, in words; the units are in credit.measure_unit';
COMMENT ON COLUMN credit.measure.key_measure IS '是否重点措施 | a key measure, whose effect is counted apart (S4 item 10)';
COMMENT ON COLUMN credit.measure.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
COMMENT ON COLUMN credit.measure.matter_kinds IS '适用事项种类,空为全部 | kinds of matter affected; empty means all';

CREATE TABLE credit.list_measure (
	list_kind    text NOT NULL,
	measure      text NOT NULL,
	valid_during daterange NOT NULL,
	memorandum   text,
	CONSTRAINT list_measure_pkey PRIMARY KEY (list_kind, measure),
	CONSTRAINT list_measure_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_measure_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure,
	CONSTRAINT list_measure_memorandum_fkey FOREIGN KEY (memorandum) REFERENCES credit.memorandum
);
CREATE INDEX list_measure_measure_idx ON credit.list_measure (measure);
COMMENT ON TABLE credit.list_measure IS '名单触发的措施 | which measures a list entails';
COMMENT ON COLUMN credit.list_measure.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_measure.measure IS '措施 | measure';
COMMENT ON COLUMN credit.list_measure.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.list_measure.memorandum IS '所依备忘录,备忘录失效则不再适用 | the memorandum it rests on, and ends with';
CREATE INDEX list_measure_memorandum_idx ON credit.list_measure (memorandum);

INSERT INTO credit.measure VALUES
('limit_permit',         '限制行政许可事项,直至取消', 'administrative', 'restrict', '{permit,approval,quota}', 'S0 art 23 严格限制其行政许可事项,直至完全取消', '[2016-09-01,)'),
('limit_fund',           '限制申请财政性资金',         'administrative', 'restrict', '{fund,award}',         'S4 item 10; S0 art 21 专项资金', '[2016-09-01,)'),
('limit_procurement',    '限制参与公共资源交易',       'administrative', 'restrict', '{procurement}',     'S4 item 10', '[2016-09-01,)'),
('limit_bond',           '限制发行企业债券',           'market',         'restrict', '{bond}',            'S4 item 10; S0 art 21 企业发债', '[2016-09-01,)'),
('key_supervision',      '列为重点监管对象',           'administrative', 'restrict', '{investment,energy}',     'S4 item 7', '[2018-01-01,)'),
('public_censure',       '通报批评、公开谴责',         'industry',       'restrict', '{membership}',      'S4 item 10', '[2020-01-01,)'),
('green_channel',        '绿色通道、优先办理',         'administrative', 'reward',   '{}',                'S0 art 23', '[2016-09-01,)');
INSERT INTO credit.list_measure
SELECT k.list_kind, m.measure, m.valid_during
  FROM credit.list_kind AS k JOIN credit.measure AS m
	ON (k.colour = 'black' AND k.list_kind <> 'market_ban' AND m.direction = 'restrict') OR (k.colour = 'focus' AND m.measure = 'key_supervision')
	OR (k.colour = 'red' AND m.direction = 'reward');

ALTER TABLE credit.measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_measure ENABLE ROW LEVEL SECURITY;
CREATE POLICY measure_read ON credit.measure FOR SELECT USING (true);
CREATE POLICY list_measure_read ON credit.list_measure FOR SELECT USING (true);
CREATE POLICY measure_office ON credit.measure FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY list_measure_office ON credit.list_measure FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.measure, credit.list_measure TO PUBLIC;
GRANT INSERT, UPDATE ON credit.measure, credit.list_measure TO credit_office;
