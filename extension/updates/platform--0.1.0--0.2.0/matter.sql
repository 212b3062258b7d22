-- 0.2.0: break-glass, a narrow and recorded way round the guard
CREATE SEQUENCE credit.break_glass_id_seq;
CREATE TABLE credit.break_glass (
	code           credit.credit_code NOT NULL,
	break_glass_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.break_glass_id_seq'),
	matter_kind    text NOT NULL,
	reason         text NOT NULL,
	opened_by      name NOT NULL,
	unit           credit.credit_code NOT NULL,
	rule_id        bigint NOT NULL,
	opened_at      timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	expires_at     timestamptz NOT NULL,
	CONSTRAINT break_glass_pkey PRIMARY KEY (code, break_glass_id),
	CONSTRAINT break_glass_matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT break_glass_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT break_glass_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT break_glass_reason_check CHECK (reason ~ '[^ ]'),
	CONSTRAINT break_glass_expires_check CHECK (expires_at > opened_at)
);
ALTER SEQUENCE credit.break_glass_id_seq OWNED BY credit.break_glass.break_glass_id;
CREATE INDEX break_glass_unit_idx ON credit.break_glass (unit);
CREATE INDEX break_glass_rule_idx ON credit.break_glass (rule_id);
COMMENT ON TABLE credit.break_glass IS '应急放行记录:谁、为何、对何主体何事项、至何时,不可更改 | break-glass: who opened the guard, why, for which subject and kind of matter, until when; never changed';
COMMENT ON COLUMN credit.break_glass.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.break_glass.break_glass_id IS '编号 | number';
COMMENT ON COLUMN credit.break_glass.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.break_glass.reason IS '理由 | why the decision could not wait';
COMMENT ON COLUMN credit.break_glass.opened_by IS '放行的分管领导 | the leader who opened it';
COMMENT ON COLUMN credit.break_glass.unit IS '其单位 | the leader''s unit';
COMMENT ON COLUMN credit.break_glass.rule_id IS '时长所依规则 | rule that gives its length';
COMMENT ON COLUMN credit.break_glass.opened_at IS '起 | from';
COMMENT ON COLUMN credit.break_glass.expires_at IS '止 | until';
ALTER TABLE credit.break_glass ENABLE ROW LEVEL SECURITY;
CREATE POLICY break_glass_own ON credit.break_glass FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY break_glass_audit ON credit.break_glass FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.break_glass TO credit_leader, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.break_glass
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.break_glass ENABLE ALWAYS TRIGGER never_changed;

-- 0.2.0: a matter keeps how it was decided
ALTER TABLE credit.matter ADD COLUMN outcome text;
ALTER TABLE credit.matter ADD CONSTRAINT matter_outcome_check CHECK (outcome IN ('approved', 'refused'));
COMMENT ON COLUMN credit.matter.outcome IS '结果:approved 准予,refused 不予 | how it was decided: approved or refused';
SELECT credit.enable_history('credit.matter', true);
UPDATE credit.matter AS m
   SET outcome = coalesce((SELECT h.state FROM credit.matter_history AS h
							WHERE h.code = m.code AND h.matter_id = m.matter_id AND h.state IN ('approved', 'refused')
							ORDER BY h.history_id DESC LIMIT 1), m.state)
 WHERE m.decided_on IS NOT NULL;

-- 0.2.0: a sign-off has its day, to be compared with the day an entry begins
ALTER TABLE credit.sign_off ADD COLUMN signed_on date;
COMMENT ON COLUMN credit.sign_off.signed_on IS '签字日期 | day it was signed';
SELECT credit.enable_history('credit.sign_off', true);
UPDATE credit.sign_off AS s SET signed_on = (s.signed_at AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE credit.sign_off ALTER COLUMN signed_on SET NOT NULL;

-- 0.2.0: the four spheres in which credit must be asked for, and kinds for the two that had none
CREATE TABLE credit.use_sphere (
	sphere text NOT NULL,
	name   text NOT NULL,
	basis  text NOT NULL,
	CONSTRAINT use_sphere_pkey PRIMARY KEY (sphere)
);
COMMENT ON TABLE credit.use_sphere IS '必须查询信用的四个领域 | the four spheres in which credit must be asked for';
COMMENT ON COLUMN credit.use_sphere.sphere IS '领域 | sphere';
COMMENT ON COLUMN credit.use_sphere.name IS '名称 | name';
COMMENT ON COLUMN credit.use_sphere.basis IS '依据 | legal basis';
INSERT INTO credit.use_sphere VALUES
('administration', '行政管理',     'S1 二(五)'),
('public_service', '公共服务',     'S1 二(五)'),
('tender',         '招标采购',     'S1 二(五)'),
('resource_trade', '公共资源交易', 'S1 二(五)');

ALTER TABLE credit.matter_kind ADD COLUMN sphere text, ADD CONSTRAINT matter_kind_sphere_fkey FOREIGN KEY (sphere) REFERENCES credit.use_sphere;
CREATE INDEX matter_kind_sphere_idx ON credit.matter_kind (sphere);
COMMENT ON TABLE credit.matter_kind IS '事项种类及对受限主体的处理方式,有应用规则的从其规则 | kinds of matter and what happens to a restricted subject, where no use rule says otherwise: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.sphere IS '所属领域,空为不属四个领域 | sphere in which the query is mandatory; none: in none of the four';
UPDATE credit.matter_kind SET sphere = CASE matter_kind WHEN 'procurement' THEN 'resource_trade' ELSE 'administration' END WHERE basis LIKE 'S0 art 21%';
INSERT INTO credit.matter_kind VALUES
('tender',         '招标采购',             'refuse',   'S1 二(五)', 'tender'),
('public_service', '公共服务事项',         'flag',     'S1 二(五)', 'public_service');
CREATE INDEX matter_open_idx ON credit.matter (accepted_on) WHERE closed_on IS NULL;

-- S0 art 21, 方案 四(五) 各应用领域的操作细则: for each kind of matter what is asked, which
-- lists block and who signs, as dated rows kept by the unit in charge
CREATE SEQUENCE credit.use_rule_id_seq;
CREATE TABLE credit.use_rule (
	use_rule_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.use_rule_id_seq'),
	matter_kind  text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	purpose      text NOT NULL,
	report       text NOT NULL,
	mode         text NOT NULL,
	blocks       text[] NOT NULL,
	signed_by    name NOT NULL DEFAULT 'credit_leader',
	kept_by      text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	CONSTRAINT use_rule_pkey PRIMARY KEY (use_rule_id),
	CONSTRAINT use_rule_matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT use_rule_purpose_fkey FOREIGN KEY (purpose) REFERENCES credit.purpose,
	CONSTRAINT use_rule_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off')),
	CONSTRAINT use_rule_blocks_check CHECK (blocks <@ ARRAY['black', 'focus']),
	CONSTRAINT use_rule_signed_by_check CHECK (signed_by IN ('credit_leader', 'credit_head')),
	CONSTRAINT use_rule_text_check CHECK (report ~ '[^ ]' AND kept_by ~ '[^ ]' AND basis ~ '[^ ]'),
	CONSTRAINT use_rule_confidence_check CHECK (confidence IN ('H', 'M', 'L')),
	CONSTRAINT use_rule_valid_check CHECK (NOT isempty(valid_during)),
	CONSTRAINT use_rule_no_overlap EXCLUDE USING gist (matter_kind WITH =, region WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.use_rule_id_seq OWNED BY credit.use_rule.use_rule_id;
COMMENT ON TABLE credit.use_rule IS '应用规则:各类事项查何种信用、何种名单受限、由谁签字,按日期与地区生效 | use rules: for a kind of matter what is asked, which lists block, who signs; dated, by region';
COMMENT ON COLUMN credit.use_rule.use_rule_id IS '规则编号 | number of the rule';
COMMENT ON COLUMN credit.use_rule.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.use_rule.region IS '适用地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.use_rule.purpose IS '查询用途 | purpose for which the applicant is queried';
COMMENT ON COLUMN credit.use_rule.report IS '所凭信用材料 | what is looked at';
COMMENT ON COLUMN credit.use_rule.mode IS '对受限主体:refuse 拒绝,flag 提示,sign_off 须签字 | what happens to a restricted subject: refuse, flag or sign_off';
COMMENT ON COLUMN credit.use_rule.blocks IS '何种名单受限:black 黑名单,focus 重点关注;其余仅提示 | colours of the lists that block; entries of others only flag';
COMMENT ON COLUMN credit.use_rule.signed_by IS '签字角色 | role that signs off';
COMMENT ON COLUMN credit.use_rule.kept_by IS '制定细则的单位 | who keeps the rule';
COMMENT ON COLUMN credit.use_rule.valid_during IS '施行期间 | when it is in force';
COMMENT ON COLUMN credit.use_rule.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.use_rule.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
-- 方案 四(三) speaks of the severely untrustworthy: those on a black list
INSERT INTO credit.use_rule (matter_kind, purpose, report, mode, blocks, kept_by, valid_during, basis, confidence)
SELECT k.matter_kind, CASE WHEN k.matter_kind IN ('procurement', 'tender') THEN 'procurement' ELSE 'approval' END, '查询回执', k.mode, '{black}',
	   '事项主管单位', '[2016-09-01,)', k.basis || '; 方案 四(五)', CASE WHEN k.basis LIKE '%方案 四(三)%' THEN 'H' ELSE 'M' END
  FROM credit.matter_kind AS k ORDER BY k.matter_kind;

-- S0 方案 四(三) 对照惩戒措施进行相应惩戒: which measure was applied to a matter for which
-- list entry, or (no measure) why none
CREATE SEQUENCE credit.matter_measure_id_seq;
CREATE TABLE credit.matter_measure (
	code              credit.credit_code NOT NULL,
	matter_measure_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.matter_measure_id_seq'),
	matter_id         bigint NOT NULL,
	listing_code      credit.credit_code NOT NULL,
	listing_id        bigint NOT NULL,
	measure           text,
	reason            text,
	unit              credit.credit_code NOT NULL,
	decided_by        name NOT NULL,
	decided_on        date NOT NULL,
	decided_at        timestamptz NOT NULL,
	CONSTRAINT matter_measure_pkey PRIMARY KEY (code, matter_measure_id),
	CONSTRAINT matter_measure_matter_fkey FOREIGN KEY (code, matter_id) REFERENCES credit.matter,
	CONSTRAINT matter_measure_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure,
	CONSTRAINT matter_measure_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT matter_measure_reason_check CHECK ((measure IS NOT NULL OR reason ~ '[^ ]') IS TRUE)
);
ALTER SEQUENCE credit.matter_measure_id_seq OWNED BY credit.matter_measure.matter_measure_id;
CREATE INDEX matter_measure_matter_idx ON credit.matter_measure (matter_id);
CREATE INDEX matter_measure_key_idx ON credit.matter_measure (code, matter_id);
CREATE INDEX matter_measure_listing_idx ON credit.matter_measure (listing_code, listing_id);
CREATE INDEX matter_measure_measure_idx ON credit.matter_measure (measure, decided_on);
CREATE INDEX matter_measure_unit_idx ON credit.matter_measure (unit, decided_on);
COMMENT ON TABLE credit.matter_measure IS '办理事项时采取的奖惩措施,或不采取的理由,不可更改 | measures applied in a matter, or why none; never changed';
COMMENT ON COLUMN credit.matter_measure.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.matter_measure.matter_measure_id IS '编号 | number';
COMMENT ON COLUMN credit.matter_measure.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.matter_measure.listing_code IS '名单条目所属代码 | code the list entry stands under';
COMMENT ON COLUMN credit.matter_measure.listing_id IS '名单条目 | the list entry';
COMMENT ON COLUMN credit.matter_measure.measure IS '所采取的措施,空为未采取 | the measure applied; none: none was';
COMMENT ON COLUMN credit.matter_measure.reason IS '说明;未采取的理由 | note; why none was applied';
COMMENT ON COLUMN credit.matter_measure.unit IS '办理单位 | the unit that handles the matter';
COMMENT ON COLUMN credit.matter_measure.decided_by IS '经办人 | who recorded it';
COMMENT ON COLUMN credit.matter_measure.decided_on IS '日期 | day';
COMMENT ON COLUMN credit.matter_measure.decided_at IS '时刻 | moment';

-- S0 方案 四(四): a day without its query stays one; a head may say why
CREATE TABLE credit.gap_explanation (
	code         credit.credit_code NOT NULL,
	matter_id    bigint NOT NULL,
	day          date NOT NULL,
	reason       text NOT NULL,
	unit         credit.credit_code NOT NULL,
	explained_by name NOT NULL,
	explained_on date NOT NULL,
	CONSTRAINT gap_explanation_pkey PRIMARY KEY (code, matter_id, day),
	CONSTRAINT gap_explanation_matter_fkey FOREIGN KEY (code, matter_id) REFERENCES credit.matter,
	CONSTRAINT gap_explanation_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT gap_explanation_reason_check CHECK (reason ~ '[^ ]'),
	CONSTRAINT gap_explanation_day_check CHECK (day < explained_on)
);
CREATE INDEX gap_explanation_unit_idx ON credit.gap_explanation (unit);
COMMENT ON TABLE credit.gap_explanation IS '缺查日的说明,由负责人作出,不可更改 | why a day of a matter has no query, said by the head; never changed';
COMMENT ON COLUMN credit.gap_explanation.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.gap_explanation.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.gap_explanation.day IS '缺查日 | the day without a query';
COMMENT ON COLUMN credit.gap_explanation.reason IS '理由 | why';
COMMENT ON COLUMN credit.gap_explanation.unit IS '办理单位 | the unit that handles the matter';
COMMENT ON COLUMN credit.gap_explanation.explained_by IS '说明人 | who explained it';
COMMENT ON COLUMN credit.gap_explanation.explained_on IS '说明日期 | day of the explanation';
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['matter_measure', 'gap_explanation'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
END
$do$;
ALTER TABLE credit.use_sphere ENABLE ROW LEVEL SECURITY;
CREATE POLICY use_sphere_read ON credit.use_sphere FOR SELECT USING (true);
GRANT SELECT ON credit.use_sphere TO PUBLIC;
ALTER TABLE credit.use_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY use_rule_read ON credit.use_rule FOR SELECT USING (true);
CREATE POLICY use_rule_office ON credit.use_rule FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.use_rule TO PUBLIC;
GRANT INSERT, UPDATE ON credit.use_rule TO credit_office;
GRANT USAGE ON SEQUENCE credit.use_rule_id_seq TO credit_office;
SELECT credit.enable_history('credit.use_rule');
ALTER TABLE credit.use_rule_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY use_rule_history_read ON credit.use_rule_history FOR SELECT USING (true);
GRANT SELECT ON credit.use_rule_history TO credit_office, credit_admin, credit_evaluator;
-- a query a day: of calendar days; 'workday' makes it one a working day
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('query.daily',        '000000', 1, 'day',   'accepted_on', '[2016-09-01,)', 'S0 方案 四(四) 每天至少查询一次信用信息,直至办结; 按自然日', 'H'),
('query.gaps_allowed', '000000', 0, 'count', NULL,          '[2016-09-01,)', 'S0 方案 四(四); 办结时可未说明的缺查天数,为本平台缺省值', 'L');

-- 0.2.0: moments that are compared are of the clock, not of the transaction's beginning
ALTER TABLE credit.matter ADD COLUMN decided_at timestamptz;
COMMENT ON COLUMN credit.matter.decided_at IS '决定时刻 | moment of the decision';
SELECT credit.enable_history('credit.matter', true);
ALTER TABLE credit.guard_flag ALTER COLUMN noted_at SET DEFAULT pg_catalog.clock_timestamp();
-- S1 二(五) 招标采购: what closes public resources closes tenders
UPDATE credit.measure SET matter_kinds = matter_kinds || '{tender}' WHERE measure = 'limit_procurement';

-- a table follows the use rule of the day, and may be guarded on several columns
ALTER TABLE credit.guarded_table ALTER COLUMN mode DROP NOT NULL;
ALTER TABLE credit.guarded_table DROP CONSTRAINT guarded_table_pkey, ADD CONSTRAINT guarded_table_pkey PRIMARY KEY (table_schema, table_name, code_column);
COMMENT ON COLUMN credit.guarded_table.mode IS '处理方式:refuse 拒绝,flag 提示,sign_off 须签字,空为随当日应用规则 | refuse, flag or sign_off; NULL: what the use rule of the day says';
-- a guard made milder is seen
SELECT credit.enable_history('credit.guarded_table');
ALTER TABLE credit.guarded_table_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY guarded_table_history_read ON credit.guarded_table_history FOR SELECT USING (true);
GRANT SELECT ON credit.guarded_table_history TO credit_office, credit_admin, credit_evaluator;
