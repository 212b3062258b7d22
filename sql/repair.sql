-- Repair (信用修复): three preconditions with evidence, a minimum period by
-- rule; approval ends publicity and effects in one transaction and deletes
-- nothing.

CREATE SEQUENCE credit.repair_id_seq;
CREATE TABLE credit.repair (
	code        credit.credit_code NOT NULL,
	repair_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_id_seq'),
	record_id   bigint NOT NULL,
	applied_on  date NOT NULL,
	rule_id     bigint NOT NULL,
	earliest_on date NOT NULL,
	duty_fulfilled    text NOT NULL,
	conduct_corrected text NOT NULL,
	commitment        text NOT NULL,
	unit        credit.credit_code NOT NULL,
	outcome     text,
	decided_on  date,
	decided_by  name,
	reason      text,
	broken_on   date,
	broken_why  text,
	broken_at   timestamptz,
	CONSTRAINT repair_pkey PRIMARY KEY (code, repair_id),
	CONSTRAINT repair_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT repair_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT repair_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT repair_earliest_check CHECK (applied_on >= earliest_on),
	CONSTRAINT repair_outcome_check CHECK (outcome IN ('approved', 'refused', 'broken')),
	CONSTRAINT repair_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (reason IS NULL)),
	-- S4 item 1(2) 信用修复型承诺: once its commitment is broken, an approved repair has no effect any more
	CONSTRAINT repair_broken_check CHECK ((broken_on IS NULL) = (broken_why IS NULL) AND (broken_on IS NULL OR outcome = 'approved' AND broken_on >= decided_on))
);
ALTER SEQUENCE credit.repair_id_seq OWNED BY credit.repair.repair_id;
CREATE UNIQUE INDEX repair_open_key ON credit.repair (code, record_id) WHERE outcome IS NULL OR outcome = 'approved' AND broken_on IS NULL;
CREATE INDEX repair_record_idx ON credit.repair (code, record_id);
CREATE INDEX repair_unit_idx ON credit.repair (unit);
COMMENT ON TABLE credit.repair IS '信用修复申请、证明、期限规则与结果 | repairs: evidence, the rule of the minimum period, outcome';
COMMENT ON COLUMN credit.repair.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair.repair_id IS '修复编号 | number of the repair';
COMMENT ON COLUMN credit.repair.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.repair.applied_on IS '申请日期 | day of application';
COMMENT ON COLUMN credit.repair.rule_id IS '最短期限所依规则 | the rule of the minimum period';
COMMENT ON COLUMN credit.repair.earliest_on IS '最早可申请日期 | the earliest day it could be applied for';
COMMENT ON COLUMN credit.repair.duty_fulfilled IS '履行义务的证明 | evidence that the duty was fulfilled';
COMMENT ON COLUMN credit.repair.conduct_corrected IS '纠正行为的证明 | evidence that the conduct was corrected';
COMMENT ON COLUMN credit.repair.commitment IS '信用承诺 | the commitment given';
COMMENT ON COLUMN credit.repair.unit IS '受理单位 | the unit that decides';
COMMENT ON COLUMN credit.repair.outcome IS '结果:approved 同意,refused 不同意,broken 违背承诺 | approved, refused or broken';
COMMENT ON COLUMN credit.repair.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.repair.decided_by IS '决定人 | who decided';
COMMENT ON COLUMN credit.repair.reason IS '理由 | why';
COMMENT ON COLUMN credit.repair.broken_on IS '违背修复承诺,修复自此失效 | its commitment was broken; the repair has no effect from this day';
COMMENT ON COLUMN credit.repair.broken_at IS '修复失效的时刻,效果自此恢复 | moment it was broken, from which the effects bind again';
COMMENT ON COLUMN credit.repair.broken_why IS '违背承诺的事实 | how it was broken';
ALTER TABLE credit.repair ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_own ON credit.repair FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY repair_office ON credit.repair FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER repair_lock_insert AFTER INSERT ON credit.repair
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER repair_lock_update AFTER UPDATE ON credit.repair
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
-- also when rows come by replication or a restore
ALTER TABLE credit.repair ENABLE ALWAYS TRIGGER repair_lock_insert;
ALTER TABLE credit.repair ENABLE ALWAYS TRIGGER repair_lock_update;
SELECT credit.enable_history('credit.repair', true);
ALTER TABLE credit.repair_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_history_office ON credit.repair_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.repair_history TO credit_office;
