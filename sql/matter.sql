-- Matters and the gate (逢进必查、逢办必查): no acceptance without a query that
-- day, no handling without one, and for a severely untrustworthy subject no
-- approval without a leader's sign-off (S0 方案 四).

-- S1 二(五): the four spheres in which credit must be asked for
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

CREATE TABLE credit.matter_kind (
	matter_kind text NOT NULL,
	name        text NOT NULL,
	mode        text NOT NULL,
	basis       text NOT NULL,
	sphere      text,
	CONSTRAINT matter_kind_pkey PRIMARY KEY (matter_kind),
	CONSTRAINT matter_kind_sphere_fkey FOREIGN KEY (sphere) REFERENCES credit.use_sphere,
	CONSTRAINT matter_kind_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off'))
);
CREATE INDEX matter_kind_sphere_idx ON credit.matter_kind (sphere);
COMMENT ON TABLE credit.matter_kind IS '事项种类及对受限主体的处理方式,有应用规则的从其规则 | kinds of matter and what happens to a restricted subject, where no use rule says otherwise: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.sphere IS '所属领域,空为不属四个领域 | sphere in which the query is mandatory; none: in none of the four';
COMMENT ON COLUMN credit.matter_kind.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.matter_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.matter_kind.mode IS '对受限主体:refuse 拒绝,flag 提示,sign_off 须签字 | what happens to a restricted subject: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.basis IS '依据 | legal basis';
-- the nine areas of S0 art 21, and membership of associations (S4 item 10)
INSERT INTO credit.matter_kind VALUES
('permit',      '行政许可',             'sign_off', 'S0 art 21; 方案 四(三)', 'administration'),
('investment',  '投资监管',             'sign_off', 'S0 art 21', 'administration'),
('bond',        '企业发债',             'sign_off', 'S0 art 21', 'administration'),
('quota',       '配额管理',             'sign_off', 'S0 art 21', 'administration'),
('fund',        '专项资金申请和安排',   'refuse',   'S0 art 21', 'administration'),
('procurement', '公共资源交易',         'refuse',   'S0 art 21; S1 二(五)', 'resource_trade'),
('award',       '评优评先',             'refuse',   'S0 art 21', 'administration'),
('energy',      '节能目标责任考核',     'flag',     'S0 art 21', 'administration'),
('approval',    '转报国家发改委审批',   'sign_off', 'S0 art 21', 'administration'),
('membership',  '行业协会会员',         'flag',     'S4 item 10', NULL),
('tender',         '招标采购',             'refuse',   'S1 二(五)', 'tender'),
('public_service', '公共服务事项',         'flag',     'S1 二(五)', 'public_service');

CREATE SEQUENCE credit.matter_id_seq;
CREATE TABLE credit.matter (
	code        credit.credit_code NOT NULL,
	matter_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.matter_id_seq'),
	matter_kind text NOT NULL,
	title       text NOT NULL,
	unit        credit.credit_code NOT NULL,
	state       text NOT NULL DEFAULT 'opened',
	opened_on   date NOT NULL,
	accepted_on date,
	handled_on  date,
	decided_on  date,
	closed_on   date,
	changed_by  name NOT NULL,
	outcome     text,
	decided_at  timestamptz,
	CONSTRAINT matter_pkey PRIMARY KEY (code, matter_id),
	CONSTRAINT matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT matter_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT matter_state_check CHECK (state IN ('opened', 'accepted', 'handled', 'approved', 'refused', 'closed')),
	CONSTRAINT matter_outcome_check CHECK (outcome IN ('approved', 'refused'))
);
ALTER SEQUENCE credit.matter_id_seq OWNED BY credit.matter.matter_id;
CREATE INDEX matter_matter_id_idx ON credit.matter (matter_id);
CREATE INDEX matter_unit_idx ON credit.matter (unit, state);
CREATE INDEX matter_open_idx ON credit.matter (accepted_on) WHERE closed_on IS NULL;
COMMENT ON TABLE credit.matter IS '办理事项:登记、受理、办理、准予或不予、办结 | matters: opened, accepted, handled, approved or refused, closed';
COMMENT ON COLUMN credit.matter.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.matter.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.matter.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.matter.title IS '事项名称 | title';
COMMENT ON COLUMN credit.matter.unit IS '办理单位 | the unit that handles it';
COMMENT ON COLUMN credit.matter.state IS '状态:opened 登记,accepted 受理,handled 办理,approved 准予,refused 不予,closed 办结 | opened, accepted, handled, approved, refused or closed';
COMMENT ON COLUMN credit.matter.opened_on IS '登记日期 | day opened';
COMMENT ON COLUMN credit.matter.accepted_on IS '受理日期 | day accepted';
COMMENT ON COLUMN credit.matter.handled_on IS '办理日期 | day handled';
COMMENT ON COLUMN credit.matter.decided_on IS '决定日期 | day decided';
COMMENT ON COLUMN credit.matter.closed_on IS '办结日期 | day closed';
COMMENT ON COLUMN credit.matter.outcome IS '结果:approved 准予,refused 不予 | how it was decided: approved or refused';
COMMENT ON COLUMN credit.matter.decided_at IS '决定时刻 | moment of the decision';
COMMENT ON COLUMN credit.matter.changed_by IS '经办人 | who changed it last';

CREATE SEQUENCE credit.sign_off_id_seq;
CREATE TABLE credit.sign_off (
	code        credit.credit_code NOT NULL,
	sign_off_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.sign_off_id_seq'),
	matter_id   bigint NOT NULL,
	leader      name NOT NULL,
	unit        credit.credit_code NOT NULL,
	opinion     text NOT NULL,
	signed_at   timestamptz NOT NULL,
	signed_on   date NOT NULL,
	CONSTRAINT sign_off_pkey PRIMARY KEY (code, sign_off_id),
	CONSTRAINT sign_off_matter_fkey FOREIGN KEY (code, matter_id) REFERENCES credit.matter,
	CONSTRAINT sign_off_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT sign_off_opinion_check CHECK (opinion ~ '[^ ]')
);
ALTER SEQUENCE credit.sign_off_id_seq OWNED BY credit.sign_off.sign_off_id;
CREATE INDEX sign_off_matter_idx ON credit.sign_off (code, matter_id);
COMMENT ON TABLE credit.sign_off IS '分管领导签字确认 | a leader''s sign-off for one matter';
COMMENT ON COLUMN credit.sign_off.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.sign_off.sign_off_id IS '签字编号 | number of the sign-off';
COMMENT ON COLUMN credit.sign_off.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.sign_off.leader IS '签字领导 | the leader';
COMMENT ON COLUMN credit.sign_off.unit IS '单位 | unit';
COMMENT ON COLUMN credit.sign_off.opinion IS '意见 | opinion';
COMMENT ON COLUMN credit.sign_off.signed_on IS '签字日期 | day it was signed';
COMMENT ON COLUMN credit.sign_off.signed_at IS '签字时间 | when it was signed';

CREATE SEQUENCE credit.guard_flag_id_seq;
CREATE TABLE credit.guard_flag (
	code          credit.credit_code NOT NULL,
	guard_flag_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.guard_flag_id_seq'),
	matter_kind   text NOT NULL,
	matter_id     bigint,
	table_name    text NOT NULL,
	detail        text,
	noted_at      timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	noted_by      name NOT NULL,
	CONSTRAINT guard_flag_pkey PRIMARY KEY (code, guard_flag_id)
);
ALTER SEQUENCE credit.guard_flag_id_seq OWNED BY credit.guard_flag.guard_flag_id;
COMMENT ON TABLE credit.guard_flag IS '守门提示记录:受限主体的行被放行并留痕 | rows of restricted subjects that the guard let pass with a flag';
COMMENT ON COLUMN credit.guard_flag.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.guard_flag.guard_flag_id IS '提示编号 | number of the flag';
COMMENT ON COLUMN credit.guard_flag.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.guard_flag.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.guard_flag.table_name IS '应用表 | the application''s table';
COMMENT ON COLUMN credit.guard_flag.detail IS '说明 | what was found';
COMMENT ON COLUMN credit.guard_flag.noted_at IS '时间 | when';
COMMENT ON COLUMN credit.guard_flag.noted_by IS '操作者 | whose act it was';

CREATE TABLE credit.guarded_table (
	table_schema  name NOT NULL,
	table_name    name NOT NULL,
	code_column   name NOT NULL,
	matter_kind   text NOT NULL,
	mode          text,
	matter_column name,
	guarded_since date NOT NULL DEFAULT credit.today(),
	CONSTRAINT guarded_table_pkey PRIMARY KEY (table_schema, table_name, code_column),
	CONSTRAINT guarded_table_matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT guarded_table_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off')),
	CONSTRAINT guarded_table_matter_column_check CHECK (mode <> 'sign_off' OR matter_column IS NOT NULL)
);
COMMENT ON TABLE credit.guarded_table IS '受守门触发器保护的应用表 | application tables under the guard';
COMMENT ON COLUMN credit.guarded_table.table_schema IS '模式名 | schema';
COMMENT ON COLUMN credit.guarded_table.table_name IS '表名 | table';
COMMENT ON COLUMN credit.guarded_table.code_column IS '主体代码列 | column that holds the code';
COMMENT ON COLUMN credit.guarded_table.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.guarded_table.mode IS '处理方式:refuse 拒绝,flag 提示,sign_off 须签字,空为随当日应用规则 | refuse, flag or sign_off; NULL: what the use rule of the day says';
COMMENT ON COLUMN credit.guarded_table.matter_column IS '事项编号列 | column that holds the matter';
COMMENT ON COLUMN credit.guarded_table.guarded_since IS '受守门日期 | under the guard since';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['matter', 'sign_off'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_leader, credit_office', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass, true);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_history_office', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office', t || '_history');
	END LOOP;
END
$do$;
ALTER TABLE credit.matter_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY matter_kind_read ON credit.matter_kind FOR SELECT USING (true);
GRANT SELECT ON credit.matter_kind TO PUBLIC;
ALTER TABLE credit.guarded_table ENABLE ROW LEVEL SECURITY;
CREATE POLICY guarded_table_read ON credit.guarded_table FOR SELECT USING (true);
GRANT SELECT ON credit.guarded_table TO PUBLIC;
-- a guard made milder is seen
SELECT credit.enable_history('credit.guarded_table');
ALTER TABLE credit.guarded_table_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY guarded_table_history_read ON credit.guarded_table_history FOR SELECT USING (true);
GRANT SELECT ON credit.guarded_table_history TO credit_office, credit_admin, credit_evaluator;
ALTER TABLE credit.guard_flag ENABLE ROW LEVEL SECURITY;
CREATE POLICY guard_flag_office ON credit.guard_flag FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.guard_flag TO credit_office;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.guard_flag
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.guard_flag ENABLE ALWAYS TRIGGER never_deleted;

-- since 0.2.0; the same text stands in the platform's delta
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
-- S1 二(五) 招标采购: what closes public resources closes tenders
UPDATE credit.measure SET matter_kinds = matter_kinds || '{tender}' WHERE measure = 'limit_procurement';
