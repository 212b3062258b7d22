-- 0.2.0: queries that the job makes are told apart, and it makes one a day and matter
ALTER TABLE credit.inquiry ADD COLUMN automatic boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX inquiry_automatic_key ON credit.inquiry (code, matter_id, asked_on) WHERE automatic;
COMMENT ON COLUMN credit.inquiry.automatic IS '由任务自动查询 | made by the job of daily queries, by nobody''s hand';

ALTER TABLE credit.purpose ADD COLUMN report_back boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN credit.purpose.report_back IS '是否须反馈应用情况(逢查必报) | is it reported back what such a query was used for';
-- S0 art 14 用途: whoever asks states a purpose, and not everybody has every one
INSERT INTO credit.purpose (purpose, name, disclosures, basis) VALUES
('own_report', '主体查询自身信用', '{shared,public,on_request}', 'S0 art 14 对信用主体公开; S2 item 16 服务大厅查询终端');
UPDATE credit.purpose SET report_back = false WHERE purpose IN ('own_report', 'public');
CREATE TABLE credit.purpose_role (
	purpose      text NOT NULL,
	role         name NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	basis        text NOT NULL,
	CONSTRAINT purpose_role_pkey PRIMARY KEY (purpose, role),
	CONSTRAINT purpose_role_purpose_fkey FOREIGN KEY (purpose) REFERENCES credit.purpose,
	CONSTRAINT purpose_role_role_check CHECK (role IN ('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office')),
	CONSTRAINT purpose_role_valid_check CHECK (NOT isempty(valid_during))
);
COMMENT ON TABLE credit.purpose_role IS '各角色可用的查询用途 | which role may ask for which purpose';
COMMENT ON COLUMN credit.purpose_role.purpose IS '查询用途 | purpose';
COMMENT ON COLUMN credit.purpose_role.role IS '角色 | role';
COMMENT ON COLUMN credit.purpose_role.valid_during IS '有效期间 | the period in which it may';
COMMENT ON COLUMN credit.purpose_role.basis IS '依据 | legal basis';
INSERT INTO credit.purpose_role (purpose, role, basis)
SELECT p.purpose, r.role, p.basis
  FROM credit.purpose AS p
  JOIN (VALUES ('approval', 'credit_inquirer'), ('approval', 'credit_clerk'), ('approval', 'credit_head'), ('approval', 'credit_leader'),
		('supervision', 'credit_inquirer'), ('supervision', 'credit_clerk'), ('supervision', 'credit_head'), ('supervision', 'credit_leader'), ('supervision', 'credit_office'),
		('procurement', 'credit_clerk'), ('procurement', 'credit_head'), ('procurement', 'credit_leader'),
		('public', 'credit_inquirer'), ('public', 'credit_clerk'), ('public', 'credit_head'), ('public', 'credit_leader'), ('public', 'credit_office'),
		('own_report', 'credit_inquirer'), ('own_report', 'credit_clerk'), ('own_report', 'credit_office')) AS r(purpose, role) ON r.purpose = p.purpose;
ALTER TABLE credit.purpose_role ENABLE ROW LEVEL SECURITY;
CREATE POLICY purpose_role_read ON credit.purpose_role FOR SELECT USING (true);
CREATE POLICY purpose_role_admin ON credit.purpose_role FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.purpose_role TO PUBLIC;
GRANT INSERT, UPDATE ON credit.purpose_role TO credit_admin;
SELECT credit.enable_history('credit.purpose_role');
ALTER TABLE credit.purpose_role_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY purpose_role_history_read ON credit.purpose_role_history FOR SELECT USING (true);
GRANT SELECT ON credit.purpose_role_history TO credit_admin, credit_office, credit_evaluator;

-- S2 item 16 逢查必报: what an inquiry was used for
CREATE TABLE credit.inquiry_use (
	code        credit.credit_code NOT NULL,
	inquiry_id  bigint NOT NULL,
	result      text NOT NULL,
	note        text,
	unit        credit.credit_code NOT NULL,
	reported_on date NOT NULL,
	reported_by name NOT NULL,
	CONSTRAINT inquiry_use_pkey PRIMARY KEY (code, inquiry_id),
	CONSTRAINT inquiry_use_inquiry_fkey FOREIGN KEY (code, inquiry_id) REFERENCES credit.inquiry,
	CONSTRAINT inquiry_use_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT inquiry_use_result_check CHECK (result IN ('approved', 'refused', 'restricted', 'rewarded', 'supervised', 'not_used')),
	CONSTRAINT inquiry_use_note_check CHECK ((result <> 'not_used' OR note ~ '[^ ]') IS TRUE)
);
CREATE INDEX inquiry_use_unit_idx ON credit.inquiry_use (unit);
COMMENT ON TABLE credit.inquiry_use IS '查询结果应用反馈 | what an inquiry was used for, reported back';
COMMENT ON COLUMN credit.inquiry_use.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.inquiry_use.inquiry_id IS '回执编号 | number of the receipt';
COMMENT ON COLUMN credit.inquiry_use.result IS '应用结果:approved 准予,refused 不予,restricted 惩戒,rewarded 激励,supervised 监管,not_used 未应用 | approved, refused, restricted, rewarded, supervised or not_used';
COMMENT ON COLUMN credit.inquiry_use.note IS '说明,未应用的必填 | note; why, when it was not used';
COMMENT ON COLUMN credit.inquiry_use.unit IS '反馈单位 | the unit that reports';
COMMENT ON COLUMN credit.inquiry_use.reported_on IS '反馈日期 | day of the report';
COMMENT ON COLUMN credit.inquiry_use.reported_by IS '反馈人 | who reported';
ALTER TABLE credit.inquiry_use ENABLE ROW LEVEL SECURITY;
CREATE POLICY inquiry_use_own ON credit.inquiry_use FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inquiry_use_office ON credit.inquiry_use FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.inquiry_use TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.inquiry_use
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.inquiry_use ENABLE ALWAYS TRIGGER never_changed;
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('query.report_back', '000000', 10, 'workday', 'asked_on', '[2019-01-01,)', 'S2 item 16 逢查必报; 天数为本平台缺省值,由主管部门确定', 'L');
-- answers are large and written often: where the server has lz4, it halves what keeping one costs
DO $do$
BEGIN
	ALTER TABLE credit.inquiry ALTER COLUMN answer SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
	NULL;
END
$do$;
