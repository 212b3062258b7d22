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
	CONSTRAINT identifier_pkey PRIMARY KEY (code, scheme, value),
	CONSTRAINT identifier_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT identifier_scheme_check CHECK (scheme IN ('registration_number', 'organisation_code', 'tax_number', 'institution_certificate',
		'social_organisation_certificate', 'passport', 'unverified_code', 'former_name')),
	CONSTRAINT identifier_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
CREATE INDEX identifier_value_idx ON credit.identifier (value, scheme);
COMMENT ON TABLE credit.identifier IS '其他号码与代码的对应(注册号、组织机构代码、税务登记号等) | other numbers of a subject, many to many and dated';
COMMENT ON COLUMN credit.identifier.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.identifier.scheme IS '号码类别 | kind of number';
COMMENT ON COLUMN credit.identifier.value IS '号码 | the number';
COMMENT ON COLUMN credit.identifier.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.identifier.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit.identifier.confidence IS '可信度:H 高,M 中,L 低 | confidence: high, medium or low';
ALTER TABLE credit.identifier ENABLE ROW LEVEL SECURITY;
CREATE POLICY identifier_read ON credit.identifier FOR SELECT USING (scheme <> 'passport');
GRANT SELECT ON credit.identifier TO credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
