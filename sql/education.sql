-- Education at the window (准入前诚信教育, S4 item 2): may be noted, and 不得作为市场准入的必要条件 must
-- never gate.  It stands on the highest floor, so that check-house refuses any
-- file of the gate that names it; what is made on a live database the
-- invariants find.

CREATE SEQUENCE credit.education_event_id_seq;
CREATE TABLE credit.education_event (
	code     credit.credit_code NOT NULL,
	event_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.education_event_id_seq'),
	topic    text NOT NULL,
	held_on  date NOT NULL,
	unit     credit.credit_code NOT NULL,
	noted_by name NOT NULL,
	CONSTRAINT education_event_pkey PRIMARY KEY (code, event_id),
	CONSTRAINT education_event_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT education_event_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT education_event_topic_check CHECK (topic ~ '[^ ]' AND credit.hide_citizen_ids(topic) = topic)
);
ALTER SEQUENCE credit.education_event_id_seq OWNED BY credit.education_event.event_id;
CREATE INDEX education_event_unit_idx ON credit.education_event (unit, held_on);
COMMENT ON TABLE credit.education_event IS '准入前诚信教育记录,不得作为准入条件 | education at the window; never a condition of access';
COMMENT ON COLUMN credit.education_event.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.education_event.event_id IS '编号 | number';
COMMENT ON COLUMN credit.education_event.topic IS '内容 | topic';
COMMENT ON COLUMN credit.education_event.held_on IS '日期 | day';
COMMENT ON COLUMN credit.education_event.unit IS '开展单位 | the unit that held it';
COMMENT ON COLUMN credit.education_event.noted_by IS '登记人 | who noted it';
ALTER TABLE credit.education_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY education_event_own ON credit.education_event FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY education_event_office ON credit.education_event FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.education_event TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.education_event
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.education_event ENABLE ALWAYS TRIGGER never_changed;
