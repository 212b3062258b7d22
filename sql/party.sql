-- Parties (事项涉及的人): who stands behind an applicant in a matter: its founder,
-- the legal representative to be.  S4 item 11: 市场和行业禁入 also of the persons
-- responsible; the registration of a new company by a banned person is caught
-- at the query and at the gate.

CREATE TABLE credit.matter_party (
	code          credit.credit_code NOT NULL,
	matter_id     bigint NOT NULL,
	party         credit.credit_code NOT NULL,
	role          text NOT NULL,
	unit          credit.credit_code NOT NULL,
	named_by      name NOT NULL,
	named_on      date NOT NULL,
	withdrawn_on  date,
	withdrawn_why text,
	CONSTRAINT matter_party_pkey PRIMARY KEY (code, matter_id, party, role),
	CONSTRAINT matter_party_matter_fkey FOREIGN KEY (code, matter_id) REFERENCES credit.matter,
	CONSTRAINT matter_party_role_fkey FOREIGN KEY (role) REFERENCES credit.responsible_role,
	CONSTRAINT matter_party_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT matter_party_self_check CHECK (party <> code),
	CONSTRAINT matter_party_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL) AND (withdrawn_why IS NULL OR withdrawn_why ~ '[^ ]'))
);
CREATE INDEX matter_party_party_idx ON credit.matter_party (party);
CREATE INDEX matter_party_role_idx ON credit.matter_party (role);
CREATE INDEX matter_party_unit_idx ON credit.matter_party (unit);
COMMENT ON TABLE credit.matter_party IS '事项涉及的发起人、责任人等,办理时一并核查 | who stands behind the applicant of a matter, checked with it';
COMMENT ON COLUMN credit.matter_party.code IS '申请主体代码 | code of the applicant';
COMMENT ON COLUMN credit.matter_party.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.matter_party.party IS '所涉主体代码 | code of the party';
COMMENT ON COLUMN credit.matter_party.role IS '身份 | role';
COMMENT ON COLUMN credit.matter_party.unit IS '办理单位 | the unit that handles the matter';
COMMENT ON COLUMN credit.matter_party.named_by IS '登记人 | who named it';
COMMENT ON COLUMN credit.matter_party.named_on IS '登记日期 | day it was named';
COMMENT ON COLUMN credit.matter_party.withdrawn_on IS '登记有误而撤销的日期 | the day it was taken back';
COMMENT ON COLUMN credit.matter_party.withdrawn_why IS '撤销理由 | why it was taken back';
ALTER TABLE credit.matter_party ENABLE ROW LEVEL SECURITY;
CREATE POLICY matter_party_own ON credit.matter_party FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY matter_party_office ON credit.matter_party FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.matter_party TO credit_clerk, credit_head, credit_leader, credit_office;
SELECT credit.enable_history('credit.matter_party', true);
ALTER TABLE credit.matter_party_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY matter_party_history_office ON credit.matter_party_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.matter_party_history TO credit_office;
