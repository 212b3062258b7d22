-- Manual entry is applied for by the unit and confirmed by the office (S0 方案
-- 三(三) 申请并经办公室确认后…提供填报功能).

CREATE SEQUENCE credit.manual_application_id_seq;
CREATE TABLE credit.manual_application (
	application_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.manual_application_id_seq'),
	unit       credit.credit_code NOT NULL,
	item       text NOT NULL,
	reason     text NOT NULL,
	applied_by name NOT NULL,
	applied_on date NOT NULL DEFAULT credit.today(),
	decided_by name,
	decided_on date,
	approved   boolean,
	opinion    text,
	CONSTRAINT manual_application_pkey PRIMARY KEY (application_id),
	CONSTRAINT manual_application_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT manual_application_reason_check CHECK (reason ~ '[^ ]'),
	CONSTRAINT manual_application_decided_check CHECK ((decided_by IS NULL) = (decided_on IS NULL) AND (decided_by IS NULL) = (approved IS NULL)),
	CONSTRAINT manual_application_opinion_check CHECK (approved IS NOT false OR coalesce(opinion, '') ~ '[^ ]'),
	CONSTRAINT manual_application_two_people_check CHECK (decided_by <> applied_by)
);
ALTER SEQUENCE credit.manual_application_id_seq OWNED BY credit.manual_application.application_id;
CREATE UNIQUE INDEX manual_application_open_key ON credit.manual_application (unit, item) WHERE approved IS NULL;
COMMENT ON TABLE credit.manual_application IS '手工填报申请 | applications for manual entry';
COMMENT ON COLUMN credit.manual_application.application_id IS '编号 | number';
COMMENT ON COLUMN credit.manual_application.unit IS '申请单位 | the unit that applies';
COMMENT ON COLUMN credit.manual_application.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.manual_application.reason IS '申请理由 | why it must be by hand';
COMMENT ON COLUMN credit.manual_application.applied_by IS '申请人 | who applied';
COMMENT ON COLUMN credit.manual_application.applied_on IS '申请日期 | the day of application';
COMMENT ON COLUMN credit.manual_application.decided_by IS '审批人 | who decided';
COMMENT ON COLUMN credit.manual_application.decided_on IS '审批日期 | the day it was decided';
COMMENT ON COLUMN credit.manual_application.approved IS '是否同意 | was it approved';
COMMENT ON COLUMN credit.manual_application.opinion IS '审批意见 | the office''s opinion';
ALTER TABLE credit.manual_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY manual_application_own ON credit.manual_application FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY manual_application_office ON credit.manual_application FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.manual_application TO credit_clerk, credit_head, credit_office;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.manual_application
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.manual_application ENABLE ALWAYS TRIGGER never_deleted;
-- through the application only
REVOKE INSERT, UPDATE ON credit.manual_entry FROM credit_office;
