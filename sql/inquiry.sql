-- Inquiry (查询): one call, three blocks, a purpose, and a receipt that can be
-- printed again identically years later.

CREATE TABLE credit.purpose (
	purpose     text NOT NULL,
	name        text NOT NULL,
	disclosures text[] NOT NULL,
	basis       text NOT NULL,
	report_back boolean NOT NULL DEFAULT true,
	CONSTRAINT purpose_pkey PRIMARY KEY (purpose)
);
COMMENT ON TABLE credit.purpose IS '查询用途及可见的公开范围 | purposes of use and the disclosure classes each may see';
COMMENT ON COLUMN credit.purpose.purpose IS '查询用途 | purpose';
COMMENT ON COLUMN credit.purpose.name IS '名称 | name';
COMMENT ON COLUMN credit.purpose.disclosures IS '可见的公开范围 | disclosure classes it may see';
COMMENT ON COLUMN credit.purpose.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.purpose.report_back IS '是否须反馈应用情况(逢查必报) | is it reported back what such a query was used for';
INSERT INTO credit.purpose VALUES
('approval',    '行政审批', '{internal,shared,public}', 'S0 方案 四(二)(三)'),
('supervision', '日常监管', '{internal,shared,public}', 'S0 art 21'),
('procurement', '公共资源交易', '{shared,public}', 'S1 二(五)'),
('public',      '公众查询', '{public}', 'S1 二(四)');

CREATE SEQUENCE credit.inquiry_id_seq;
CREATE TABLE credit.inquiry (
	code       credit.credit_code NOT NULL,
	inquiry_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.inquiry_id_seq'),
	matter_id  bigint,
	stage      text,
	purpose    text NOT NULL,
	unit       credit.credit_code NOT NULL,
	asked_by   name NOT NULL,
	asked_on   date NOT NULL,
	asked_at   timestamptz NOT NULL,
	answer     jsonb NOT NULL,
	digest     bytea NOT NULL,
	automatic  boolean NOT NULL DEFAULT false,
	CONSTRAINT inquiry_pkey PRIMARY KEY (code, inquiry_id),
	CONSTRAINT inquiry_purpose_fkey FOREIGN KEY (purpose) REFERENCES credit.purpose,
	CONSTRAINT inquiry_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT inquiry_stage_check CHECK (stage IN ('accept', 'handle', 'daily', 'close')),
	CONSTRAINT inquiry_digest_check CHECK (digest = pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')))
);
ALTER SEQUENCE credit.inquiry_id_seq OWNED BY credit.inquiry.inquiry_id;
CREATE INDEX inquiry_matter_idx ON credit.inquiry (matter_id, asked_on) WHERE matter_id IS NOT NULL;
CREATE INDEX inquiry_unit_idx ON credit.inquiry (unit, asked_on);
-- the job makes one a day and matter, however often and by how many it is run
CREATE UNIQUE INDEX inquiry_automatic_key ON credit.inquiry (code, matter_id, asked_on) WHERE automatic;
COMMENT ON TABLE credit.inquiry IS '查询回执:谁、何时、何用途、看到什么,附摘要,不可更改 | receipts: who asked, when, what for, what was shown, with its digest; never changed';
COMMENT ON COLUMN credit.inquiry.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.inquiry.inquiry_id IS '回执编号 | number of the receipt';
COMMENT ON COLUMN credit.inquiry.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.inquiry.stage IS '环节:accept 受理,handle 办理,daily 日常,close 办结 | accept, handle, daily or close';
COMMENT ON COLUMN credit.inquiry.purpose IS '用途 | purpose';
COMMENT ON COLUMN credit.inquiry.unit IS '查询单位 | the unit that asked';
COMMENT ON COLUMN credit.inquiry.asked_by IS '查询人 | who asked';
COMMENT ON COLUMN credit.inquiry.asked_on IS '查询日期 | day of the query';
COMMENT ON COLUMN credit.inquiry.asked_at IS '查询时间 | time of the query';
COMMENT ON COLUMN credit.inquiry.answer IS '所见内容 | what was shown';
COMMENT ON COLUMN credit.inquiry.automatic IS '由任务自动查询 | made by the job of daily queries, by nobody''s hand';
COMMENT ON COLUMN credit.inquiry.digest IS '内容的 SHA-256 摘要 | SHA-256 of the answer';
ALTER TABLE credit.purpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.inquiry ENABLE ROW LEVEL SECURITY;
CREATE POLICY purpose_read ON credit.purpose FOR SELECT USING (true);
CREATE POLICY inquiry_own ON credit.inquiry FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inquiry_office ON credit.inquiry FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.purpose TO PUBLIC;
GRANT SELECT ON credit.inquiry TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
CREATE TRIGGER inquiry_never_changed BEFORE UPDATE OR DELETE ON credit.inquiry
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER inquiry_never_truncated BEFORE TRUNCATE ON credit.inquiry
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER inquiry_never_changed;
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER inquiry_never_truncated;

-- since 0.2.0; the same text stands in the platform's delta
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
