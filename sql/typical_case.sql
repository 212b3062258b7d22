-- Typical cases (典型案例): a text about a record: draft → approved → published.
-- Unless it is said otherwise it names nobody, and that is checked.

CREATE SEQUENCE credit.case_id_seq;
CREATE TABLE credit.typical_case (
	code         credit.credit_code NOT NULL,
	case_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.case_id_seq'),
	record_id    bigint NOT NULL,
	title        text NOT NULL,
	body         text NOT NULL,
	names_subject boolean NOT NULL DEFAULT false,
	unit         credit.credit_code NOT NULL,
	state        text NOT NULL DEFAULT 'draft',
	drafted_on   date NOT NULL,
	drafted_by   name NOT NULL DEFAULT session_user,
	approved_on  date,
	approved_by  name,
	published_on date,
	published_by name,
	ended_on     date,
	end_reason   text,
	CONSTRAINT typical_case_pkey PRIMARY KEY (code, case_id),
	CONSTRAINT typical_case_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT typical_case_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT typical_case_text_check CHECK (title ~ '[^ ]' AND body ~ '[^ ]'),
	CONSTRAINT typical_case_number_check CHECK (credit.hide_citizen_ids(title) = title AND credit.hide_citizen_ids(body) = body),
	CONSTRAINT typical_case_state_check CHECK (state IN ('draft', 'approved', 'published', 'withdrawn')),
	CONSTRAINT typical_case_approved_check CHECK ((approved_on IS NULL) = (approved_by IS NULL) AND (state IN ('draft', 'withdrawn') OR approved_on IS NOT NULL)),
	-- 四眼: nobody approves what is his own
	CONSTRAINT typical_case_two_people_check CHECK (approved_by <> drafted_by),
	CONSTRAINT typical_case_published_check CHECK ((published_on IS NULL) = (published_by IS NULL) AND (state <> 'published' OR published_on IS NOT NULL)),
	CONSTRAINT typical_case_ended_check CHECK ((state = 'withdrawn') = (ended_on IS NOT NULL AND end_reason IS NOT NULL))
);
ALTER SEQUENCE credit.case_id_seq OWNED BY credit.typical_case.case_id;
CREATE INDEX typical_case_record_idx ON credit.typical_case (code, record_id);
CREATE INDEX typical_case_unit_idx ON credit.typical_case (unit);
COMMENT ON TABLE credit.typical_case IS '典型案例:起草、审批、公布,默认去标识 | typical cases: draft, approved, published; names nobody unless said so';
COMMENT ON COLUMN credit.typical_case.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.typical_case.case_id IS '案例编号 | number of the case';
COMMENT ON COLUMN credit.typical_case.record_id IS '所依记录 | the record it is about';
COMMENT ON COLUMN credit.typical_case.title IS '标题 | title';
COMMENT ON COLUMN credit.typical_case.body IS '正文 | text';
COMMENT ON COLUMN credit.typical_case.names_subject IS '是否点名主体 | does it name the subject';
COMMENT ON COLUMN credit.typical_case.unit IS '起草单位 | the unit that drafted it';
COMMENT ON COLUMN credit.typical_case.state IS '状态:draft 起草,approved 已审批,published 已公布,withdrawn 已撤下 | draft, approved, published or withdrawn';
COMMENT ON COLUMN credit.typical_case.drafted_on IS '起草日期 | day of the draft';
COMMENT ON COLUMN credit.typical_case.drafted_by IS '起草人 | who drafted it';
COMMENT ON COLUMN credit.typical_case.approved_on IS '审批日期 | day of approval';
COMMENT ON COLUMN credit.typical_case.approved_by IS '审批人 | who approved it';
COMMENT ON COLUMN credit.typical_case.published_on IS '公布日期 | day of publication';
COMMENT ON COLUMN credit.typical_case.published_by IS '公布人 | who published it';
COMMENT ON COLUMN credit.typical_case.ended_on IS '撤下日期 | the day it was withdrawn';
COMMENT ON COLUMN credit.typical_case.end_reason IS '撤下理由 | why it was withdrawn';
ALTER TABLE credit.typical_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY typical_case_own ON credit.typical_case FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY typical_case_office ON credit.typical_case FOR SELECT TO credit_office, credit_evaluator USING (state <> 'draft');
GRANT SELECT ON credit.typical_case TO credit_clerk, credit_head, credit_office, credit_evaluator;
SELECT credit.enable_history('credit.typical_case', true);
ALTER TABLE credit.typical_case_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY typical_case_history_own ON credit.typical_case_history FOR SELECT USING (credit_private.is_mine(unit));
GRANT SELECT ON credit.typical_case_history TO credit_head, credit_clerk;
