-- 0.2.0: a repair whose commitment is broken has no effect any more
ALTER TABLE credit.repair ADD COLUMN broken_on date, ADD COLUMN broken_why text,
	ADD CONSTRAINT repair_broken_check CHECK ((broken_on IS NULL) = (broken_why IS NULL) AND (broken_on IS NULL OR outcome = 'approved' AND broken_on >= decided_on));
DROP INDEX credit.repair_open_key;
CREATE UNIQUE INDEX repair_open_key ON credit.repair (code, record_id) WHERE outcome IS NULL OR outcome = 'approved' AND broken_on IS NULL;
COMMENT ON COLUMN credit.repair.broken_on IS '违背修复承诺,修复自此失效 | its commitment was broken; the repair has no effect from this day';
COMMENT ON COLUMN credit.repair.broken_why IS '违背承诺的事实 | how it was broken';
SELECT credit.enable_history('credit.repair', true);
ALTER TABLE credit.repair ADD COLUMN broken_at timestamptz;
COMMENT ON COLUMN credit.repair.broken_at IS '修复失效的时刻,效果自此恢复 | moment it was broken, from which the effects bind again';
SELECT credit.enable_history('credit.repair', true);
-- applications, proofs, acceptance, and results from above
ALTER TABLE credit.repair ALTER COLUMN rule_id DROP NOT NULL, ALTER COLUMN earliest_on DROP NOT NULL, ALTER COLUMN duty_fulfilled DROP NOT NULL,
	ALTER COLUMN conduct_corrected DROP NOT NULL, ALTER COLUMN commitment DROP NOT NULL;
ALTER TABLE credit.repair ADD COLUMN application_id bigint, ADD COLUMN accepted_on date, ADD COLUMN accepted_by name,
	ADD COLUMN level text NOT NULL DEFAULT 'own', ADD COLUMN source_no text, ADD COLUMN overridden_by bigint,
	ADD CONSTRAINT repair_level_fkey FOREIGN KEY (level) REFERENCES credit.repair_level,
	ADD CONSTRAINT repair_level_check CHECK (CASE level WHEN 'own' THEN rule_id IS NOT NULL AND earliest_on IS NOT NULL AND source_no IS NULL ELSE source_no IS NOT NULL END),
	ADD CONSTRAINT repair_accepted_check CHECK ((accepted_on IS NULL) = (accepted_by IS NULL)),
	ADD CONSTRAINT repair_overridden_fkey FOREIGN KEY (code, overridden_by) REFERENCES credit.repair,
	ADD CONSTRAINT repair_overridden_check CHECK (overridden_by IS NULL OR outcome = 'refused');
CREATE INDEX repair_application_idx ON credit.repair (application_id);
CREATE INDEX repair_rule_idx ON credit.repair (rule_id);
COMMENT ON COLUMN credit.repair.duty_fulfilled IS '履行义务的证明(0.1.0,今见 repair_proof) | evidence that the duty was fulfilled, as 0.1.0 kept it; now in repair_proof';
COMMENT ON COLUMN credit.repair_history.duty_fulfilled IS '履行义务的证明(0.1.0,今见 repair_proof) | evidence that the duty was fulfilled, as 0.1.0 kept it; now in repair_proof';
COMMENT ON COLUMN credit.repair.conduct_corrected IS '纠正行为的证明(0.1.0,今见 repair_proof) | evidence that the conduct was corrected, as 0.1.0 kept it; now in repair_proof';
COMMENT ON COLUMN credit.repair_history.conduct_corrected IS '纠正行为的证明(0.1.0,今见 repair_proof) | evidence that the conduct was corrected, as 0.1.0 kept it; now in repair_proof';
COMMENT ON COLUMN credit.repair.commitment IS '信用承诺(0.1.0,今见 repair_proof) | the commitment given, as 0.1.0 kept it; now in repair_proof';
COMMENT ON COLUMN credit.repair_history.commitment IS '信用承诺(0.1.0,今见 repair_proof) | the commitment given, as 0.1.0 kept it; now in repair_proof';
COMMENT ON COLUMN credit.repair.application_id IS '所属申请 | the application it belongs to';
COMMENT ON COLUMN credit.repair.accepted_on IS '受理日期 | day of acceptance';
COMMENT ON COLUMN credit.repair.accepted_by IS '受理人 | who accepted it';
COMMENT ON COLUMN credit.repair.level IS '结果来源层级 | the level its outcome comes from';
COMMENT ON COLUMN credit.repair.source_no IS '上级结果编号 | number of the result it comes from';
COMMENT ON COLUMN credit.repair.overridden_by IS '被上级结果取代 | the repair that came from above in place of this refusal';
SELECT credit.enable_history('credit.repair', true);

-- S4 item 13 协同联动、一网通办: one application for several records of a subject.
-- Each record's repair goes to the unit that decides it; what has become of the
-- whole is derived (credit.repair_application_now).
CREATE SEQUENCE credit.repair_application_id_seq;
CREATE TABLE credit.repair_application (
	code           credit.credit_code NOT NULL,
	application_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_application_id_seq'),
	applied_on     date NOT NULL,
	received_by    name NOT NULL DEFAULT session_user,
	CONSTRAINT repair_application_pkey PRIMARY KEY (code, application_id),
	CONSTRAINT repair_application_code_fkey FOREIGN KEY (code) REFERENCES credit.subject
);
ALTER SEQUENCE credit.repair_application_id_seq OWNED BY credit.repair_application.application_id;
COMMENT ON TABLE credit.repair_application IS '信用修复申请(一次申请,分送各单位) | applications for repair: one for several records and units';
COMMENT ON COLUMN credit.repair_application.code IS '申请主体代码 | code of the subject that applies';
COMMENT ON COLUMN credit.repair_application.application_id IS '申请编号 | number of the application';
COMMENT ON COLUMN credit.repair_application.applied_on IS '申请日期 | day of application';
COMMENT ON COLUMN credit.repair_application.received_by IS '收件人 | who took it in';
ALTER TABLE credit.repair_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_application_office ON credit.repair_application FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair_application TO credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.repair_application
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.repair_application ENABLE ALWAYS TRIGGER never_changed;

-- S4 item 13: each precondition and each route with its evidence, and who
-- verified it when.  The choice is that of credit.repair_need on the day of
-- application: one of its steps is enough.
CREATE TABLE credit.repair_proof (
	code        credit.credit_code NOT NULL,
	repair_id   bigint NOT NULL,
	step        text NOT NULL,
	choice      text NOT NULL,
	evidence    text NOT NULL,
	given_on    date NOT NULL,
	unit        credit.credit_code NOT NULL,
	satisfied   boolean,
	verified_on date,
	verified_by name,
	verified_unit credit.credit_code,
	note        text,
	CONSTRAINT repair_proof_pkey PRIMARY KEY (code, repair_id, step, choice),
	CONSTRAINT repair_proof_repair_fkey FOREIGN KEY (code, repair_id) REFERENCES credit.repair,
	CONSTRAINT repair_proof_step_fkey FOREIGN KEY (step) REFERENCES credit.repair_step,
	CONSTRAINT repair_proof_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT repair_proof_verified_unit_fkey FOREIGN KEY (verified_unit) REFERENCES credit.unit,
	CONSTRAINT repair_proof_evidence_check CHECK (evidence ~ '[^ ]' AND credit.hide_citizen_ids(evidence) = evidence),
	CONSTRAINT repair_proof_verified_check CHECK ((satisfied IS NULL) = (verified_on IS NULL) AND (satisfied IS NULL) = (verified_by IS NULL)
		AND (satisfied IS NULL) = (verified_unit IS NULL)),
	CONSTRAINT repair_proof_note_check CHECK (satisfied IS DISTINCT FROM false OR (note ~ '[^ ]') IS TRUE)
);
CREATE INDEX repair_proof_unit_idx ON credit.repair_proof (unit);
CREATE INDEX repair_proof_verified_unit_idx ON credit.repair_proof (verified_unit);
COMMENT ON TABLE credit.repair_proof IS '修复各项条件与方式的证明及核实 | evidence of each precondition and route, and its verification';
COMMENT ON COLUMN credit.repair_proof.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair_proof.repair_id IS '修复编号 | number of the repair';
COMMENT ON COLUMN credit.repair_proof.step IS '条件或方式 | precondition or route';
COMMENT ON COLUMN credit.repair_proof.choice IS '组:同组各项任一即可 | the choice: one of its steps is enough';
COMMENT ON COLUMN credit.repair_proof.evidence IS '证明材料 | the evidence';
COMMENT ON COLUMN credit.repair_proof.given_on IS '提交日期 | day it was handed in';
COMMENT ON COLUMN credit.repair_proof.unit IS '受理单位 | the unit that it went to';
COMMENT ON COLUMN credit.repair_proof.satisfied IS '核实结论 | whether it was found good';
COMMENT ON COLUMN credit.repair_proof.verified_on IS '核实日期 | day of verification';
COMMENT ON COLUMN credit.repair_proof.verified_by IS '核实人 | who verified it';
COMMENT ON COLUMN credit.repair_proof.verified_unit IS '核实单位 | the unit that verified it';
COMMENT ON COLUMN credit.repair_proof.note IS '说明 | remark';
ALTER TABLE credit.repair_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_proof_own ON credit.repair_proof FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY repair_proof_office ON credit.repair_proof FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair_proof TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.repair_proof', true);
ALTER TABLE credit.repair_proof_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_proof_history_own ON credit.repair_proof_history FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY repair_proof_history_office ON credit.repair_proof_history FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair_proof_history TO credit_clerk, credit_head, credit_office, credit_evaluator;

-- what an older release took in is there to be verified
INSERT INTO credit.repair_proof (code, repair_id, step, choice, evidence, given_on, unit)
SELECT p.code, p.repair_id, e.step, e.step, credit.hide_citizen_ids(e.evidence), p.applied_on, p.unit
  FROM credit.repair AS p
 CROSS JOIN LATERAL (VALUES ('duty_fulfilled', p.duty_fulfilled), ('conduct_corrected', p.conduct_corrected), ('commitment', p.commitment)) AS e(step, evidence);
DROP FUNCTION credit.apply_repair(bigint, text, text, text);
