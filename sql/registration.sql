-- Registrations (先照后证): who is newly registered goes to the departments in whose
-- field it is, which take it over and say so (S1 二(十)).

CREATE TABLE credit.registration_field (
	unit         credit.credit_code NOT NULL,
	field        text NOT NULL,
	region       text NOT NULL,
	industries   text[] NOT NULL DEFAULT '{}',
	keywords     text[] NOT NULL DEFAULT '{}',
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT registration_field_pkey PRIMARY KEY (unit, field),
	CONSTRAINT registration_field_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT registration_field_match_check CHECK (pg_catalog.cardinality(industries) + pg_catalog.cardinality(keywords) > 0),
	CONSTRAINT registration_field_text_check CHECK (field ~ '[^ ]' AND basis ~ '[^ ]'),
	CONSTRAINT registration_field_valid_check CHECK (NOT isempty(valid_during))
);
COMMENT ON TABLE credit.registration_field IS '各部门监管领域:行业代码或经营范围关键词 | fields of departments: by industry code or words of the business scope';
COMMENT ON COLUMN credit.registration_field.unit IS '主管部门 | the department';
COMMENT ON COLUMN credit.registration_field.field IS '领域 | field';
COMMENT ON COLUMN credit.registration_field.region IS '地区,含所辖 | division, with those below it';
COMMENT ON COLUMN credit.registration_field.industries IS '行业代码前缀(GB/T 4754) | beginnings of industry codes';
COMMENT ON COLUMN credit.registration_field.keywords IS '经营范围关键词 | words of the business scope';
COMMENT ON COLUMN credit.registration_field.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.registration_field.basis IS '依据 | legal basis';

CREATE SEQUENCE credit.registration_id_seq;
CREATE TABLE credit.registration (
	code            credit.credit_code NOT NULL,
	registration_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.registration_id_seq'),
	name            text NOT NULL,
	registered_on   date NOT NULL,
	region          text NOT NULL,
	industry        text,
	business_scope  text,
	unit            credit.credit_code NOT NULL,
	received_on     date NOT NULL,
	received_by     name NOT NULL,
	CONSTRAINT registration_pkey PRIMARY KEY (code, registration_id),
	CONSTRAINT registration_once_key UNIQUE (code, registered_on),
	CONSTRAINT registration_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT registration_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT registration_name_check CHECK (name ~ '[^ ]')
);
ALTER SEQUENCE credit.registration_id_seq OWNED BY credit.registration.registration_id;
CREATE INDEX registration_unit_idx ON credit.registration (unit, received_on);
CREATE INDEX registration_number_idx ON credit.registration (registration_id);
COMMENT ON TABLE credit.registration IS '新登记市场主体,不可更改 | new registrations of market subjects; never changed';
COMMENT ON COLUMN credit.registration.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.registration.registration_id IS '编号 | number';
COMMENT ON COLUMN credit.registration.name IS '名称 | name';
COMMENT ON COLUMN credit.registration.registered_on IS '登记日期 | day of registration';
COMMENT ON COLUMN credit.registration.region IS '登记地区划代码 | division of registration';
COMMENT ON COLUMN credit.registration.industry IS '行业代码(GB/T 4754) | industry code';
COMMENT ON COLUMN credit.registration.business_scope IS '经营范围 | business scope';
COMMENT ON COLUMN credit.registration.unit IS '登记机关 | the registering authority';
COMMENT ON COLUMN credit.registration.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit.registration.received_by IS '录入人 | who sent it';

CREATE TABLE credit.registration_taken (
	code            credit.credit_code NOT NULL,
	registration_id bigint NOT NULL,
	unit            credit.credit_code NOT NULL,
	taken_on        date NOT NULL,
	taken_by        name NOT NULL,
	CONSTRAINT registration_taken_pkey PRIMARY KEY (code, registration_id, unit),
	CONSTRAINT registration_taken_fkey FOREIGN KEY (code, registration_id) REFERENCES credit.registration,
	CONSTRAINT registration_taken_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX registration_taken_unit_idx ON credit.registration_taken (unit);
COMMENT ON TABLE credit.registration_taken IS '部门认领记录 | which department took which registration over';
COMMENT ON COLUMN credit.registration_taken.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.registration_taken.registration_id IS '登记编号 | number of the registration';
COMMENT ON COLUMN credit.registration_taken.unit IS '认领部门 | the department';
COMMENT ON COLUMN credit.registration_taken.taken_on IS '认领日期 | the day';
COMMENT ON COLUMN credit.registration_taken.taken_by IS '认领人 | who did';

ALTER TABLE credit.registration_field ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.registration ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.registration_taken ENABLE ROW LEVEL SECURITY;
CREATE POLICY registration_field_read ON credit.registration_field FOR SELECT USING (true);
CREATE POLICY registration_field_office ON credit.registration_field FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY registration_own ON credit.registration FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY registration_office ON credit.registration FOR SELECT TO credit_office, credit_evaluator USING (true);
CREATE POLICY registration_taken_own ON credit.registration_taken FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY registration_taken_office ON credit.registration_taken FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.registration_field TO PUBLIC;
GRANT INSERT, UPDATE ON credit.registration_field TO credit_office;
GRANT SELECT ON credit.registration, credit.registration_taken TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.registration_field');
ALTER TABLE credit.registration_field_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY registration_field_history_read ON credit.registration_field_history FOR SELECT USING (true);
GRANT SELECT ON credit.registration_field_history TO credit_office, credit_admin, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.registration
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.registration ENABLE ALWAYS TRIGGER never_changed;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.registration_taken
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.registration_taken ENABLE ALWAYS TRIGGER never_changed;
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('registration.take', '000000', 5, 'workday', 'received_on', '[2017-01-01,)', 'S1 二(十) 接收下载市场主体登记信息; 天数为本平台缺省值,由主管部门确定', 'L');
