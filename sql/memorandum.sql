-- Memoranda of joint reward and punishment (联合奖惩备忘录).  S2 item 13: the
-- nation's are refined locally; a refinement names the one it refines and does
-- not outlive it.  What rests on one ends with it (S4 item 10, R147).

CREATE TABLE credit.memorandum (
	memorandum   text NOT NULL,
	name         text NOT NULL,
	number       text NOT NULL,
	level        text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	direction    text NOT NULL,
	refines      text,
	signed_on    date NOT NULL,
	valid_during daterange NOT NULL,
	confidence   text NOT NULL DEFAULT 'M',
	CONSTRAINT memorandum_pkey PRIMARY KEY (memorandum),
	CONSTRAINT memorandum_refines_fkey FOREIGN KEY (refines) REFERENCES credit.memorandum,
	CONSTRAINT memorandum_name_check CHECK (name ~ '[^ ]' AND number ~ '[^ ]'),
	CONSTRAINT memorandum_level_check CHECK (level IN ('nation', 'province', 'city', 'county')),
	CONSTRAINT memorandum_region_check CHECK (region ~ '^[0-9]{6}$' AND (level = 'nation') = (region = '000000')),
	CONSTRAINT memorandum_direction_check CHECK (direction IN ('restrict', 'reward')),
	CONSTRAINT memorandum_refines_check CHECK (refines IS NULL OR level <> 'nation'),
	CONSTRAINT memorandum_valid_check CHECK (NOT isempty(valid_during) AND lower(valid_during) >= signed_on),
	CONSTRAINT memorandum_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
CREATE INDEX memorandum_refines_idx ON credit.memorandum (refines);
COMMENT ON TABLE credit.memorandum IS '联合奖惩备忘录:文号、层级、所细化的上级备忘录、有效期间 | memoranda of joint reward and punishment: number, level, the one each refines, validity';
COMMENT ON COLUMN credit.memorandum.memorandum IS '备忘录编号 | memorandum';
COMMENT ON COLUMN credit.memorandum.name IS '名称 | name';
COMMENT ON COLUMN credit.memorandum.number IS '文号 | number of the document';
COMMENT ON COLUMN credit.memorandum.level IS '层级 | level: nation, province, city or county';
COMMENT ON COLUMN credit.memorandum.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.memorandum.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.memorandum.refines IS '所细化的上级备忘录 | the memorandum of a higher level that it refines';
COMMENT ON COLUMN credit.memorandum.signed_on IS '签署日期 | day it was signed';
COMMENT ON COLUMN credit.memorandum.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.memorandum.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';

CREATE TABLE credit.memorandum_party (
	memorandum text NOT NULL,
	party      text NOT NULL,
	unit       credit.credit_code,
	CONSTRAINT memorandum_party_pkey PRIMARY KEY (memorandum, party),
	CONSTRAINT memorandum_party_memorandum_fkey FOREIGN KEY (memorandum) REFERENCES credit.memorandum,
	CONSTRAINT memorandum_party_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX memorandum_party_unit_idx ON credit.memorandum_party (unit);
COMMENT ON TABLE credit.memorandum_party IS '备忘录签署方 | parties of a memorandum';
COMMENT ON COLUMN credit.memorandum_party.memorandum IS '备忘录 | memorandum';
COMMENT ON COLUMN credit.memorandum_party.party IS '签署方名称 | name of the party';
COMMENT ON COLUMN credit.memorandum_party.unit IS '签署方在本平台的单位 | the unit on this platform that the party is';

CREATE TABLE credit.memorandum_list (
	memorandum text NOT NULL,
	list_kind  text NOT NULL,
	CONSTRAINT memorandum_list_pkey PRIMARY KEY (memorandum, list_kind),
	CONSTRAINT memorandum_list_memorandum_fkey FOREIGN KEY (memorandum) REFERENCES credit.memorandum,
	CONSTRAINT memorandum_list_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind
);
CREATE INDEX memorandum_list_list_kind_idx ON credit.memorandum_list (list_kind);
COMMENT ON TABLE credit.memorandum_list IS '备忘录的对象:名单种类 | the subjects of a memorandum: kinds of list';
COMMENT ON COLUMN credit.memorandum_list.memorandum IS '备忘录 | memorandum';
COMMENT ON COLUMN credit.memorandum_list.list_kind IS '名单种类 | kind of list';

-- the memoranda of S0 方案 四(一), and two that reward
INSERT INTO credit.memorandum (memorandum, name, number, level, direction, signed_on, valid_during, confidence) VALUES
('judgment_2016', '关于对失信被执行人实施联合惩戒的合作备忘录', '发改财金〔2016〕141号', 'nation', 'restrict', '2016-01-20', '[2016-01-20,)', 'L'),
('tax_2016', '关于对重大税收违法案件当事人实施联合惩戒措施的合作备忘录(2016版)', '发改财金〔2016〕2798号', 'nation', 'restrict', '2016-12-30', '[2016-12-30,)', 'L'),
('listed_company_2015', '关于对违法失信上市公司相关责任主体实施联合惩戒的合作备忘录', '发改财金〔2015〕3062号', 'nation', 'restrict', '2015-12-24', '[2015-12-24,)', 'L'),
('enterprise_2015', '失信企业协同监管和联合惩戒合作备忘录', '发改财金〔2015〕2045号', 'nation', 'restrict', '2015-09-14', '[2015-09-14,)', 'L'),
('work_safety_2016', '关于对安全生产领域失信生产经营单位及其有关人员开展联合惩戒的合作备忘录', '发改财金〔2016〕1001号', 'nation', 'restrict', '2016-05-09', '[2016-05-09,)', 'L'),
('environment_2016', '关于对环境保护领域失信生产经营单位及其有关人员开展联合惩戒的合作备忘录', '发改财金〔2016〕1580号', 'nation', 'restrict', '2016-07-20', '[2016-07-20,)', 'L'),
('tax_credit_2016', '关于对纳税信用A级纳税人实施联合激励措施的合作备忘录', '发改财金〔2016〕1467号', 'nation', 'reward', '2016-07-08', '[2016-07-08,)', 'L'),
('volunteer_2016', '关于实施优秀青年志愿者守信联合激励加快推进青年信用体系建设的行动计划', '发改财金〔2016〕2012号', 'nation', 'reward', '2016-09-19', '[2016-09-19,)', 'L');
-- S2 item 25: a red list of natural persons
INSERT INTO credit.list_kind (list_kind, name, colour, severity_rank, unit_in_charge, state, valid_during, basis, standard, procedure, sharing, measures, repair, objection, exit, confidence)
VALUES ('youth_volunteer', '优秀青年志愿者', 'red', 0, '共青团组织', 'active', '[2016-09-19,)',
	'S2 item 25; 发改财金〔2016〕2012号', '志愿服务达到表彰标准', '共青团组织认定', '经本人授权共享', '联合激励措施,经本人授权', '不适用', '向认定组织提出', '取消荣誉、本人退出', 'M')
ON CONFLICT DO NOTHING;
INSERT INTO credit.memorandum_list (memorandum, list_kind) VALUES
('judgment_2016', 'judgment_defaulter'), ('tax_2016', 'tax_offender'), ('listed_company_2015', 'listed_company_offender'), ('enterprise_2015', 'serious_offender'),
('work_safety_2016', 'work_safety_offender'), ('environment_2016', 'environment_offender'), ('tax_credit_2016', 'tax_credit_a'), ('volunteer_2016', 'youth_volunteer');
INSERT INTO credit.memorandum_party (memorandum, party)
SELECT m.memorandum, p.party
  FROM credit.memorandum AS m CROSS JOIN (VALUES ('国家发展改革委'), ('人民银行')) AS p(party)
UNION ALL VALUES
('judgment_2016', '最高人民法院'), ('tax_2016', '国家税务总局'), ('listed_company_2015', '中国证监会'), ('enterprise_2015', '国家工商总局'),
('work_safety_2016', '国家安全监管总局'), ('environment_2016', '环境保护部'), ('tax_credit_2016', '国家税务总局'), ('volunteer_2016', '共青团中央');

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['memorandum', 'memorandum_party', 'memorandum_list'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
