-- Nominations (名单认定): the seven steps of S3 四.4 审核、校核、确认、查询、公示、修复矫正及异议处理, the first
-- three of which lead to an entry.  A case says which condition of the list's
-- standard is met, by which facts and which document; each step is a row that
-- is never changed, by whom it was done is checked against those who did
-- another one, and how it stands is read from the last row of each step.

CREATE TABLE credit.nomination_step (
	step     text NOT NULL,
	position integer NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	duty     text,
	basis    text NOT NULL,
	CONSTRAINT nomination_step_pkey PRIMARY KEY (step),
	CONSTRAINT nomination_step_position_key UNIQUE (position)
);
COMMENT ON TABLE credit.nomination_step IS '名单认定的步骤 | steps of a nomination';
COMMENT ON COLUMN credit.nomination_step.step IS '步骤 | step';
COMMENT ON COLUMN credit.nomination_step.position IS '次序 | order';
COMMENT ON COLUMN credit.nomination_step.name IS '名称 | name';
COMMENT ON COLUMN credit.nomination_step.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.nomination_step.duty IS '计时的义务种类,亦为其规则名,空为不计时 | kind of duty that times it, also the name of its rule; NULL when it is not timed';
COMMENT ON COLUMN credit.nomination_step.basis IS '依据 | legal basis';
INSERT INTO credit.duty_kind (kind, about, name, name_en, basis) VALUES
('nomination.review',  'case', '名单审核', 'review of a nomination',                         'S3 四.4'),
('nomination.verify',  'case', '名单校核', 'check of a nomination against the registers',    'S3 四.4'),
('nomination.confirm', 'case', '名单确认', 'confirmation of a nomination',                   'S3 四.4'),
('nomination.consent', 'case', '上级同意', 'consent of the superior to a nomination',        '总局令第44号');
INSERT INTO credit.nomination_step VALUES
('propose', 1, '提名',     'nomination',                                      NULL,                 'S4 item 8(1)'),
('review',  2, '审核',     'review by the unit',                              'nomination.review',  'S3 四.4'),
('verify',  3, '校核',     'check against the registers',                     'nomination.verify',  'S3 四.4'),
('notify',  4, '告知',     'notice to the subject',                           NULL,                 '国办发〔2020〕49号'),
('answer',  5, '陈述申辩', 'answer of the subject',                           NULL,                 '国办发〔2020〕49号'),
('consent', 6, '上级同意', 'consent of the superior',                         'nomination.consent', '总局令第44号'),
('confirm', 7, '确认',     'confirmation',                                    'nomination.confirm', 'S3 四.4');
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('nomination.review',  '000000', 5, 'workday', 'proposed_on', '[2016-09-01,)', 'S3 四.4 审核(未定天数);本平台缺省值,由主管部门确定', 'L'),
('nomination.verify',  '000000', 3, 'workday', 'reviewed_on', '[2016-09-01,)', 'S3 四.4 校核(未定天数);本平台缺省值,由主管部门确定', 'L'),
('nomination.confirm', '000000', 5, 'workday', 'verified_on', '[2016-09-01,)', 'S3 四.4 确认(未定天数);本平台缺省值,由主管部门确定', 'L'),
('nomination.consent', '000000', 10, 'workday', 'verified_on', '[2021-09-01,)', '总局令第44号 经上一级同意(未定天数);本平台缺省值,由主管部门确定', 'L'),
('nomination.answer',  '000000', 5, 'workday', 'notified_on', '[2020-12-01,)', '国办发〔2020〕49号 事前告知(未定天数);参照行政处罚法(2021) art 64 五日', 'L');

-- which two steps the same person may not both do; a list's own row goes
-- before the one for every list
CREATE TABLE credit.step_separation (
	list_kind  text NOT NULL DEFAULT '',
	step       text NOT NULL,
	other_step text NOT NULL,
	apart      boolean NOT NULL DEFAULT true,
	basis      text NOT NULL,
	CONSTRAINT step_separation_pkey PRIMARY KEY (list_kind, step, other_step),
	CONSTRAINT step_separation_step_fkey FOREIGN KEY (step) REFERENCES credit.nomination_step,
	CONSTRAINT step_separation_other_step_fkey FOREIGN KEY (other_step) REFERENCES credit.nomination_step,
	CONSTRAINT step_separation_order_check CHECK (step <> other_step),
	CONSTRAINT step_separation_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX step_separation_step_idx ON credit.step_separation (step);
CREATE INDEX step_separation_other_step_idx ON credit.step_separation (other_step);
COMMENT ON TABLE credit.step_separation IS '同一人不得兼办的步骤,名单自有规定者从其规定 | steps that the same person may not both do; a list''s own row goes first';
COMMENT ON COLUMN credit.step_separation.list_kind IS '名单种类,空串为全部 | kind of list; empty means every one';
COMMENT ON COLUMN credit.step_separation.step IS '后一步骤 | the later step';
COMMENT ON COLUMN credit.step_separation.other_step IS '前一步骤 | the earlier step';
COMMENT ON COLUMN credit.step_separation.apart IS '是否须由不同的人办理 | must different people do them';
COMMENT ON COLUMN credit.step_separation.basis IS '依据 | basis';
INSERT INTO credit.step_separation (step, other_step, basis) VALUES
('review',  'propose', 'S3 四.4 审核;S0 方案 三(二) 负责人审核'),
('verify',  'review',  'S3 四.4 校核'),
('confirm', 'propose', 'S3 四.4 确认'),
('confirm', 'review',  'S3 四.4 确认'),
('confirm', 'verify',  'S3 四.4 确认'),
('consent', 'propose', '总局令第44号 经上一级同意'),
('consent', 'review',  '总局令第44号 经上一级同意'),
('consent', 'verify',  '总局令第44号 经上一级同意'),
('confirm', 'consent', '总局令第44号 经上一级同意');

-- 总局令第44号: what a county or city decides needs the consent of the level above
CREATE TABLE credit.list_consent (
	list_kind    text NOT NULL,
	level        text NOT NULL,
	consent_of   text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL,
	CONSTRAINT list_consent_pkey PRIMARY KEY (list_kind, level, valid_during),
	CONSTRAINT list_consent_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_consent_level_check CHECK (level IN ('province', 'city', 'county')),
	CONSTRAINT list_consent_of_check CHECK (consent_of IN ('nation', 'province', 'city') AND consent_of <> level),
	CONSTRAINT list_consent_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT list_consent_confidence_check CHECK (confidence IN ('H', 'M', 'L')),
	CONSTRAINT list_consent_no_overlap EXCLUDE USING gist (list_kind WITH =, level WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.list_consent IS '列入须经上级同意的名单:何层级的单位、由何层级同意 | lists whose entries need the consent of a superior: of which level, by which level';
COMMENT ON COLUMN credit.list_consent.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_consent.level IS '提名单位的层级 | level of the unit that nominates';
COMMENT ON COLUMN credit.list_consent.consent_of IS '同意单位的层级 | level of the superior that consents';
COMMENT ON COLUMN credit.list_consent.valid_during IS '施行期间(按提名日) | when it is in force, by the day of the nomination';
COMMENT ON COLUMN credit.list_consent.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.list_consent.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
INSERT INTO credit.list_consent VALUES
('serious_offender', 'county', 'city', '[2021-09-01,)', '市场监督管理严重违法失信名单管理办法(总局令第44号) 县级列入须经上一级同意', 'M'),
('serious_offender', 'city', 'province', '[2021-09-01,)', '市场监督管理严重违法失信名单管理办法(总局令第44号) 设区的市级列入须经上一级同意', 'M');

CREATE SEQUENCE credit.nomination_id_seq;
CREATE TABLE credit.nomination (
	code          credit.credit_code NOT NULL,
	nomination_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.nomination_id_seq'),
	list_kind     text NOT NULL,
	record_id     bigint,
	standard_met  text NOT NULL,
	facts         text NOT NULL,
	unit          credit.credit_code NOT NULL,
	proposed_on   date NOT NULL,
	answer_by     date,
	outcome       text,
	ended_on      date,
	listing_id    bigint,
	CONSTRAINT nomination_pkey PRIMARY KEY (code, nomination_id),
	CONSTRAINT nomination_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT nomination_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT nomination_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT nomination_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	-- S4 item 8(1) 性质恶劣、情节严重、社会危害较大: which condition, by which facts
	CONSTRAINT nomination_standard_check CHECK (standard_met ~ '[^ ]'),
	CONSTRAINT nomination_facts_check CHECK (facts ~ '[^ ]'),
	CONSTRAINT nomination_outcome_check CHECK (outcome IN ('listed', 'refused', 'dropped')),
	CONSTRAINT nomination_ended_check CHECK ((outcome IS NULL) = (ended_on IS NULL)),
	CONSTRAINT nomination_listed_check CHECK ((listing_id IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'listed'))
);
ALTER SEQUENCE credit.nomination_id_seq OWNED BY credit.nomination.nomination_id;
-- one open case a subject and list, or a document
CREATE UNIQUE INDEX nomination_open_key ON credit.nomination (code, list_kind, coalesce(record_id, 0)) WHERE outcome IS NULL;
CREATE INDEX nomination_record_idx ON credit.nomination (code, record_id);
CREATE INDEX nomination_listing_idx ON credit.nomination (code, listing_id);
CREATE INDEX nomination_list_kind_idx ON credit.nomination (list_kind);
CREATE INDEX nomination_unit_idx ON credit.nomination (unit);
COMMENT ON TABLE credit.nomination IS '名单认定案件:拟列入主体、依据、符合的标准与事实 | cases that lead to an entry: subject, basis, condition of the standard, facts';
COMMENT ON COLUMN credit.nomination.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.nomination.nomination_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.nomination.list_kind IS '拟列入的名单 | the list';
COMMENT ON COLUMN credit.nomination.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.nomination.standard_met IS '符合的认定标准 | which condition of the standard is met';
COMMENT ON COLUMN credit.nomination.facts IS '事实 | the facts';
COMMENT ON COLUMN credit.nomination.unit IS '提名单位 | the unit that nominates';
COMMENT ON COLUMN credit.nomination.proposed_on IS '提名日期 | day of the nomination';
COMMENT ON COLUMN credit.nomination.answer_by IS '陈述申辩截止日 | last day for the subject''s answer';
COMMENT ON COLUMN credit.nomination.outcome IS '结果:listed 列入,refused 不予列入,dropped 撤回 | listed, refused or dropped';
COMMENT ON COLUMN credit.nomination.ended_on IS '办结日期 | day it ended';
COMMENT ON COLUMN credit.nomination.listing_id IS '所列条目 | the entry';

CREATE SEQUENCE credit.nomination_act_id_seq;
CREATE TABLE credit.nomination_act (
	code          credit.credit_code NOT NULL,
	act_id        bigint NOT NULL DEFAULT pg_catalog.nextval('credit.nomination_act_id_seq'),
	nomination_id bigint NOT NULL,
	step          text NOT NULL,
	passed        boolean NOT NULL,
	unit          credit.credit_code NOT NULL,
	done_by       name NOT NULL,
	done_on       date NOT NULL,
	done_at       timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	note          text NOT NULL,
	findings      jsonb,
	CONSTRAINT nomination_act_pkey PRIMARY KEY (code, act_id),
	CONSTRAINT nomination_act_case_fkey FOREIGN KEY (code, nomination_id) REFERENCES credit.nomination,
	CONSTRAINT nomination_act_step_fkey FOREIGN KEY (step) REFERENCES credit.nomination_step,
	CONSTRAINT nomination_act_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT nomination_act_note_check CHECK (note ~ '[^ ]'),
	CONSTRAINT nomination_act_findings_check CHECK (step <> 'verify' OR findings IS NOT NULL)
);
ALTER SEQUENCE credit.nomination_act_id_seq OWNED BY credit.nomination_act.act_id;
CREATE INDEX nomination_act_case_idx ON credit.nomination_act (code, nomination_id, step);
CREATE INDEX nomination_act_step_idx ON credit.nomination_act (step);
CREATE INDEX nomination_act_unit_idx ON credit.nomination_act (unit);
COMMENT ON TABLE credit.nomination_act IS '认定案件各步骤的办理:何人、何时、意见、结果 | what was done at each step of a case: who, when, opinion, result';
COMMENT ON COLUMN credit.nomination_act.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.nomination_act.act_id IS '编号 | number';
COMMENT ON COLUMN credit.nomination_act.nomination_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.nomination_act.step IS '步骤 | step';
COMMENT ON COLUMN credit.nomination_act.passed IS '是否通过 | did it pass';
COMMENT ON COLUMN credit.nomination_act.unit IS '办理单位 | the unit of who did it';
COMMENT ON COLUMN credit.nomination_act.done_by IS '办理人 | who did it';
COMMENT ON COLUMN credit.nomination_act.done_on IS '办理日期 | day';
COMMENT ON COLUMN credit.nomination_act.done_at IS '办理时间 | time';
COMMENT ON COLUMN credit.nomination_act.note IS '意见、送达方式或陈述 | opinion, way of service, or statement';
COMMENT ON COLUMN credit.nomination_act.findings IS '校核结果:各项检查及其说明 | findings of the check: each point, whether it passed, and why';

SELECT credit.enable_history('credit.nomination', true), credit.enable_history('credit.step_separation'), credit.enable_history('credit.list_consent', true);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.nomination_act
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.nomination_act ENABLE ALWAYS TRIGGER never_changed;
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['nomination_step', 'step_separation', 'list_consent'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
	END LOOP;
	-- what is not decided yet is the unit's and the office's
	FOREACH t IN ARRAY ARRAY['nomination', 'nomination_act', 'nomination_history'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
	END LOOP;
END
$do$;
GRANT SELECT ON credit.nomination, credit.nomination_act TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
GRANT SELECT ON credit.nomination_history TO credit_office, credit_evaluator;
-- the regime of a list says who may not do two steps
CREATE POLICY step_separation_office ON credit.step_separation FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.step_separation TO credit_office;
ALTER TABLE credit.step_separation_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY step_separation_history_read ON credit.step_separation_history FOR SELECT USING (true);
GRANT SELECT ON credit.step_separation_history TO credit_office, credit_admin, credit_evaluator;
-- and whose consent it needs
CREATE POLICY list_consent_office ON credit.list_consent FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.list_consent TO credit_office;
ALTER TABLE credit.list_consent_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_consent_history_read ON credit.list_consent_history FOR SELECT USING (true);
GRANT SELECT ON credit.list_consent_history TO credit_office, credit_admin, credit_evaluator;

-- the case that an entry came from
ALTER TABLE credit.listing ADD CONSTRAINT listing_nomination_fkey FOREIGN KEY (code, nomination_id) REFERENCES credit.nomination;
CREATE INDEX listing_nomination_idx ON credit.listing (code, nomination_id) WHERE nomination_id IS NOT NULL;

-- Today's 严重失信主体名单 kinds beside those that ship active: the names are those of the
-- national basic catalogue (全国公共信用信息基础目录 2021 to 2024), which vary by edition (M); the
-- named regulation is general knowledge (L).  Of their regimes nothing else was
-- read, so they are drafts: whoever fills in the eight parts activates them.
INSERT INTO credit.list_kind (list_kind, name, colour, severity_rank, unit_in_charge, valid_during, basis, confidence, direct_entry, notice)
SELECT x.list_kind, x.name, 'black', 3, x.unit_in_charge, '[2021-12-01,)', coalesce(x.regulation || '; ', '') || '全国公共信用信息基础目录 严重失信主体名单', x.confidence, false, 'nomination.answer'
  FROM (VALUES
	('wage_arrears',          '拖欠农民工工资失信联合惩戒对象',       '人力资源社会保障部门', '保障农民工工资支付条例(国务院令第724号)',         'L'),
	('food_safety_offender',  '食品安全严重违法',                     '市场监管部门',         '总局令第44号',                                     'M'),
	('drug_safety_offender',  '药品安全严重违法',                     '药品监管部门',         '总局令第44号',                                     'L'),
	('procurement_offender',  '政府采购严重违法失信行为记录',         '财政部门',             '政府采购法 art 77',                                'L'),
	('statistics_offender',   '统计严重失信',                         '统计部门',             '统计严重失信企业信用管理办法(国家统计局令第35号)', 'L'),
	('social_org_offender',   '社会组织严重违法失信',                 '民政部门',             '社会组织信用信息管理办法(民政部令第60号)',         'L'),
	('customs_offender',      '海关失信企业',                         '海关',                 '海关注册登记和备案企业信用管理办法(海关总署令第251号)', 'L'),
	('transport_offender',    '运输物流行业严重违法失信',             '交通运输部门',         NULL, 'M'),
	('securities_offender',   '证券期货市场严重违法失信',             '证监部门',             NULL, 'M'),
	('ip_offender',           '知识产权(商标专利)严重违法失信',       '知识产权部门',         NULL, 'M'),
	('housing_offender',      '住房城乡建设领域(房地产)严重失信',     '住房城乡建设部门',     NULL, 'M'),
	('culture_offender',      '文化和旅游市场严重失信',               '文化和旅游部门',       '文化和旅游市场信用管理规定(文化和旅游部令第7号)',  'L'),
	('telecom_fraud_offender', '电信网络诈骗严重失信',                '公安机关',             NULL, 'M'),
	('training_offender',     '校外培训严重失信',                     '教育部门',             NULL, 'M'),
	('research_offender',     '科研严重失信',                         '科技部门',             NULL, 'M'),
	('air_defence_offender',  '人民防空行业严重失信',                 '人民防空主管部门',     NULL, 'M'),
	('fire_safety_offender',  '消防安全领域严重失信',                 '消防救援机构',         NULL, 'M')) AS x(list_kind, name, unit_in_charge, regulation, confidence);
-- S4 item 8(1): the kinds of document that may found an entry are those of the other black lists
INSERT INTO credit.list_basis
SELECT k.list_kind, a.act_kind, 'serious'
  FROM credit.list_kind AS k CROSS JOIN (VALUES ('penalty'), ('coercion'), ('judgment')) AS a(act_kind)
 WHERE k.state = 'draft' AND k.valid_during = '[2021-12-01,)'
ON CONFLICT DO NOTHING;
INSERT INTO credit.list_sector
SELECT x.list_kind, x.sector
  FROM (VALUES ('wage_arrears', 'labour'), ('food_safety_offender', 'food_drug'), ('drug_safety_offender', 'food_drug'), ('procurement_offender', 'public_resources'),
	('securities_offender', 'finance'), ('ip_offender', 'intellectual_property'), ('housing_offender', 'construction'), ('culture_offender', 'culture_tourism'),
	('tax_offender', 'tax'), ('work_safety_offender', 'work_safety'), ('environment_offender', 'environment')) AS x(list_kind, sector)
ON CONFLICT DO NOTHING;
