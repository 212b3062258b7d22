-- Responsible persons (相关责任人): who was legal representative, principal, actual
-- controller of an organisation, in which period, from which source (S4 item
-- 12(1)).  An organisation's black entry gives each who held such a role at
-- the time of the conduct an entry of his own, derived from it: one level, and
-- never further.  Which roles and which lists do so are rows.

CREATE TABLE credit.responsible_role (
	role         text NOT NULL,
	name         text NOT NULL,
	is_single    boolean NOT NULL,
	own_act      boolean NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL,
	CONSTRAINT responsible_role_pkey PRIMARY KEY (role),
	CONSTRAINT responsible_role_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT responsible_role_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
COMMENT ON TABLE credit.responsible_role IS '责任人身份种类 | roles in which a person answers for an organisation';
COMMENT ON COLUMN credit.responsible_role.role IS '身份 | role';
COMMENT ON COLUMN credit.responsible_role.name IS '名称 | name';
COMMENT ON COLUMN credit.responsible_role.is_single IS '同一时间是否只有一人 | does one person hold it at a time?';
COMMENT ON COLUMN credit.responsible_role.own_act IS '以此身份参与的事项是否即本人行为 | is a matter in which he has this role an act of his own?';
COMMENT ON COLUMN credit.responsible_role.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.responsible_role.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
INSERT INTO credit.responsible_role VALUES
('legal_representative', '法定代表人',     true,  false, 'S4 item 12(1); 民法典 art 61',  'H'),
('principal',            '主要负责人',     false, false, 'S4 item 12(1)',                 'H'),
('actual_controller',    '实际控制人',     false, false, 'S4 item 12(1)',                 'H'),
('directly_responsible', '直接责任人员',   false, false, 'S4 item 11 相关责任人',         'M'),
('founder',              '发起人、设立人', false, true,  'S4 item 11 市场和行业禁入',     'M');

CREATE TABLE credit.list_propagation (
	list_kind    text NOT NULL,
	role         text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	confidence   text NOT NULL,
	CONSTRAINT list_propagation_pkey PRIMARY KEY (list_kind, role),
	CONSTRAINT list_propagation_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_propagation_role_fkey FOREIGN KEY (role) REFERENCES credit.responsible_role,
	CONSTRAINT list_propagation_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT list_propagation_confidence_check CHECK (confidence IN ('H', 'M', 'L'))
);
CREATE INDEX list_propagation_role_idx ON credit.list_propagation (role);
COMMENT ON TABLE credit.list_propagation IS '名单及于何种责任人:列入日有效者适用 | which lists reach which responsible persons; what holds on the day of listing counts';
COMMENT ON COLUMN credit.list_propagation.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_propagation.role IS '责任人身份 | role of the person';
COMMENT ON COLUMN credit.list_propagation.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.list_propagation.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.list_propagation.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
-- 国办发〔2020〕49号 lets a list reach persons only where a law says so: the office
-- ends the rows of lists whose law does not
INSERT INTO credit.list_propagation
SELECT k.list_kind, r.role, '[2020-01-01,)', 'S4 item 12(1)', 'M'
  FROM credit.list_kind AS k CROSS JOIN credit.responsible_role AS r
 WHERE k.colour = 'black' AND r.role IN ('legal_representative', 'principal', 'actual_controller');

CREATE SEQUENCE credit.responsibility_id_seq;
CREATE TABLE credit.responsibility (
	code              credit.credit_code NOT NULL,
	responsibility_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.responsibility_id_seq'),
	person            credit.credit_code NOT NULL,
	role              text NOT NULL,
	held_during       daterange NOT NULL,
	source            text NOT NULL,
	record_id         bigint,
	unit              credit.credit_code NOT NULL,
	entered_by        name NOT NULL,
	entered_on        date NOT NULL,
	withdrawn_on      date,
	withdrawn_why     text,
	CONSTRAINT responsibility_pkey PRIMARY KEY (code, responsibility_id),
	CONSTRAINT responsibility_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT responsibility_role_fkey FOREIGN KEY (role) REFERENCES credit.responsible_role,
	CONSTRAINT responsibility_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT responsibility_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	-- a person by the code derived from his number; the number stands nowhere
	CONSTRAINT responsibility_person_check CHECK (credit.kind_of_code(person) = 'person'),
	CONSTRAINT responsibility_held_check CHECK (NOT isempty(held_during) AND NOT lower_inf(held_during)),
	CONSTRAINT responsibility_source_check CHECK (source ~ '[^ ]'),
	CONSTRAINT responsibility_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL) AND (withdrawn_why IS NULL OR withdrawn_why ~ '[^ ]'))
);
ALTER SEQUENCE credit.responsibility_id_seq OWNED BY credit.responsibility.responsibility_id;
CREATE INDEX responsibility_person_idx ON credit.responsibility (person);
CREATE INDEX responsibility_record_idx ON credit.responsibility (code, record_id);
CREATE INDEX responsibility_unit_idx ON credit.responsibility (unit);
CREATE INDEX responsibility_role_idx ON credit.responsibility (role);
COMMENT ON TABLE credit.responsibility IS '何人何时以何身份对组织负责 | who answers for an organisation, in which role, when, as known from where';
COMMENT ON COLUMN credit.responsibility.code IS '组织代码 | code of the organisation';
COMMENT ON COLUMN credit.responsibility.responsibility_id IS '编号 | number';
COMMENT ON COLUMN credit.responsibility.person IS '自然人代码(由证件号码经密钥摘要得出) | code of the person, a keyed digest of the number';
COMMENT ON COLUMN credit.responsibility.role IS '身份 | role';
COMMENT ON COLUMN credit.responsibility.held_during IS '任职期间 | the period in which it was held';
COMMENT ON COLUMN credit.responsibility.source IS '来源 | where it is known from';
COMMENT ON COLUMN credit.responsibility.record_id IS '所据记录 | the record that says so';
COMMENT ON COLUMN credit.responsibility.unit IS '登记单位 | the unit that entered it';
COMMENT ON COLUMN credit.responsibility.entered_by IS '登记人 | who entered it';
COMMENT ON COLUMN credit.responsibility.entered_on IS '登记日期 | day of entry';
COMMENT ON COLUMN credit.responsibility.withdrawn_on IS '登记有误而撤销的日期 | the day it was taken back as wrong';
COMMENT ON COLUMN credit.responsibility.withdrawn_why IS '撤销理由 | why it was taken back';

-- one entry of a person from one root at a time
CREATE UNIQUE INDEX listing_derived_key ON credit.listing (code, root_code, root_listing_id) WHERE root_code IS NOT NULL AND exit_kind IS NULL;
-- who is responsible for whom is personal: a derived entry is seen by those who see persons
DROP POLICY listing_read ON credit.listing;
CREATE POLICY listing_read ON credit.listing FOR SELECT USING (root_code IS NULL);
CREATE POLICY listing_derived ON credit.listing FOR SELECT TO credit_office, credit_admin USING (true);
DROP POLICY listing_history_read ON credit.listing_history;
CREATE POLICY listing_history_read ON credit.listing_history FOR SELECT USING (root_code IS NULL);
CREATE POLICY listing_history_derived ON credit.listing_history FOR SELECT TO credit_office, credit_admin USING (true);

ALTER TABLE credit.responsible_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_propagation ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.responsibility ENABLE ROW LEVEL SECURITY;
CREATE POLICY responsible_role_read ON credit.responsible_role FOR SELECT USING (true);
CREATE POLICY list_propagation_read ON credit.list_propagation FOR SELECT USING (true);
CREATE POLICY list_propagation_office ON credit.list_propagation FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.responsible_role, credit.list_propagation TO PUBLIC;
GRANT INSERT, UPDATE ON credit.list_propagation TO credit_office;
SELECT credit.enable_history('credit.list_propagation');
ALTER TABLE credit.list_propagation_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_propagation_history_read ON credit.list_propagation_history FOR SELECT USING (true);
GRANT SELECT ON credit.list_propagation_history TO credit_office, credit_admin, credit_evaluator;
-- R240 限于授权使用: the office, and the unit that entered it
CREATE POLICY responsibility_own ON credit.responsibility FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY responsibility_office ON credit.responsibility FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.responsibility TO credit_clerk, credit_head, credit_office, credit_admin;
SELECT credit.enable_history('credit.responsibility', true);
ALTER TABLE credit.responsibility_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY responsibility_history_office ON credit.responsibility_history FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.responsibility_history TO credit_office, credit_admin;

-- the lister's side of the guard's protocol, for the organisation and for the person
CREATE TRIGGER lock_code_insert AFTER INSERT ON credit.responsibility
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER lock_code_update AFTER UPDATE ON credit.responsibility
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER lock_person_insert AFTER INSERT ON credit.responsibility
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('person');
CREATE TRIGGER lock_person_update AFTER UPDATE ON credit.responsibility
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('person');
ALTER TABLE credit.responsibility ENABLE ALWAYS TRIGGER lock_code_insert;
ALTER TABLE credit.responsibility ENABLE ALWAYS TRIGGER lock_code_update;
ALTER TABLE credit.responsibility ENABLE ALWAYS TRIGGER lock_person_insert;
ALTER TABLE credit.responsibility ENABLE ALWAYS TRIGGER lock_person_update;
