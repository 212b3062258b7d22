-- Stock (存量): by plan and step by step (S0 art 12, 方案 三).  A clerk marks rows
-- as stock only under a plan that the office approved; what may be stock is a
-- row a kind of act.

CREATE SEQUENCE credit.stock_plan_id_seq;
CREATE TABLE credit.stock_plan (
	plan_id        bigint NOT NULL DEFAULT pg_catalog.nextval('credit.stock_plan_id_seq'),
	unit           credit.credit_code NOT NULL,
	item           text NOT NULL,
	scope          text NOT NULL,
	decided_during daterange NOT NULL,
	target         integer NOT NULL,
	deadline       date NOT NULL,
	proposed_by    name NOT NULL,
	proposed_on    date NOT NULL DEFAULT credit.today(),
	decided_by     name,
	decided_on     date,
	approved       boolean,
	CONSTRAINT stock_plan_pkey PRIMARY KEY (plan_id),
	CONSTRAINT stock_plan_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT stock_plan_scope_check CHECK (scope ~ '[^ ]'),
	CONSTRAINT stock_plan_target_check CHECK (target > 0),
	CONSTRAINT stock_plan_decided_during_check CHECK (NOT isempty(decided_during)),
	CONSTRAINT stock_plan_decided_check CHECK ((decided_by IS NULL) = (decided_on IS NULL) AND (decided_by IS NULL) = (approved IS NULL)),
	CONSTRAINT stock_plan_two_people_check CHECK (decided_by <> proposed_by)
);
ALTER SEQUENCE credit.stock_plan_id_seq OWNED BY credit.stock_plan.plan_id;
CREATE INDEX stock_plan_unit_idx ON credit.stock_plan (unit, item);
COMMENT ON TABLE credit.stock_plan IS '存量归集计划:单位、项目、范围、数量、期限,由办公室批准 | plans for stock: unit, item, scope, how many, by when; approved by the office';
COMMENT ON COLUMN credit.stock_plan.plan_id IS '计划编号 | number of the plan';
COMMENT ON COLUMN credit.stock_plan.unit IS '单位 | unit';
COMMENT ON COLUMN credit.stock_plan.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.stock_plan.scope IS '范围说明 | scope in words';
COMMENT ON COLUMN credit.stock_plan.decided_during IS '决定日期范围 | days of decision that it covers';
COMMENT ON COLUMN credit.stock_plan.target IS '计划数量 | how many records are planned';
COMMENT ON COLUMN credit.stock_plan.deadline IS '完成期限 | by when';
COMMENT ON COLUMN credit.stock_plan.proposed_by IS '申报人 | who proposed it';
COMMENT ON COLUMN credit.stock_plan.proposed_on IS '申报日期 | the day it was proposed';
COMMENT ON COLUMN credit.stock_plan.decided_by IS '审批人 | who decided on it';
COMMENT ON COLUMN credit.stock_plan.decided_on IS '审批日期 | the day it was decided on';
COMMENT ON COLUMN credit.stock_plan.approved IS '是否批准 | was it approved';
ALTER TABLE credit.stock_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY stock_plan_own ON credit.stock_plan FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY stock_plan_office ON credit.stock_plan FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.stock_plan TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.stock_plan
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.stock_plan ENABLE ALWAYS TRIGGER never_deleted;
SELECT credit.enable_history('credit.stock_plan', true);
ALTER TABLE credit.stock_plan_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY stock_plan_history_office ON credit.stock_plan_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.stock_plan_history TO credit_office;

ALTER TABLE credit.batch ADD CONSTRAINT batch_plan_fkey FOREIGN KEY (plan_id) REFERENCES credit.stock_plan;
CREATE INDEX batch_plan_idx ON credit.batch (plan_id) WHERE plan_id IS NOT NULL;

-- the two windows of S1 二(三): what is registered, permitted or recognised must
-- be valid on the day of the batch; all else must be recent
CREATE TABLE credit.stock_window (
	act_kind     text NOT NULL,
	must_be      text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '[2016-01-01,)',
	basis        text NOT NULL,
	CONSTRAINT stock_window_pkey PRIMARY KEY (act_kind, valid_during),
	CONSTRAINT stock_window_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT stock_window_must_be_check CHECK (must_be IN ('valid', 'recent')),
	CONSTRAINT stock_window_no_overlap EXCLUDE USING gist (act_kind WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.stock_window IS '存量范围:须在有效期内,或须在规定年限内 | which stock may come: what is valid, or what is recent';
COMMENT ON COLUMN credit.stock_window.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.stock_window.must_be IS 'valid 批次当日有效,recent 在规则 stock.window 年限内 | valid on the day of the batch, or recent by the rule stock.window';
COMMENT ON COLUMN credit.stock_window.valid_during IS '施行期间 | when it is in force';
COMMENT ON COLUMN credit.stock_window.basis IS '依据 | legal basis';
INSERT INTO credit.stock_window (act_kind, must_be, basis)
SELECT a.act_kind, CASE WHEN a.act_kind IN ('registration', 'permit', 'qualification', 'confirmation') THEN 'valid' ELSE 'recent' END, 'S1 二(三)'
  FROM credit.act_kind AS a;
ALTER TABLE credit.stock_window ENABLE ROW LEVEL SECURITY;
CREATE POLICY stock_window_read ON credit.stock_window FOR SELECT USING (true);
CREATE POLICY stock_window_office ON credit.stock_window FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.stock_window TO PUBLIC;
GRANT INSERT, UPDATE ON credit.stock_window TO credit_office;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('stock.window',    '000000', 3,    'year', 'received_on', '[2016-01-01,)', 'S1 二(三): 其他信息报送近三年以来的数据', 'H'),
('stock.publicity', '000000', NULL, NULL,   'decided_on',  '[2016-01-01,)', 'S0 方案 五(一): 2016年以来存量信息的公示', 'H');
