-- Data quality issues (S3 三.3 重点问题跟踪制度): tickets with an owner, a due day and a
-- state; the comparison of sources (S4 item 17) opens them by itself.

CREATE SEQUENCE credit.issue_id_seq;
CREATE TABLE credit.issue (
	issue_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.issue_id_seq'),
	kind      text NOT NULL,
	owner     credit.credit_code NOT NULL,
	subject   credit.credit_code,
	record_id bigint,
	batch_id  bigint,
	line_no   integer,
	field     text,
	detail    text NOT NULL,
	opened_on date NOT NULL DEFAULT credit.today(),
	opened_by name NOT NULL,
	due_on    date NOT NULL,
	rule_id   bigint NOT NULL,
	state     text NOT NULL DEFAULT 'open',
	answer    text,
	answered_by name,
	closed_on date,
	closed_by name,
	CONSTRAINT issue_pkey PRIMARY KEY (issue_id),
	CONSTRAINT issue_owner_fkey FOREIGN KEY (owner) REFERENCES credit.unit,
	CONSTRAINT issue_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT issue_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT issue_kind_check CHECK (kind IN ('sources_differ', 'reported')),
	CONSTRAINT issue_state_check CHECK (state IN ('open', 'answered', 'closed')),
	CONSTRAINT issue_answer_check CHECK ((answer IS NULL) = (answered_by IS NULL) AND (state = 'open' OR answer ~ '[^ ]')),
	CONSTRAINT issue_closed_check CHECK ((state = 'closed') = (closed_on IS NOT NULL AND closed_by IS NOT NULL)),
	CONSTRAINT issue_two_people_check CHECK (closed_by <> answered_by),
	CONSTRAINT issue_sources_differ_key UNIQUE (kind, record_id, batch_id, line_no, field)
);
ALTER SEQUENCE credit.issue_id_seq OWNED BY credit.issue.issue_id;
CREATE INDEX issue_owner_idx ON credit.issue (owner, state);
CREATE INDEX issue_rule_idx ON credit.issue (rule_id);
CREATE INDEX issue_inbox_idx ON credit.issue (batch_id, line_no);
COMMENT ON TABLE credit.issue IS '数据质量问题:责任单位、期限、状态 | data quality issues: owner, due day, state';
COMMENT ON COLUMN credit.issue.issue_id IS '编号 | number';
COMMENT ON COLUMN credit.issue.kind IS '种类:sources_differ 来源不一致,reported 反映 | sources_differ, or reported by a person';
COMMENT ON COLUMN credit.issue.owner IS '责任单位 | the unit that answers';
COMMENT ON COLUMN credit.issue.subject IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.issue.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.issue.batch_id IS '另一来源的批次 | the batch of the other source';
COMMENT ON COLUMN credit.issue.line_no IS '另一来源的行 | the line of the other source';
COMMENT ON COLUMN credit.issue.field IS '字段 | field';
COMMENT ON COLUMN credit.issue.detail IS '问题内容 | what is wrong';
COMMENT ON COLUMN credit.issue.opened_on IS '提出日期 | the day it was opened';
COMMENT ON COLUMN credit.issue.opened_by IS '提出人 | who opened it';
COMMENT ON COLUMN credit.issue.due_on IS '办结期限 | due on';
COMMENT ON COLUMN credit.issue.rule_id IS '期限所依规则 | rule of its clock';
COMMENT ON COLUMN credit.issue.state IS '状态:open 未答复,answered 已答复,closed 已办结 | open, answered or closed';
COMMENT ON COLUMN credit.issue.answer IS '答复 | answer';
COMMENT ON COLUMN credit.issue.answered_by IS '答复人 | who answered';
COMMENT ON COLUMN credit.issue.closed_on IS '办结日期 | the day it was closed';
COMMENT ON COLUMN credit.issue.closed_by IS '办结人 | who closed it';
ALTER TABLE credit.issue ENABLE ROW LEVEL SECURITY;
CREATE POLICY issue_own ON credit.issue FOR SELECT USING (credit_private.is_mine(owner));
CREATE POLICY issue_office ON credit.issue FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.issue TO credit_clerk, credit_head, credit_office;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.issue
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.issue ENABLE ALWAYS TRIGGER never_deleted;
SELECT credit.enable_history('credit.issue', true);
ALTER TABLE credit.issue_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY issue_history_office ON credit.issue_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.issue_history TO credit_office;
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('issue.answer', '000000', 10, 'workday', 'opened_on', '[2016-09-01,)', 'S3 三.3 重点问题跟踪制度(未定天数); 本平台缺省值', 'L');
