-- S4 item 6 督促…信用修复: subjects whose records have reached the term of repair
-- and still have effects are reminded, once a record.

CREATE TABLE credit.repair_reminder (
	code        credit.credit_code NOT NULL,
	record_id   bigint NOT NULL,
	unit        credit.credit_code NOT NULL,
	earliest_on date NOT NULL,
	rule_id     bigint NOT NULL,
	reminded_on date NOT NULL,
	CONSTRAINT repair_reminder_pkey PRIMARY KEY (code, record_id),
	CONSTRAINT repair_reminder_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT repair_reminder_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT repair_reminder_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT repair_reminder_earliest_check CHECK (reminded_on >= earliest_on)
);
CREATE INDEX repair_reminder_unit_idx ON credit.repair_reminder (unit);
CREATE INDEX repair_reminder_rule_idx ON credit.repair_reminder (rule_id);
COMMENT ON TABLE credit.repair_reminder IS '修复提醒:满最短期限而未修复的记录,每条一次 | reminders that a record can be repaired, one a record';
COMMENT ON COLUMN credit.repair_reminder.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair_reminder.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.repair_reminder.unit IS '督促单位 | the unit that reminds';
COMMENT ON COLUMN credit.repair_reminder.earliest_on IS '最早可申请日期 | from when on it can be repaired';
COMMENT ON COLUMN credit.repair_reminder.rule_id IS '所依规则 | the rule that says so';
COMMENT ON COLUMN credit.repair_reminder.reminded_on IS '提醒日期 | day of the reminder';
ALTER TABLE credit.repair_reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_reminder_own ON credit.repair_reminder FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY repair_reminder_office ON credit.repair_reminder FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair_reminder TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.repair_reminder
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.repair_reminder ENABLE ALWAYS TRIGGER never_changed;
