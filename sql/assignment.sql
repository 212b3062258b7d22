-- Assignment of codes (赋码): the authority that registers a subject gives it its
-- code, tells the platform (回传) within a term, and replaces the certificate,
-- before or after (S3 三.4 先赋码后换证).

CREATE TABLE credit.code_assignment (
	code           credit.credit_code NOT NULL,
	unit           credit.credit_code NOT NULL,
	assigned_on    date NOT NULL,
	certificate_on date,
	returned_on    date,
	message_no     text,
	entered_by     name NOT NULL,
	CONSTRAINT code_assignment_pkey PRIMARY KEY (code),
	CONSTRAINT code_assignment_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT code_assignment_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT code_assignment_returned_check CHECK (returned_on >= assigned_on AND (returned_on IS NULL) = (message_no IS NULL))
);
CREATE INDEX code_assignment_unit_idx ON credit.code_assignment (unit, assigned_on);
COMMENT ON TABLE credit.code_assignment IS '赋码登记:何日由何机关赋码,何日换证,何日回传 | codes assigned: when and by whom, when the certificate was replaced, when the platform was told';
COMMENT ON COLUMN credit.code_assignment.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.code_assignment.unit IS '赋码的登记机关 | the authority that assigned it';
COMMENT ON COLUMN credit.code_assignment.assigned_on IS '赋码日期 | the day it was assigned';
COMMENT ON COLUMN credit.code_assignment.certificate_on IS '换证日期,可早于或晚于赋码 | the day the certificate was replaced, before or after';
COMMENT ON COLUMN credit.code_assignment.returned_on IS '回传日期 | the day the platform was told';
COMMENT ON COLUMN credit.code_assignment.message_no IS '回传报文号 | number of the return message';
COMMENT ON COLUMN credit.code_assignment.entered_by IS '登记人 | who entered it';
ALTER TABLE credit.code_assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY code_assignment_own ON credit.code_assignment FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY code_assignment_office ON credit.code_assignment FOR SELECT TO credit_office, credit_admin, credit_evaluator USING (true);
GRANT SELECT ON credit.code_assignment TO credit_clerk, credit_head, credit_office, credit_admin, credit_evaluator;
SELECT credit.enable_history('credit.code_assignment', true);
ALTER TABLE credit.code_assignment_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY code_assignment_history_office ON credit.code_assignment_history FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.code_assignment_history TO credit_office, credit_admin;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('code.feedback', '000000', 7, 'workday', 'assigned_on', '[2015-10-01,)', 'S3 三.4 增量主体赋码及信息回传(未定天数); 比照双公示七个工作日,由主管部门确定', 'L');
