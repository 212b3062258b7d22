-- Government integrity (S4 item 12(2), S3 四.3): a default of a public body is told to
-- its superior and to the audit office, that of one of its staff to employer,
-- discipline and personnel bodies, closed to everybody else; what is owed to
-- enterprises stands in arrears until it is paid.  Which bodies get what, and
-- whose codes are public bodies, are rows.

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('integrity.acknowledge', '000000', 10, 'workday', 'notified_on', '[2020-06-01,)', 'S4 item 12(2) 通报(未定天数); 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.duty_kind VALUES
('integrity_notice', 'case', '政务失信通报回执', 'acknowledgement of a notice of default', 'S4 item 12(2)');

CREATE TABLE credit.public_body (
	department   text NOT NULL,
	category     text NOT NULL,
	name         text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT public_body_pkey PRIMARY KEY (department, category),
	CONSTRAINT public_body_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.public_body IS '代码首两位为何者属政府机构 | which first two characters of a code are of public bodies';
COMMENT ON COLUMN credit.public_body.department IS '登记管理部门(第1位) | department, character 1';
COMMENT ON COLUMN credit.public_body.category IS '机构类别(第2位) | category, character 2';
COMMENT ON COLUMN credit.public_body.name IS '名称 | name';
COMMENT ON COLUMN credit.public_body.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.public_body.basis IS '依据 | legal basis';
INSERT INTO credit.public_body VALUES
('1', '1', '机关',                             '[2015-10-01,)', 'GB 32100-2015; S4 item 12(2) 政府部门'),
('1', '2', '事业单位',                         '[2015-10-01,)', 'GB 32100-2015; S4 item 12(2) 事业单位'),
('1', '3', '编办直接管理机构编制的群众团体',   '[2015-10-01,)', 'GB 32100-2015'),
('1', '9', '机构编制部门登记的其他机构',       '[2015-10-01,)', 'GB 32100-2015');

-- no code tells that an enterprise is the state's
CREATE TABLE credit.state_firm (
	code         credit.credit_code NOT NULL,
	holder       credit.credit_code NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT state_firm_pkey PRIMARY KEY (code),
	CONSTRAINT state_firm_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT state_firm_holder_fkey FOREIGN KEY (holder) REFERENCES credit.unit,
	CONSTRAINT state_firm_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX state_firm_holder_idx ON credit.state_firm (holder);
COMMENT ON TABLE credit.state_firm IS '国有企业及其出资人 | state firms and who holds them';
COMMENT ON COLUMN credit.state_firm.code IS '企业代码 | code of the firm';
COMMENT ON COLUMN credit.state_firm.holder IS '履行出资人职责的机构 | the unit that holds it';
COMMENT ON COLUMN credit.state_firm.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.state_firm.basis IS '依据 | legal basis';

CREATE TABLE credit.integrity_route (
	concerns     text NOT NULL,
	recipient    text NOT NULL,
	name         text NOT NULL,
	rule         text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT integrity_route_pkey PRIMARY KEY (concerns, recipient),
	CONSTRAINT integrity_route_concerns_check CHECK (concerns IN ('body', 'staff', 'arrears')),
	CONSTRAINT integrity_route_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.integrity_route IS '何种政务失信通报何种机关 | which kind of default is told to which kind of body';
COMMENT ON COLUMN credit.integrity_route.concerns IS '种类:body 机构失信,staff 工作人员失信,arrears 拖欠账款 | body, staff or arrears';
COMMENT ON COLUMN credit.integrity_route.recipient IS '通报对象:superior 上级主管单位,audit 审计部门,employer 所在单位,discipline 纪检监察,personnel 组织人事 | superior, audit, employer, discipline, personnel, or what the office adds';
COMMENT ON COLUMN credit.integrity_route.name IS '名称 | name';
COMMENT ON COLUMN credit.integrity_route.rule IS '回执时限规则 | rule of the clock of its acknowledgement';
COMMENT ON COLUMN credit.integrity_route.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.integrity_route.basis IS '依据 | legal basis';
INSERT INTO credit.integrity_route VALUES
('body',    'superior',   '上级主管单位', 'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 通报上级主管单位'),
('body',    'audit',      '审计部门',     'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 通报审计部门'),
('staff',   'employer',   '所在单位',     'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 通报所在单位'),
('staff',   'discipline', '纪检监察机关', 'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 纪检监察'),
('staff',   'personnel',  '组织人事部门', 'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 组织人事部门'),
('arrears', 'superior',   '上级主管单位', 'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 拖欠账款, 通报上级主管单位'),
('arrears', 'audit',      '审计部门',     'integrity.acknowledge', '[2020-06-01,)', 'S4 item 12(2) 拖欠账款, 通报审计部门');

-- which unit that is, division by division; a superior is the unit's own first
CREATE TABLE credit.integrity_body (
	recipient    text NOT NULL,
	region       text NOT NULL,
	unit         credit.credit_code NOT NULL,
	valid_during daterange NOT NULL,
	CONSTRAINT integrity_body_pkey PRIMARY KEY (recipient, region, valid_during),
	CONSTRAINT integrity_body_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT integrity_body_region_check CHECK (region ~ '^[0-9]{6}$'),
	CONSTRAINT integrity_body_no_overlap EXCLUDE USING gist (recipient WITH =, region WITH =, valid_during WITH &&)
);
CREATE INDEX integrity_body_unit_idx ON credit.integrity_body (unit);
COMMENT ON TABLE credit.integrity_body IS '各地审计、纪检监察、组织人事等机关 | which unit is the audit office, the discipline or the personnel body of a division';
COMMENT ON COLUMN credit.integrity_body.recipient IS '通报对象 | kind of body';
COMMENT ON COLUMN credit.integrity_body.region IS '区划代码 | division code';
COMMENT ON COLUMN credit.integrity_body.unit IS '单位 | the unit';
COMMENT ON COLUMN credit.integrity_body.valid_during IS '有效期间 | the period in which it holds';

CREATE TABLE credit.staff_default (
	code        credit.credit_code NOT NULL,
	record_id   bigint NOT NULL,
	employer    credit.credit_code NOT NULL,
	unit        credit.credit_code NOT NULL,
	reported_on date NOT NULL,
	reported_by name NOT NULL,
	CONSTRAINT staff_default_pkey PRIMARY KEY (code, record_id),
	CONSTRAINT staff_default_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT staff_default_employer_fkey FOREIGN KEY (employer) REFERENCES credit.unit,
	CONSTRAINT staff_default_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX staff_default_employer_idx ON credit.staff_default (employer);
CREATE INDEX staff_default_unit_idx ON credit.staff_default (unit);
COMMENT ON TABLE credit.staff_default IS '工作人员失信,不公开 | defaults of staff, closed';
COMMENT ON COLUMN credit.staff_default.code IS '人员代码 | code of the person';
COMMENT ON COLUMN credit.staff_default.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.staff_default.employer IS '所在单位 | who employs the person';
COMMENT ON COLUMN credit.staff_default.unit IS '报告单位 | the unit that reports it';
COMMENT ON COLUMN credit.staff_default.reported_on IS '报告日期 | day of the report';
COMMENT ON COLUMN credit.staff_default.reported_by IS '报告人 | who reported it';

CREATE SEQUENCE credit.arrears_id_seq;
CREATE TABLE credit.arrears (
	code        credit.credit_code NOT NULL,
	arrears_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.arrears_id_seq'),
	creditor    text NOT NULL,
	amount      numeric(18,6) NOT NULL,
	owed_since  date NOT NULL,
	document_no text NOT NULL,
	unit        credit.credit_code NOT NULL,
	entered_on  date NOT NULL,
	entered_by  name NOT NULL,
	CONSTRAINT arrears_pkey PRIMARY KEY (code, arrears_id),
	CONSTRAINT arrears_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT arrears_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT arrears_document_key UNIQUE (code, document_no, creditor),
	CONSTRAINT arrears_text_check CHECK (creditor ~ '[^ ]' AND document_no ~ '[^ ]'),
	CONSTRAINT arrears_amount_check CHECK (amount > 0)
);
ALTER SEQUENCE credit.arrears_id_seq OWNED BY credit.arrears.arrears_id;
CREATE INDEX arrears_unit_idx ON credit.arrears (unit);
COMMENT ON TABLE credit.arrears IS '政府机构、国有企业拖欠账款(万元) | what public bodies and state firms owe, in 10,000 yuan';
COMMENT ON COLUMN credit.arrears.code IS '拖欠单位代码 | code of the debtor';
COMMENT ON COLUMN credit.arrears.arrears_id IS '编号 | number';
COMMENT ON COLUMN credit.arrears.creditor IS '被拖欠企业 | the creditor';
COMMENT ON COLUMN credit.arrears.amount IS '金额(万元) | amount in 10,000 yuan';
COMMENT ON COLUMN credit.arrears.owed_since IS '拖欠起始日 | owed since';
COMMENT ON COLUMN credit.arrears.document_no IS '合同或裁判文书编号 | the contract or judgment';
COMMENT ON COLUMN credit.arrears.unit IS '报送单位 | the unit that reports it';
COMMENT ON COLUMN credit.arrears.entered_on IS '录入日期 | day of entry';
COMMENT ON COLUMN credit.arrears.entered_by IS '录入人 | who entered it';

CREATE SEQUENCE credit.arrears_payment_id_seq;
CREATE TABLE credit.arrears_payment (
	code       credit.credit_code NOT NULL,
	payment_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.arrears_payment_id_seq'),
	arrears_id bigint NOT NULL,
	amount     numeric(18,6) NOT NULL,
	paid_on    date NOT NULL,
	evidence   text NOT NULL,
	noted_by   name NOT NULL,
	CONSTRAINT arrears_payment_pkey PRIMARY KEY (code, payment_id),
	CONSTRAINT arrears_payment_arrears_fkey FOREIGN KEY (code, arrears_id) REFERENCES credit.arrears,
	CONSTRAINT arrears_payment_amount_check CHECK (amount > 0),
	CONSTRAINT arrears_payment_evidence_check CHECK (evidence ~ '[^ ]')
);
ALTER SEQUENCE credit.arrears_payment_id_seq OWNED BY credit.arrears_payment.payment_id;
CREATE INDEX arrears_payment_arrears_idx ON credit.arrears_payment (code, arrears_id);
COMMENT ON TABLE credit.arrears_payment IS '偿付 | payments of arrears';
COMMENT ON COLUMN credit.arrears_payment.code IS '拖欠单位代码 | code of the debtor';
COMMENT ON COLUMN credit.arrears_payment.payment_id IS '偿付编号 | number of the payment';
COMMENT ON COLUMN credit.arrears_payment.arrears_id IS '拖欠编号 | number of the arrears';
COMMENT ON COLUMN credit.arrears_payment.amount IS '金额(万元) | amount in 10,000 yuan';
COMMENT ON COLUMN credit.arrears_payment.paid_on IS '偿付日期 | day of payment';
COMMENT ON COLUMN credit.arrears_payment.evidence IS '凭证 | evidence';
COMMENT ON COLUMN credit.arrears_payment.noted_by IS '登记人 | who noted it';

CREATE SEQUENCE credit.integrity_notice_id_seq;
CREATE TABLE credit.integrity_notice (
	code            credit.credit_code NOT NULL,
	notice_id       bigint NOT NULL DEFAULT pg_catalog.nextval('credit.integrity_notice_id_seq'),
	concerns        text NOT NULL,
	recipient       text NOT NULL,
	record_id       bigint,
	arrears_id      bigint,
	region          text NOT NULL,
	holder          credit.credit_code NOT NULL,
	unit            credit.credit_code,
	prepared_on     date NOT NULL DEFAULT credit.today(),
	notified_on     date,
	acknowledged_on date,
	acknowledged_by name,
	answer          text,
	CONSTRAINT integrity_notice_pkey PRIMARY KEY (code, notice_id),
	CONSTRAINT integrity_notice_route_fkey FOREIGN KEY (concerns, recipient) REFERENCES credit.integrity_route,
	CONSTRAINT integrity_notice_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT integrity_notice_arrears_fkey FOREIGN KEY (code, arrears_id) REFERENCES credit.arrears,
	CONSTRAINT integrity_notice_holder_fkey FOREIGN KEY (holder) REFERENCES credit.unit,
	CONSTRAINT integrity_notice_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT integrity_notice_about_check CHECK ((record_id IS NULL) = (concerns = 'arrears') AND (arrears_id IS NOT NULL) = (concerns = 'arrears')),
	CONSTRAINT integrity_notice_notified_check CHECK ((unit IS NULL) = (notified_on IS NULL)),
	CONSTRAINT integrity_notice_acknowledged_check CHECK ((acknowledged_on IS NULL) = (acknowledged_by IS NULL) AND (acknowledged_on IS NULL) = (answer IS NULL)
		AND answer ~ '[^ ]' AND (acknowledged_on IS NULL OR unit IS NOT NULL) AND acknowledged_on >= notified_on)
);
ALTER SEQUENCE credit.integrity_notice_id_seq OWNED BY credit.integrity_notice.notice_id;
CREATE UNIQUE INDEX integrity_notice_record_key ON credit.integrity_notice (code, record_id, concerns, recipient) WHERE record_id IS NOT NULL;
CREATE UNIQUE INDEX integrity_notice_arrears_key ON credit.integrity_notice (code, arrears_id, recipient) WHERE arrears_id IS NOT NULL;
CREATE INDEX integrity_notice_route_idx ON credit.integrity_notice (concerns, recipient);
CREATE INDEX integrity_notice_unit_idx ON credit.integrity_notice (unit);
CREATE INDEX integrity_notice_holder_idx ON credit.integrity_notice (holder);
COMMENT ON TABLE credit.integrity_notice IS '政务失信通报 | notices of defaults of public bodies and their staff';
COMMENT ON COLUMN credit.integrity_notice.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.integrity_notice.notice_id IS '通报编号 | number of the notice';
COMMENT ON COLUMN credit.integrity_notice.concerns IS '种类:body 机构失信,staff 工作人员失信,arrears 拖欠账款 | body, staff or arrears';
COMMENT ON COLUMN credit.integrity_notice.recipient IS '通报对象 | kind of recipient';
COMMENT ON COLUMN credit.integrity_notice.record_id IS '失信记录 | the record of the default';
COMMENT ON COLUMN credit.integrity_notice.arrears_id IS '拖欠编号 | the arrears';
COMMENT ON COLUMN credit.integrity_notice.region IS '区划代码 | division code';
COMMENT ON COLUMN credit.integrity_notice.holder IS '发出单位:作出或报送记录的单位 | the unit it comes from';
COMMENT ON COLUMN credit.integrity_notice.unit IS '收件单位,尚无登记则为空 | the unit it goes to; NULL while none is known';
COMMENT ON COLUMN credit.integrity_notice.prepared_on IS '拟制日期 | day it was prepared';
COMMENT ON COLUMN credit.integrity_notice.notified_on IS '通报日期 | day it was given';
COMMENT ON COLUMN credit.integrity_notice.acknowledged_on IS '回执日期 | day of the acknowledgement';
COMMENT ON COLUMN credit.integrity_notice.acknowledged_by IS '回执人 | who acknowledged it';
COMMENT ON COLUMN credit.integrity_notice.answer IS '回执:处理情况 | what was done';

CREATE SEQUENCE credit.integrity_clearing_id_seq;
CREATE TABLE credit.integrity_clearing (
	code          credit.credit_code NOT NULL,
	clearing_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.integrity_clearing_id_seq'),
	record_id     bigint NOT NULL,
	step          text NOT NULL,
	planned_until date,
	cleared_on    date,
	unit          credit.credit_code NOT NULL,
	noted_on      date NOT NULL,
	noted_by      name NOT NULL,
	CONSTRAINT integrity_clearing_pkey PRIMARY KEY (code, clearing_id),
	CONSTRAINT integrity_clearing_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT integrity_clearing_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT integrity_clearing_step_check CHECK (step ~ '[^ ]'),
	CONSTRAINT integrity_clearing_one_check CHECK ((planned_until IS NULL) <> (cleared_on IS NULL)),
	CONSTRAINT integrity_clearing_cleared_check CHECK (cleared_on <= noted_on)
);
ALTER SEQUENCE credit.integrity_clearing_id_seq OWNED BY credit.integrity_clearing.clearing_id;
CREATE INDEX integrity_clearing_record_idx ON credit.integrity_clearing (code, record_id);
CREATE INDEX integrity_clearing_unit_idx ON credit.integrity_clearing (unit);
COMMENT ON TABLE credit.integrity_clearing IS '政府机构失信专项治理:计划与清理 | what is planned and done to clear a public body''s default';
COMMENT ON COLUMN credit.integrity_clearing.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.integrity_clearing.clearing_id IS '编号 | number';
COMMENT ON COLUMN credit.integrity_clearing.record_id IS '失信记录 | the record of the default';
COMMENT ON COLUMN credit.integrity_clearing.step IS '措施或凭证 | what is planned, or the evidence that it is done';
COMMENT ON COLUMN credit.integrity_clearing.planned_until IS '计划完成日 | planned until';
COMMENT ON COLUMN credit.integrity_clearing.cleared_on IS '清理完成日 | cleared on';
COMMENT ON COLUMN credit.integrity_clearing.unit IS '登记单位 | the unit that noted it';
COMMENT ON COLUMN credit.integrity_clearing.noted_on IS '登记日期 | day it was noted';
COMMENT ON COLUMN credit.integrity_clearing.noted_by IS '登记人 | who noted it';

-- the registers are the office's
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['public_body', 'state_firm', 'integrity_route', 'integrity_body'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_admin, credit_office, credit_clerk, credit_head, credit_evaluator', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
		EXECUTE pg_catalog.format('SELECT credit.enable_history(%L)', 'credit.' || t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
	FOREACH t IN ARRAY ARRAY['arrears', 'integrity_clearing'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office, credit_evaluator', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['arrears', 'arrears_payment', 'integrity_clearing', 'staff_default'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
END
$do$;
ALTER TABLE credit.arrears_payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY arrears_payment_office ON credit.arrears_payment FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.arrears_payment TO credit_office, credit_evaluator;
-- R230: closed.  Who told and who was told, and nobody else, the office included
ALTER TABLE credit.staff_default ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_default_own ON credit.staff_default FOR SELECT USING (credit_private.is_mine(unit) OR credit_private.is_mine(employer));
GRANT SELECT ON credit.staff_default TO credit_clerk, credit_head;
ALTER TABLE credit.integrity_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY integrity_notice_own ON credit.integrity_notice FOR SELECT USING (credit_private.is_mine(holder) OR credit_private.is_mine(unit));
CREATE POLICY integrity_notice_office ON credit.integrity_notice FOR SELECT TO credit_office, credit_evaluator USING (concerns <> 'staff');
-- nor does the clock of a notice about staff tell whom it is about, and who was told
ALTER POLICY duty_office ON credit.duty USING (kind <> 'integrity_notice' OR credit.kind_of_code(code) <> 'person');
ALTER POLICY duty_audit ON credit.duty
	USING (kind NOT IN ('measure_response', 'measure_feedback', 'integrity_notice') OR credit.kind_of_code(code) <> 'person');
GRANT SELECT ON credit.integrity_notice TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.integrity_notice', true);
ALTER TABLE credit.integrity_notice_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY integrity_notice_history_own ON credit.integrity_notice_history FOR SELECT USING (credit_private.is_mine(holder) OR credit_private.is_mine(unit));
GRANT SELECT ON credit.integrity_notice_history TO credit_head;
INSERT INTO credit.job VALUES
('send_integrity_notices', '发出政务失信通报', 'credit.send_integrity_notices', 38, '1 hour', '00:00');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.government_default', '0.2.0'), ('credit_report.government_arrears', '0.2.0');
