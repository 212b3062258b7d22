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
SELECT credit.enable_history('credit.sign_off', true);
UPDATE credit.sign_off AS s SET signed_on = (s.signed_at AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE credit.sign_off ALTER COLUMN signed_on SET NOT NULL;
COMMENT ON COLUMN credit.sign_off.signed_on IS '签字日期 | day it was signed';
