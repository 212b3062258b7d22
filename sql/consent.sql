-- Authorisation of rewards (激励授权).  S2 item 25; S3 一.4: a natural person's
-- good record (a volunteer's) brings rewards where the person has agreed to
-- its use, and no longer than that.

CREATE SEQUENCE credit.consent_id_seq;
CREATE TABLE credit.reward_consent (
	code         credit.credit_code NOT NULL,
	consent_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.consent_id_seq'),
	measure      text,
	evidence     text NOT NULL,
	unit         credit.credit_code NOT NULL,
	valid_during daterange NOT NULL,
	granted_by   name NOT NULL,
	withdrawn_on date,
	withdrawn_by name,
	CONSTRAINT reward_consent_pkey PRIMARY KEY (code, consent_id),
	CONSTRAINT reward_consent_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT reward_consent_evidence_check CHECK (evidence ~ '[^ ]'),
	-- consent has an end; who wants longer says so again
	CONSTRAINT reward_consent_valid_check CHECK (NOT isempty(valid_during) AND NOT lower_inf(valid_during) AND NOT upper_inf(valid_during)),
	CONSTRAINT reward_consent_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL))
);
ALTER SEQUENCE credit.consent_id_seq OWNED BY credit.reward_consent.consent_id;
CREATE INDEX reward_consent_unit_idx ON credit.reward_consent (unit);
COMMENT ON TABLE credit.reward_consent IS '自然人对使用其守信记录享受激励措施的授权 | natural persons'' consent to rewards for their good record';
COMMENT ON COLUMN credit.reward_consent.code IS '主体代码 | code of the person';
COMMENT ON COLUMN credit.reward_consent.consent_id IS '授权编号 | number of the consent';
COMMENT ON COLUMN credit.reward_consent.measure IS '所授权的措施,空为全部激励措施 | the measure it is for; NULL means every reward';
COMMENT ON COLUMN credit.reward_consent.evidence IS '授权书 | the document of consent';
COMMENT ON COLUMN credit.reward_consent.unit IS '受理单位 | the unit that took it in';
COMMENT ON COLUMN credit.reward_consent.valid_during IS '授权期间 | the period of consent';
COMMENT ON COLUMN credit.reward_consent.granted_by IS '登记人 | who entered it';
COMMENT ON COLUMN credit.reward_consent.withdrawn_on IS '撤回日期 | the day it was withdrawn';
COMMENT ON COLUMN credit.reward_consent.withdrawn_by IS '撤回登记人 | who entered the withdrawal';
ALTER TABLE credit.reward_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY reward_consent_own ON credit.reward_consent FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY reward_consent_office ON credit.reward_consent FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.reward_consent TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.reward_consent
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.reward_consent ENABLE ALWAYS TRIGGER never_deleted;
SELECT credit.enable_history('credit.reward_consent', true);
ALTER TABLE credit.reward_consent_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY reward_consent_history_office ON credit.reward_consent_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.reward_consent_history TO credit_office;
