-- Matters and the gate (逢进必查、逢办必查): no acceptance without a query that
-- day, no handling without one, and for a severely untrustworthy subject no
-- approval without a leader's sign-off (S0 方案 四).

CREATE TABLE credit.matter_kind (
	matter_kind text NOT NULL,
	name        text NOT NULL,
	mode        text NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT matter_kind_pkey PRIMARY KEY (matter_kind),
	CONSTRAINT matter_kind_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off'))
);
COMMENT ON TABLE credit.matter_kind IS '事项种类及对受限主体的处理方式 | kinds of matter and what happens to a restricted subject: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.matter_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.matter_kind.mode IS '对受限主体:refuse 拒绝,flag 提示,sign_off 须签字 | what happens to a restricted subject: refuse, flag or sign_off';
COMMENT ON COLUMN credit.matter_kind.basis IS '依据 | legal basis';
-- the nine areas of S0 art 21, and membership of associations (S4 item 10)
INSERT INTO credit.matter_kind VALUES
('permit',      '行政许可',             'sign_off', 'S0 art 21; 方案 四(三)'),
('investment',  '投资监管',             'sign_off', 'S0 art 21'),
('bond',        '企业发债',             'sign_off', 'S0 art 21'),
('quota',       '配额管理',             'sign_off', 'S0 art 21'),
('fund',        '专项资金申请和安排',   'refuse',   'S0 art 21'),
('procurement', '公共资源交易',         'refuse',   'S0 art 21; S1 二(五)'),
('award',       '评优评先',             'refuse',   'S0 art 21'),
('energy',      '节能目标责任考核',     'flag',     'S0 art 21'),
('approval',    '转报国家发改委审批',   'sign_off', 'S0 art 21'),
('membership',  '行业协会会员',         'flag',     'S4 item 10');

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
	CONSTRAINT matter_pkey PRIMARY KEY (code, matter_id),
	CONSTRAINT matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT matter_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT matter_state_check CHECK (state IN ('opened', 'accepted', 'handled', 'approved', 'refused', 'closed')),
	CONSTRAINT matter_outcome_check CHECK (outcome IN ('approved', 'refused'))
);
ALTER SEQUENCE credit.matter_id_seq OWNED BY credit.matter.matter_id;
CREATE INDEX matter_matter_id_idx ON credit.matter (matter_id);
CREATE INDEX matter_unit_idx ON credit.matter (unit, state);
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
	noted_at      timestamptz NOT NULL DEFAULT pg_catalog.now(),
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
	mode          text NOT NULL,
	matter_column name,
	guarded_since date NOT NULL DEFAULT credit.today(),
	CONSTRAINT guarded_table_pkey PRIMARY KEY (table_schema, table_name),
	CONSTRAINT guarded_table_matter_kind_fkey FOREIGN KEY (matter_kind) REFERENCES credit.matter_kind,
	CONSTRAINT guarded_table_mode_check CHECK (mode IN ('refuse', 'flag', 'sign_off')),
	CONSTRAINT guarded_table_matter_column_check CHECK (mode <> 'sign_off' OR matter_column IS NOT NULL)
);
COMMENT ON TABLE credit.guarded_table IS '受守门触发器保护的应用表 | application tables under the guard';
COMMENT ON COLUMN credit.guarded_table.table_schema IS '模式名 | schema';
COMMENT ON COLUMN credit.guarded_table.table_name IS '表名 | table';
COMMENT ON COLUMN credit.guarded_table.code_column IS '主体代码列 | column that holds the code';
COMMENT ON COLUMN credit.guarded_table.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.guarded_table.mode IS '处理方式:refuse 拒绝,flag 提示,sign_off 须签字 | refuse, flag or sign_off';
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
