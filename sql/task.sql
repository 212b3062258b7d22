-- Tasks (联合奖惩的发起、响应、反馈).  S2 item 15; S3 四.3; S0 art 24 一处失信、处处受限: an
-- entry gives every unit that carries out one of its measures a task, in the
-- transaction of the entry; the unit accepts it, or says on what ground it does
-- not apply, does it, and feeds back what came of it.  Each step has its clock.
-- The entry itself binds without any of this: the guard needs no task.

CREATE SEQUENCE credit.task_id_seq;
CREATE TABLE credit.task (
	code         credit.credit_code NOT NULL,
	task_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.task_id_seq'),
	listing_id   bigint NOT NULL,
	measure      text NOT NULL,
	unit         credit.credit_code NOT NULL,
	initiated_on date NOT NULL,
	initiated_by name,
	response     text,
	ground       text,
	responded_on date,
	responded_by name,
	CONSTRAINT task_pkey PRIMARY KEY (code, task_id),
	CONSTRAINT task_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	CONSTRAINT task_measure_fkey FOREIGN KEY (measure) REFERENCES credit.measure,
	CONSTRAINT task_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT task_response_check CHECK (response IN ('accepted', 'not_applicable')),
	CONSTRAINT task_ground_check CHECK ((response IS DISTINCT FROM 'not_applicable' OR ground ~ '[^ ]') IS TRUE),
	CONSTRAINT task_responded_check CHECK ((response IS NULL) = (responded_on IS NULL) AND (response IS NULL) = (responded_by IS NULL) AND responded_on >= initiated_on)
);
ALTER SEQUENCE credit.task_id_seq OWNED BY credit.task.task_id;
-- once for an entry, a measure and a unit: what opens tasks may run twice
CREATE UNIQUE INDEX task_once_key ON credit.task (code, listing_id, measure, unit);
CREATE INDEX task_unit_idx ON credit.task (unit, initiated_on);
CREATE INDEX task_measure_idx ON credit.task (measure);
COMMENT ON TABLE credit.task IS '联合奖惩任务:某条目的某措施由某单位执行,响应及理由 | tasks: a measure of an entry, to be carried out by a unit, and its response';
COMMENT ON COLUMN credit.task.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.task.task_id IS '任务编号 | number of the task';
COMMENT ON COLUMN credit.task.listing_id IS '名单条目 | the list entry';
COMMENT ON COLUMN credit.task.measure IS '措施 | measure';
COMMENT ON COLUMN credit.task.unit IS '执行单位 | the unit that carries it out';
COMMENT ON COLUMN credit.task.initiated_on IS '发起日期 | the day it was initiated';
COMMENT ON COLUMN credit.task.initiated_by IS '发起人,空为随条目自动发起 | who initiated it; NULL when the entry did';
COMMENT ON COLUMN credit.task.response IS '响应:accepted 接受,not_applicable 不适用 | accepted or not_applicable';
COMMENT ON COLUMN credit.task.ground IS '不适用的理由 | on what ground it does not apply';
COMMENT ON COLUMN credit.task.responded_on IS '响应日期 | the day of the response';
COMMENT ON COLUMN credit.task.responded_by IS '响应人 | who responded';

CREATE SEQUENCE credit.feedback_id_seq;
CREATE TABLE credit.task_feedback (
	code        credit.credit_code NOT NULL,
	feedback_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.feedback_id_seq'),
	task_id     bigint NOT NULL,
	done_on     date NOT NULL,
	effect      text NOT NULL,
	times       bigint NOT NULL DEFAULT 1,
	amount      numeric NOT NULL DEFAULT 0,
	unit        credit.credit_code NOT NULL,
	given_on    date NOT NULL,
	given_by    name NOT NULL,
	CONSTRAINT task_feedback_pkey PRIMARY KEY (code, feedback_id),
	CONSTRAINT task_feedback_task_fkey FOREIGN KEY (code, task_id) REFERENCES credit.task,
	CONSTRAINT task_feedback_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT task_feedback_effect_check CHECK (effect ~ '[^ ]'),
	CONSTRAINT task_feedback_amount_check CHECK (times >= 0 AND amount >= 0),
	CONSTRAINT task_feedback_done_check CHECK (done_on <= given_on)
);
ALTER SEQUENCE credit.feedback_id_seq OWNED BY credit.task_feedback.feedback_id;
CREATE INDEX task_feedback_task_idx ON credit.task_feedback (code, task_id);
CREATE INDEX task_feedback_unit_idx ON credit.task_feedback (unit, given_on);
CREATE INDEX task_feedback_given_idx ON credit.task_feedback (given_on);
COMMENT ON TABLE credit.task_feedback IS '措施实施反馈:何日实施、成效、次数、金额,不可更改 | feedback on measures carried out: when, to what effect, how often, what amount; never changed';
COMMENT ON COLUMN credit.task_feedback.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.task_feedback.feedback_id IS '反馈编号 | number of the feedback';
COMMENT ON COLUMN credit.task_feedback.task_id IS '任务编号 | number of the task';
COMMENT ON COLUMN credit.task_feedback.done_on IS '实施日期 | the day it was done';
COMMENT ON COLUMN credit.task_feedback.effect IS '成效 | to what effect';
COMMENT ON COLUMN credit.task_feedback.times IS '限制或激励次数 | how often somebody was restricted or rewarded';
COMMENT ON COLUMN credit.task_feedback.amount IS '涉及金额(元) | amount refused or granted, in yuan';
COMMENT ON COLUMN credit.task_feedback.unit IS '反馈单位 | the unit that fed back';
COMMENT ON COLUMN credit.task_feedback.given_on IS '反馈日期 | the day of the feedback';
COMMENT ON COLUMN credit.task_feedback.given_by IS '反馈人 | who fed back';

INSERT INTO credit.duty_kind (kind, about, name, name_en, basis) VALUES
('measure_response', 'case', '措施响应', 'response to a measure',    'S2 item 15; S3 四.3'),
('measure_feedback', 'case', '措施反馈', 'feedback on a measure',    'S2 item 13, 15; S3 四.3');
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('measure.respond',  '000000', 5,  'workday', 'initiated_on', '[2016-09-01,)', 'S2 item 15; S3 四.3 触发、响应和反馈(未定天数); 本平台缺省值,由主管部门确定', 'L'),
('measure.feedback', '000000', 20, 'workday', 'responded_on', '[2016-09-01,)', 'S2 item 13 及时将实施情况反馈(未定天数); 本平台缺省值,由主管部门确定', 'L');

ALTER TABLE credit.task ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.task_feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY task_own ON credit.task FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY task_office ON credit.task FOR SELECT TO credit_office USING (true);
-- who assesses the platform is not told which person was listed because of whom; statistics count all
CREATE POLICY task_audit ON credit.task FOR SELECT TO credit_evaluator USING (credit.kind_of_code(code) <> 'person');
ALTER POLICY duty_office ON credit.duty TO credit_office;
CREATE POLICY duty_audit ON credit.duty FOR SELECT TO credit_evaluator
	USING (kind NOT IN ('measure_response', 'measure_feedback') OR credit.kind_of_code(code) <> 'person');
CREATE POLICY task_feedback_own ON credit.task_feedback FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY task_feedback_office ON credit.task_feedback FOR SELECT TO credit_office USING (true);
CREATE POLICY task_feedback_audit ON credit.task_feedback FOR SELECT TO credit_evaluator USING (credit.kind_of_code(code) <> 'person');
GRANT SELECT ON credit.task, credit.task_feedback TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.task
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.task_feedback
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.task ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE credit.task_feedback ENABLE ALWAYS TRIGGER never_changed;
SELECT credit.enable_history('credit.task', true);
ALTER TABLE credit.task_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY task_history_office ON credit.task_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.task_history TO credit_office;
