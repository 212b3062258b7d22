-- Subjects (信用主体): one key everywhere, the code.  Every other number maps
-- to it, many to many and dated; subjects entered twice are merged, nothing is
-- re-keyed.

CREATE TABLE credit.subject (
	code        credit.credit_code NOT NULL,
	kind        text NOT NULL,
	name        text NOT NULL,
	region      text,
	status      text NOT NULL DEFAULT 'active',
	merged_into credit.credit_code,
	source      text,
	known_since date NOT NULL DEFAULT credit.today(),
	CONSTRAINT subject_pkey PRIMARY KEY (code),
	CONSTRAINT subject_kind_check CHECK (kind IN ('enterprise', 'individual_business', 'public_institution', 'social_organisation', 'organ', 'person', 'other')),
	CONSTRAINT subject_name_check CHECK (name ~ '[^ ]'),
	CONSTRAINT subject_status_check CHECK (status IN ('active', 'closed')),
	CONSTRAINT subject_merged_check CHECK (merged_into <> code)
);
CREATE INDEX subject_merged_into_idx ON credit.subject (merged_into) WHERE merged_into IS NOT NULL;
-- the guard asks every row's code whether it is one of several of a subject
CREATE INDEX subject_merged_idx ON credit.subject (code) WHERE merged_into IS NOT NULL;
CREATE INDEX subject_name_idx ON credit.subject (name text_pattern_ops);
COMMENT ON TABLE credit.subject IS '信用主体:法人、其他组织、自然人 | subjects: organisations and persons';
COMMENT ON COLUMN credit.subject.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.subject.kind IS '主体类型 | kind of subject';
COMMENT ON COLUMN credit.subject.name IS '名称(自然人不存姓名) | name';
COMMENT ON COLUMN credit.subject.region IS '登记地区划代码 | division of registration';
COMMENT ON COLUMN credit.subject.status IS '存续状态:active 存续,closed 终止 | active or closed';
COMMENT ON COLUMN credit.subject.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit.subject.known_since IS '首次登记日期 | the day it was first known';
COMMENT ON COLUMN credit.subject.merged_into IS '已并入的主体代码 | the code this one was merged into';
ALTER TABLE credit.subject ENABLE ROW LEVEL SECURITY;
CREATE POLICY subject_read ON credit.subject FOR SELECT USING (kind <> 'person');
CREATE POLICY subject_persons ON credit.subject FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.subject TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
-- a merge keeps who made it and why
SELECT credit.enable_history('credit.subject', true);
ALTER TABLE credit.subject_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY subject_history_office ON credit.subject_history FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.subject_history TO credit_office, credit_admin;

CREATE TABLE credit.identifier (
	code         credit.credit_code NOT NULL,
	scheme       text NOT NULL,
	value        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	source       text NOT NULL,
	confidence   text NOT NULL DEFAULT 'H',
	authority    credit.credit_code,
	CONSTRAINT identifier_pkey PRIMARY KEY (code, scheme, value),
	CONSTRAINT identifier_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT identifier_authority_fkey FOREIGN KEY (authority) REFERENCES credit.unit,
	CONSTRAINT identifier_scheme_check CHECK (scheme IN ('registration_number', 'organisation_code', 'tax_number', 'institution_certificate',
		'social_organisation_certificate', 'passport', 'unverified_code', 'former_name')),
	CONSTRAINT identifier_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
CREATE INDEX identifier_value_idx ON credit.identifier (value, scheme);
CREATE INDEX identifier_authority_idx ON credit.identifier (authority, scheme);
COMMENT ON TABLE credit.identifier IS '其他号码与代码的对应(注册号、组织机构代码、税务登记号等) | other numbers of a subject, many to many and dated';
COMMENT ON COLUMN credit.identifier.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.identifier.scheme IS '号码类别 | kind of number';
COMMENT ON COLUMN credit.identifier.value IS '号码 | the number';
COMMENT ON COLUMN credit.identifier.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.identifier.authority IS '登记机关 | the authority that gave the number';
COMMENT ON COLUMN credit.identifier.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit.identifier.confidence IS '可信度:H 高,M 中,L 低 | confidence: high, medium or low';
ALTER TABLE credit.identifier ENABLE ROW LEVEL SECURITY;
CREATE POLICY identifier_read ON credit.identifier FOR SELECT USING (scheme <> 'passport');
GRANT SELECT ON credit.identifier TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- the registers that numbered subjects before the code (S3 三.4), and how their
-- numbers are written
CREATE TABLE credit.identifier_scheme (
	scheme  text NOT NULL,
	name    text NOT NULL,
	pattern text NOT NULL,
	basis   text NOT NULL,
	CONSTRAINT identifier_scheme_pkey PRIMARY KEY (scheme)
);
COMMENT ON TABLE credit.identifier_scheme IS '旧号码类别及写法 | kinds of older numbers and how they are written';
COMMENT ON COLUMN credit.identifier_scheme.scheme IS '号码类别 | kind of number';
COMMENT ON COLUMN credit.identifier_scheme.name IS '名称 | name';
COMMENT ON COLUMN credit.identifier_scheme.pattern IS '写法(正则表达式) | how it is written, as a regular expression';
COMMENT ON COLUMN credit.identifier_scheme.basis IS '依据 | legal basis';
INSERT INTO credit.identifier_scheme VALUES
('registration_number',             '工商注册号',         '^[0-9]{13}([0-9]{2})?$',        '工商行政管理市场主体注册号编制规则 GS15-2006: 15位; 此前13位'),
('organisation_code',               '组织机构代码',       '^[0-9A-Z]{8}[0-9X]$',           'GB 11714-1997'),
('tax_number',                      '税务登记号',         '^[0-9A-Z]{15}([0-9A-Z]{2,5})?$', '发改办财金〔2018〕424号: 15位; 个体工商户17至20位'),
('institution_certificate',         '事业单位证书号',     '^[0-9]{12}$',                   '发改办财金〔2018〕424号'),
('social_organisation_certificate', '社会组织登记证号',   '^[^ ]{1,50}$',                  '发改办财金〔2018〕424号');
ALTER TABLE credit.identifier_scheme ENABLE ROW LEVEL SECURITY;
CREATE POLICY identifier_scheme_read ON credit.identifier_scheme FOR SELECT USING (true);
GRANT SELECT ON credit.identifier_scheme TO PUBLIC;

-- a number that was wrong in the register: old and new, who, when and why (S2 item 3 校核纠错)
CREATE SEQUENCE credit.correction_id_seq;
CREATE TABLE credit.code_correction (
	code          credit.credit_code NOT NULL,
	correction_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.correction_id_seq'),
	scheme        text NOT NULL,
	old_value     text NOT NULL,
	new_value     text NOT NULL,
	reason        text NOT NULL,
	unit          credit.credit_code NOT NULL,
	corrected_by  name NOT NULL,
	corrected_on  date NOT NULL,
	CONSTRAINT code_correction_pkey PRIMARY KEY (code, correction_id),
	CONSTRAINT code_correction_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT code_correction_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT code_correction_value_check CHECK (old_value <> new_value),
	CONSTRAINT code_correction_reason_check CHECK (reason ~ '[^ ]')
);
ALTER SEQUENCE credit.correction_id_seq OWNED BY credit.code_correction.correction_id;
CREATE INDEX code_correction_unit_idx ON credit.code_correction (unit);
COMMENT ON TABLE credit.code_correction IS '代码纠错记录:原值、新值、何人、何时、何故 | corrections of codes and numbers: old value, new value, who, when, why';
COMMENT ON COLUMN credit.code_correction.code IS '主体代码(更正后) | code of the subject, as corrected';
COMMENT ON COLUMN credit.code_correction.correction_id IS '编号 | number';
COMMENT ON COLUMN credit.code_correction.scheme IS '号码类别,code 为统一社会信用代码 | kind of number; code is the subject''s code itself';
COMMENT ON COLUMN credit.code_correction.old_value IS '原值 | old value';
COMMENT ON COLUMN credit.code_correction.new_value IS '新值 | new value';
COMMENT ON COLUMN credit.code_correction.reason IS '理由 | why';
COMMENT ON COLUMN credit.code_correction.unit IS '更正单位 | the unit that corrected';
COMMENT ON COLUMN credit.code_correction.corrected_by IS '更正人 | who corrected it';
COMMENT ON COLUMN credit.code_correction.corrected_on IS '更正日期 | the day of the correction';
ALTER TABLE credit.code_correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY code_correction_office ON credit.code_correction FOR SELECT TO credit_office, credit_admin, credit_evaluator USING (true);
GRANT SELECT ON credit.code_correction TO credit_office, credit_admin, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.code_correction
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.code_correction ENABLE ALWAYS TRIGGER never_changed;
SELECT credit.enable_history('credit.identifier', true);
ALTER TABLE credit.identifier_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY identifier_history_office ON credit.identifier_history FOR SELECT TO credit_office, credit_admin USING (scheme <> 'passport');
GRANT SELECT ON credit.identifier_history TO credit_office, credit_admin;
