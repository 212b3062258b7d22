-- S0 art 14, 个人信息保护法 art 6, 29: a personal number stands in the register of
-- persons and nowhere else.  What people type - reasons, explanations, answers,
-- titles - is kept with *** in its place, whichever way it came in; a CHECK
-- instead would tell the number in the DETAIL of its error.
CREATE OR REPLACE FUNCTION credit_private.hide_numbers() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	typed jsonb := pg_catalog.to_jsonb(NEW);
	hidden jsonb := (SELECT pg_catalog.jsonb_object_agg(c.name, credit.hide_citizen_ids(typed ->> c.name)) FROM pg_catalog.unnest(TG_ARGV) AS c(name));
BEGIN
	RETURN CASE WHEN typed @> hidden THEN NEW ELSE pg_catalog.jsonb_populate_record(NEW, hidden) END;
END
$function$;
COMMENT ON FUNCTION credit_private.hide_numbers() IS '人工录入的文字中不留公民身份号码 | no personal number stays in what people type';
REVOKE ALL ON FUNCTION credit_private.hide_numbers() FROM PUBLIC;
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF full_name, purpose, reason ON credit.account_request
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('full_name', 'purpose', 'reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.break_glass
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF body, answer ON credit.catalog_comment
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('body', 'answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF message_no ON credit.code_assignment
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('message_no');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.code_correction
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF matter ON credit.complaint
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('matter');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF note ON credit.conflict
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('note');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.deputy
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF document_no, title, reason ON credit.document
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('document_no', 'title', 'reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF ground, answer ON credit.finding_contest
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('ground', 'answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.intake_warning
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF detail, answer ON credit.issue
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('detail', 'answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason, opinion ON credit.manual_application
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason', 'opinion');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF withdrawn_why ON credit.matter_party
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('withdrawn_why');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF applicant, ground, answer ON credit.objection
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('applicant', 'ground', 'answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF agent, authorisation, statement, refusal, finding, drop_reason, delivered_to ON credit.objection_case
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('agent', 'authorisation', 'statement', 'refusal', 'finding', 'drop_reason', 'delivered_to');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF name, reference ON credit.objection_evidence
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('name', 'reference');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason, clarification ON credit.remedy
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason', 'clarification');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF answer ON credit.remedy_notice
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF answer ON credit.integrity_notice
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF step ON credit.integrity_clearing
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('step');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF creditor, document_no ON credit.arrears
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('creditor', 'document_no');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF evidence ON credit.arrears_payment
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('evidence');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF document ON credit.power_change
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('document');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF duty_fulfilled, conduct_corrected, commitment, reason, broken_why, source_no ON credit.repair
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('duty_fulfilled', 'conduct_corrected', 'commitment', 'reason', 'broken_why', 'source_no');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF source, withdrawn_why ON credit.responsibility
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('source', 'withdrawn_why');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF note ON credit.sample_record
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('note');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF opinion ON credit.sign_off
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('opinion');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF scope ON credit.stock_plan
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('scope');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF title, body, end_reason ON credit.typical_case
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('title', 'body', 'end_reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF full_name, rank ON credit.unit_officer
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('full_name', 'rank');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF explanation, end_reason ON credit.withholding
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('explanation', 'end_reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF ground, legal_basis ON credit.ban
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('ground', 'legal_basis');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF case_no, document_no ON credit.ban_appeal
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('case_no', 'document_no');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF document_no, finding, revocation_no ON credit.breach
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('document_no', 'finding', 'revocation_no');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF name ON credit.commitment_paper
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('name');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF finding, evidence ON credit.commitment_review
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('finding', 'evidence');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF title, content, finding ON credit.declaration
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('title', 'content', 'finding');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.focus_proposal
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.gap_explanation
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF note ON credit.inquiry_use
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('note');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.matter_measure
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF name, kind, direction, basis, executor, reason ON credit.measure_report
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('name', 'kind', 'direction', 'basis', 'executor', 'reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF standard_met, facts ON credit.nomination
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('standard_met', 'facts');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF note ON credit.nomination_act
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('note');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF body, answer ON credit.regime_comment
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('body', 'answer');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF evidence, note ON credit.repair_proof
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('evidence', 'note');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF evidence ON credit.reward_consent
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('evidence');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF response, ground ON credit.task
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('response', 'ground');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF effect ON credit.task_feedback
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('effect');
-- tables of many rows: the words are looked at only where one has digits enough
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF standard_met, exit_kind, exit_reason, exit_document ON credit.listing
	FOR EACH ROW WHEN (concat(NEW.standard_met, NEW.exit_kind, NEW.exit_reason, NEW.exit_document) ~ '[0-9]{14}') EXECUTE FUNCTION credit_private.hide_numbers('standard_met', 'exit_kind', 'exit_reason', 'exit_document');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF title ON credit.matter
	FOR EACH ROW WHEN (NEW.title ~ '[0-9]{14}') EXECUTE FUNCTION credit_private.hide_numbers('title');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF end_reason ON credit.record
	FOR EACH ROW WHEN (NEW.end_reason ~ '[0-9]{14}') EXECUTE FUNCTION credit_private.hide_numbers('end_reason');
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF name, business_scope ON credit.registration
	FOR EACH ROW WHEN (concat(NEW.name, NEW.business_scope) ~ '[0-9]{14}') EXECUTE FUNCTION credit_private.hide_numbers('name', 'business_scope');
