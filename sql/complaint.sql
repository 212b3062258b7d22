-- Consumer complaints (消费投诉, S4 item 4(3)): received and closed, no more than what
-- their publicity needs; the public sees numbers per enterprise.

CREATE SEQUENCE credit.complaint_id_seq;
CREATE TABLE credit.complaint (
	code         credit.credit_code NOT NULL,
	complaint_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.complaint_id_seq'),
	matter       text NOT NULL,
	disclosure   text NOT NULL DEFAULT 'public',
	unit         credit.credit_code NOT NULL,
	received_on  date NOT NULL,
	received_by  name NOT NULL DEFAULT session_user,
	closed_on    date,
	closed_by    name,
	outcome      text,
	CONSTRAINT complaint_pkey PRIMARY KEY (code, complaint_id),
	CONSTRAINT complaint_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT complaint_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT complaint_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES credit.disclosure_class,
	CONSTRAINT complaint_matter_check CHECK (matter ~ '[^ ]' AND credit.hide_citizen_ids(matter) = matter),
	CONSTRAINT complaint_outcome_check CHECK (outcome IN ('settled', 'rejected', 'withdrawn', 'referred')),
	CONSTRAINT complaint_closed_check CHECK ((closed_on IS NULL) = (outcome IS NULL) AND (closed_on IS NULL) = (closed_by IS NULL) AND closed_on >= received_on)
);
ALTER SEQUENCE credit.complaint_id_seq OWNED BY credit.complaint.complaint_id;
CREATE INDEX complaint_unit_idx ON credit.complaint (unit);
COMMENT ON TABLE credit.complaint IS '消费投诉:收到与办结 | consumer complaints: received and closed';
COMMENT ON COLUMN credit.complaint.code IS '被投诉主体代码 | code of the subject complained about';
COMMENT ON COLUMN credit.complaint.complaint_id IS '投诉编号 | number of the complaint';
COMMENT ON COLUMN credit.complaint.matter IS '投诉事项 | what it is about';
COMMENT ON COLUMN credit.complaint.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.complaint.unit IS '受理单位 | the unit that took it in';
COMMENT ON COLUMN credit.complaint.received_on IS '收到日期 | day received';
COMMENT ON COLUMN credit.complaint.received_by IS '受理人 | who took it in';
COMMENT ON COLUMN credit.complaint.closed_on IS '办结日期 | day closed';
COMMENT ON COLUMN credit.complaint.closed_by IS '办结人 | who closed it';
COMMENT ON COLUMN credit.complaint.outcome IS '结果:settled 调解成功,rejected 不成立,withdrawn 撤诉,referred 转办 | settled, rejected, withdrawn or referred';
ALTER TABLE credit.complaint ENABLE ROW LEVEL SECURITY;
CREATE POLICY complaint_own ON credit.complaint FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY complaint_office ON credit.complaint FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.complaint TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.complaint', true);
ALTER TABLE credit.complaint_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY complaint_history_own ON credit.complaint_history FOR SELECT USING (credit_private.is_mine(unit));
GRANT SELECT ON credit.complaint_history TO credit_clerk, credit_head;
