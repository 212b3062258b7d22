-- Cases of objection (R095–R098, R103): who contests which records, or asks
-- for their correction, on what grounds, with what evidence; filed, accepted,
-- checked by the platform, verified by the unit that made each record
-- (credit.objection has one row for each), answered.  Where a case stands
-- follows from its dates (credit.objection_now).
--
-- Nothing is suspended by filing: S4 item 18 信息核实期间 begins when the office
-- accepts, which it owes within days; who could suspend a measure by a letter
-- would write one every day.

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('objection.accept',   '000000', 2, 'workday', 'filed_on',    '[2016-09-01,)', 'S4 item 18 尽快核实(未定天数); 2 working days as practised in Guangzhou', 'M'),
('objection.check',    '000000', 2, 'workday', 'accepted_on', '[2016-09-01,)', 'S4 item 18 尽快核实(未定天数); 2 working days as practised in Guangzhou', 'M'),
('objection.correct',  '000000', 3, 'workday', 'upheld_on',   '[2016-09-01,)', 'S0 art 13 及时进行更正(未定天数); 本平台缺省值,由主管部门确定', 'L'),
('objection.feedback', '000000', 2, 'workday', 'decided_on',  '[2016-09-01,)', 'S4 item 18 反馈结果(未定天数); 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.duty_kind VALUES
('objection_accept',   'case',   '异议受理',     'acceptance of an objection',           'S4 item 18'),
('objection_check',    'case',   '异议平台核查', 'the platform''s check of an objection', 'S4 item 18'),
('objection_correct',  'record', '异议成立更正', 'correction after an objection',        'S0 art 13'),
('objection_feedback', 'case',   '异议答复',     'answer to the applicant',              'S4 item 18');

CREATE TABLE credit.objection_ground (
	ground         text NOT NULL,
	name           text NOT NULL,
	name_en        text NOT NULL,
	needs_evidence boolean NOT NULL,
	valid_during   daterange NOT NULL,
	basis          text NOT NULL,
	confidence     text NOT NULL,
	CONSTRAINT objection_ground_pkey PRIMARY KEY (ground),
	CONSTRAINT objection_ground_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT objection_ground_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
COMMENT ON TABLE credit.objection_ground IS '异议事由 | grounds of an objection';
COMMENT ON COLUMN credit.objection_ground.ground IS '事由 | ground';
COMMENT ON COLUMN credit.objection_ground.name IS '名称 | name';
COMMENT ON COLUMN credit.objection_ground.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.objection_ground.needs_evidence IS '须附证明材料;平台自身可查者不须 | does it need evidence? not where the platform can see it itself';
COMMENT ON COLUMN credit.objection_ground.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.objection_ground.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.objection_ground.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
INSERT INTO credit.objection_ground VALUES
('wrong',       '公示信息错误',     'what is shown is wrong',                     true,  '[2016-09-01,)', 'S0 art 13; 湛江市公共信用信息异议种类', 'H'),
('omitted',     '遗漏',             'something is left out',                      true,  '[2016-09-01,)', 'S0 art 13; 湛江市公共信用信息异议种类', 'H'),
('repeated',    '重复公示',         'it is public twice',                         false, '[2016-09-01,)', 'S0 art 13; 湛江市公共信用信息异议种类', 'H'),
('not_public',  '不应公示',         'it should not be public',                    true,  '[2016-09-01,)', 'S0 art 13; 湛江市公共信用信息异议种类', 'H'),
('overdue',     '超期公示',         'it is public beyond its period',             false, '[2016-09-01,)', 'S0 art 13; 湛江市公共信用信息异议种类', 'H'),
('differs',     '与认定机关不一致', 'it differs from what the authority decided', true,  '[2016-09-01,)', 'S0 art 13; 湛江市公共信用信息异议种类', 'H'),
('wrong_entry', '错误列入名单',     'wrongly entered on a list',                  true,  '[2020-06-01,)', 'S4 item 18 错误认定', 'H');

CREATE SEQUENCE credit.objection_case_id_seq;
CREATE TABLE credit.objection_case (
	code          credit.credit_code NOT NULL,
	case_id       bigint NOT NULL DEFAULT pg_catalog.nextval('credit.objection_case_id_seq'),
	origin        text NOT NULL,
	applicant     credit.credit_code NOT NULL,
	agent         text,
	authorisation text,
	statement     text NOT NULL,
	unit          credit.credit_code NOT NULL,
	filed_on      date NOT NULL,
	filed_by      name NOT NULL,
	accepted_on   date,
	accepted_by   name,
	refused_on    date,
	refused_by    name,
	refusal       text,
	checked_on    date,
	checked_by    name,
	finding       text,
	dropped_on    date,
	dropped_by    name,
	drop_reason   text,
	delivered_on  date,
	delivered_by  name,
	delivered_to  text,
	delivered_how text,
	CONSTRAINT objection_case_pkey PRIMARY KEY (code, case_id),
	CONSTRAINT objection_case_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT objection_case_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT objection_case_origin_check CHECK (origin IN ('subject', 'agent', 'inspection', 'self_check')),
	CONSTRAINT objection_case_agent_check CHECK ((origin = 'agent') = (agent IS NOT NULL) AND (agent IS NULL) = (authorisation IS NULL)
		AND agent ~ '[^ ]' AND authorisation ~ '[^ ]'),
	CONSTRAINT objection_case_statement_check CHECK (statement ~ '[^ ]'),
	CONSTRAINT objection_case_accepted_check CHECK ((accepted_on IS NULL) = (accepted_by IS NULL) AND accepted_on >= filed_on),
	CONSTRAINT objection_case_refused_check CHECK ((refused_on IS NULL) = (refused_by IS NULL) AND (refused_on IS NULL) = (refusal IS NULL) AND refusal ~ '[^ ]'),
	CONSTRAINT objection_case_one_check CHECK (accepted_on IS NULL OR refused_on IS NULL),
	CONSTRAINT objection_case_checked_check CHECK ((checked_on IS NULL) = (checked_by IS NULL) AND (checked_on IS NULL) = (finding IS NULL) AND finding ~ '[^ ]'
		AND (checked_on IS NULL OR accepted_on IS NOT NULL)),
	CONSTRAINT objection_case_dropped_check CHECK ((dropped_on IS NULL) = (dropped_by IS NULL) AND (dropped_on IS NULL) = (drop_reason IS NULL) AND drop_reason ~ '[^ ]'
		AND (dropped_on IS NULL OR refused_on IS NULL)),
	CONSTRAINT objection_case_delivered_check CHECK ((delivered_on IS NULL) = (delivered_by IS NULL) AND (delivered_on IS NULL) = (delivered_to IS NULL)
		AND (delivered_on IS NULL) = (delivered_how IS NULL) AND delivered_to ~ '[^ ]' AND delivered_how IN ('counter', 'post', 'phone', 'electronic'))
);
ALTER SEQUENCE credit.objection_case_id_seq OWNED BY credit.objection_case.case_id;
CREATE INDEX objection_case_unit_idx ON credit.objection_case (unit);
COMMENT ON TABLE credit.objection_case IS '异议案件:申请、受理、核查、答复 | cases of objection: filed, accepted, checked, answered';
COMMENT ON COLUMN credit.objection_case.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection_case.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection_case.origin IS '来源:subject 主体,agent 代理人,inspection 检查,self_check 自查 | the subject, its agent, an inspection or a check of one''s own';
COMMENT ON COLUMN credit.objection_case.applicant IS '申请人代码:主体,或发现问题的单位 | who applies: the subject, or the unit that found it';
COMMENT ON COLUMN credit.objection_case.agent IS '代理人 | the agent';
COMMENT ON COLUMN credit.objection_case.authorisation IS '授权文件 | the document that authorises the agent';
COMMENT ON COLUMN credit.objection_case.statement IS '陈述 | what is stated';
COMMENT ON COLUMN credit.objection_case.unit IS '受理单位 | the unit that took it in';
COMMENT ON COLUMN credit.objection_case.filed_on IS '提出日期 | day of filing';
COMMENT ON COLUMN credit.objection_case.filed_by IS '登记人 | who took it in';
COMMENT ON COLUMN credit.objection_case.accepted_on IS '受理日期,措施自此暂停 | day of acceptance: from it on measures are suspended';
COMMENT ON COLUMN credit.objection_case.accepted_by IS '受理人 | who accepted it';
COMMENT ON COLUMN credit.objection_case.refused_on IS '不予受理日期 | the day it was not accepted';
COMMENT ON COLUMN credit.objection_case.refused_by IS '不予受理人 | who did not accept it';
COMMENT ON COLUMN credit.objection_case.refusal IS '不予受理理由 | why it was not accepted';
COMMENT ON COLUMN credit.objection_case.checked_on IS '平台核查日期 | day of the platform''s own check';
COMMENT ON COLUMN credit.objection_case.checked_by IS '核查人 | who checked';
COMMENT ON COLUMN credit.objection_case.finding IS '核查结果 | what the platform found';
COMMENT ON COLUMN credit.objection_case.dropped_on IS '撤回申请日期 | the day the applicant dropped it';
COMMENT ON COLUMN credit.objection_case.dropped_by IS '登记撤回人 | who noted that';
COMMENT ON COLUMN credit.objection_case.drop_reason IS '撤回申请理由 | why it was dropped';
COMMENT ON COLUMN credit.objection_case.delivered_on IS '答复送达日期 | day the answer was delivered';
COMMENT ON COLUMN credit.objection_case.delivered_by IS '送达人 | who delivered it';
COMMENT ON COLUMN credit.objection_case.delivered_to IS '收件人 | to whom';
COMMENT ON COLUMN credit.objection_case.delivered_how IS '送达方式:counter 当面,post 邮寄,phone 电话,electronic 电子 | how: counter, post, phone or electronic';

CREATE TABLE credit.objection_case_record (
	code       credit.credit_code NOT NULL,
	case_id    bigint NOT NULL,
	record_id  bigint NOT NULL,
	listing_id bigint,
	CONSTRAINT objection_case_record_pkey PRIMARY KEY (code, case_id, record_id),
	CONSTRAINT objection_case_record_case_fkey FOREIGN KEY (code, case_id) REFERENCES credit.objection_case,
	CONSTRAINT objection_case_record_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT objection_case_record_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing
);
CREATE INDEX objection_case_record_record_idx ON credit.objection_case_record (code, record_id);
CREATE INDEX objection_case_record_listing_idx ON credit.objection_case_record (code, listing_id) WHERE listing_id IS NOT NULL;
COMMENT ON TABLE credit.objection_case_record IS '案件所涉记录 | the records of a case';
COMMENT ON COLUMN credit.objection_case_record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection_case_record.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection_case_record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.objection_case_record.listing_id IS '有异议的名单条目(以该记录为依据) | the list entry on that record that is contested';

CREATE TABLE credit.objection_case_ground (
	code    credit.credit_code NOT NULL,
	case_id bigint NOT NULL,
	ground  text NOT NULL,
	CONSTRAINT objection_case_ground_pkey PRIMARY KEY (code, case_id, ground),
	CONSTRAINT objection_case_ground_case_fkey FOREIGN KEY (code, case_id) REFERENCES credit.objection_case,
	CONSTRAINT objection_case_ground_ground_fkey FOREIGN KEY (ground) REFERENCES credit.objection_ground
);
CREATE INDEX objection_case_ground_ground_idx ON credit.objection_case_ground (ground);
COMMENT ON TABLE credit.objection_case_ground IS '案件的事由 | the grounds of a case';
COMMENT ON COLUMN credit.objection_case_ground.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection_case_ground.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection_case_ground.ground IS '事由 | ground';

CREATE TABLE credit.objection_evidence (
	code        credit.credit_code NOT NULL,
	case_id     bigint NOT NULL,
	evidence_no integer NOT NULL,
	name        text NOT NULL,
	reference   text NOT NULL,
	digest      bytea,
	CONSTRAINT objection_evidence_pkey PRIMARY KEY (code, case_id, evidence_no),
	CONSTRAINT objection_evidence_case_fkey FOREIGN KEY (code, case_id) REFERENCES credit.objection_case,
	CONSTRAINT objection_evidence_name_check CHECK (name ~ '[^ ]' AND reference ~ '[^ ]')
);
COMMENT ON TABLE credit.objection_evidence IS '异议证明材料 | evidence of an objection';
COMMENT ON COLUMN credit.objection_evidence.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection_evidence.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection_evidence.evidence_no IS '序号 | number in the case';
COMMENT ON COLUMN credit.objection_evidence.name IS '材料名称 | what it is';
COMMENT ON COLUMN credit.objection_evidence.reference IS '文号或存放处 | its number, or where it is kept';
COMMENT ON COLUMN credit.objection_evidence.digest IS '文件的 SHA-256 摘要 | SHA-256 of the file';

-- A case is read by who took it in and by the office; who verifies one of its
-- records sees it in credit.objection_now, with all papers in
-- credit.objection_file(): a policy here would look into another table for
-- every row.
ALTER TABLE credit.objection_ground ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_ground_read ON credit.objection_ground FOR SELECT USING (true);
CREATE POLICY objection_ground_office ON credit.objection_ground FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.objection_ground TO PUBLIC;
GRANT INSERT, UPDATE ON credit.objection_ground TO credit_office;
ALTER TABLE credit.objection_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_case_own ON credit.objection_case FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY objection_case_office ON credit.objection_case FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.objection_case TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.objection_case', true);
ALTER TABLE credit.objection_case_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_case_history_office ON credit.objection_case_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.objection_case_history TO credit_office;
SELECT credit.enable_history('credit.objection_ground');
ALTER TABLE credit.objection_ground_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_ground_history_office ON credit.objection_ground_history FOR SELECT TO credit_office, credit_admin, credit_evaluator USING (true);
GRANT SELECT ON credit.objection_ground_history TO credit_office, credit_admin, credit_evaluator;
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['objection_case_record', 'objection_case_ground', 'objection_evidence'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_evaluator', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
END
$do$;

-- S4 item 18, 12(1): a responsible person contests that the entry of an
-- organisation reaches him.  Only his own, derived entry is suspended, from
-- acceptance on, and ended; the record stays the organisation's to contest.
INSERT INTO credit.duty_kind VALUES
('derivation_accept',  'case', '派生条目异议受理', 'acceptance of an objection to a derived entry',   'S4 item 18'),
('derivation_verify',  'case', '派生条目异议核实', 'verification of an objection to a derived entry', 'S4 item 18');
CREATE SEQUENCE credit.derivation_objection_id_seq;
CREATE TABLE credit.derivation_objection (
	code         credit.credit_code NOT NULL,
	objection_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.derivation_objection_id_seq'),
	listing_id   bigint NOT NULL,
	statement    text NOT NULL,
	evidence     text NOT NULL,
	unit         credit.credit_code NOT NULL,
	filed_on     date NOT NULL,
	filed_by     name NOT NULL,
	accepted_on  date,
	accepted_by  name,
	accepted_at  timestamptz,
	outcome      text,
	answer       text,
	decided_on   date,
	decided_by   name,
	decided_at   timestamptz,
	CONSTRAINT derivation_objection_pkey PRIMARY KEY (code, objection_id),
	CONSTRAINT derivation_objection_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	CONSTRAINT derivation_objection_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT derivation_objection_text_check CHECK (statement ~ '[^ ]' AND credit.hide_citizen_ids(statement) = statement
		AND evidence ~ '[^ ]' AND credit.hide_citizen_ids(evidence) = evidence AND answer ~ '[^ ]' AND credit.hide_citizen_ids(answer) = answer),
	CONSTRAINT derivation_objection_accepted_check CHECK ((accepted_on IS NULL) = (accepted_by IS NULL) AND (accepted_on IS NULL) = (accepted_at IS NULL)),
	CONSTRAINT derivation_objection_outcome_check CHECK (outcome IN ('upheld', 'rejected', 'refused') AND (outcome = 'refused') = (accepted_on IS NULL)),
	CONSTRAINT derivation_objection_decided_check CHECK ((outcome IS NULL) = (answer IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)
		AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL))
);
ALTER SEQUENCE credit.derivation_objection_id_seq OWNED BY credit.derivation_objection.objection_id;
CREATE UNIQUE INDEX derivation_objection_open_key ON credit.derivation_objection (code, listing_id) WHERE outcome IS NULL;
CREATE INDEX derivation_objection_listing_idx ON credit.derivation_objection (code, listing_id);
CREATE INDEX derivation_objection_unit_idx ON credit.derivation_objection (unit);
COMMENT ON TABLE credit.derivation_objection IS '责任人对派生条目的异议 | objections of responsible persons to a derived entry';
COMMENT ON COLUMN credit.derivation_objection.code IS '责任人代码 | code of the person';
COMMENT ON COLUMN credit.derivation_objection.objection_id IS '编号 | number';
COMMENT ON COLUMN credit.derivation_objection.listing_id IS '有异议的派生条目 | the derived entry';
COMMENT ON COLUMN credit.derivation_objection.statement IS '陈述 | what he says';
COMMENT ON COLUMN credit.derivation_objection.evidence IS '证明材料 | evidence';
COMMENT ON COLUMN credit.derivation_objection.unit IS '核实单位,即认定单位 | the unit that verifies: that which listed';
COMMENT ON COLUMN credit.derivation_objection.filed_on IS '提出日期 | day of filing';
COMMENT ON COLUMN credit.derivation_objection.filed_by IS '登记人 | who took it in';
COMMENT ON COLUMN credit.derivation_objection.accepted_on IS '受理日期,条目自此暂停 | day of acceptance: from it on the entry is suspended';
COMMENT ON COLUMN credit.derivation_objection.accepted_by IS '受理人 | who accepted it';
COMMENT ON COLUMN credit.derivation_objection.accepted_at IS '受理时刻 | moment of acceptance';
COMMENT ON COLUMN credit.derivation_objection.outcome IS '结果:upheld 成立,rejected 不成立,refused 不予受理 | upheld, rejected, or not accepted';
COMMENT ON COLUMN credit.derivation_objection.answer IS '答复 | the answer';
COMMENT ON COLUMN credit.derivation_objection.decided_on IS '决定日期 | day of the decision';
COMMENT ON COLUMN credit.derivation_objection.decided_by IS '决定人 | who decided';
COMMENT ON COLUMN credit.derivation_objection.decided_at IS '决定时刻 | moment of the decision';
ALTER TABLE credit.derivation_objection ENABLE ROW LEVEL SECURITY;
CREATE POLICY derivation_objection_own ON credit.derivation_objection FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY derivation_objection_office ON credit.derivation_objection FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.derivation_objection TO credit_head, credit_office;
SELECT credit.enable_history('credit.derivation_objection', true);
ALTER TABLE credit.derivation_objection_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY derivation_objection_history_office ON credit.derivation_objection_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.derivation_objection_history TO credit_office;
