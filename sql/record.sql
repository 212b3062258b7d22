-- Records: the facts.  received -> reviewed -> confirmed, or returned; later
-- superseded or withdrawn.  Only a confirmed record is collected (S0 方案
-- 三(二)).  Nothing is ever deleted; old versions stand in record_history.

CREATE SEQUENCE credit.record_id_seq;
CREATE TABLE credit.record (
	code             credit.credit_code NOT NULL,
	record_id        bigint NOT NULL DEFAULT pg_catalog.nextval('credit.record_id_seq'),
	edition          text NOT NULL,
	item             text NOT NULL,
	act_kind         text NOT NULL,
	class            text NOT NULL,
	disclosure       text NOT NULL,
	subject_name     text NOT NULL,
	unit             credit.credit_code NOT NULL,
	source_unit      credit.credit_code NOT NULL,
	document_no      text NOT NULL,
	title            text,
	decided_on       date NOT NULL,
	issued_on        date NOT NULL,
	valid_from       date,
	valid_until      date,
	severity         text,
	secrecy          text NOT NULL DEFAULT 'none',
	stock            boolean NOT NULL DEFAULT false,
	state            text NOT NULL DEFAULT 'received',
	template         text NOT NULL,
	template_version text NOT NULL,
	detail           jsonb NOT NULL,
	batch_id         bigint,
	line_no          integer,
	replaces         bigint,
	received_at      timestamptz NOT NULL DEFAULT pg_catalog.now(),
	received_by      name NOT NULL DEFAULT session_user,
	reviewed_by      name,
	confirmed_on     date,
	confirmed_by     name,
	ended_on         date,
	end_reason       text,
	CONSTRAINT record_pkey PRIMARY KEY (code, record_id),
	CONSTRAINT record_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT record_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT record_source_unit_fkey FOREIGN KEY (source_unit) REFERENCES credit.unit,
	CONSTRAINT record_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item,
	CONSTRAINT record_template_fkey FOREIGN KEY (template, template_version) REFERENCES credit.template,
	CONSTRAINT record_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity,
	CONSTRAINT record_replaces_fkey FOREIGN KEY (code, replaces) REFERENCES credit.record,
	-- S0 art 15 涉密信用信息不上网: kept out by constraint, on every path
	CONSTRAINT record_not_classified CHECK (secrecy = 'none'),
	CONSTRAINT record_state_check CHECK (state IN ('received', 'reviewed', 'confirmed', 'returned', 'superseded', 'withdrawn')),
	CONSTRAINT record_severity_check CHECK (class <> 'untrustworthy' OR severity IS NOT NULL),
	CONSTRAINT record_trustworthy_check CHECK (class = 'untrustworthy' OR severity IS NULL),
	CONSTRAINT record_confirmed_check CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL)
		AND (state IN ('confirmed', 'superseded', 'withdrawn')) = (confirmed_on IS NOT NULL)),
	CONSTRAINT record_ended_check CHECK ((state IN ('returned', 'superseded', 'withdrawn')) = (ended_on IS NOT NULL AND end_reason IS NOT NULL)),
	CONSTRAINT record_valid_check CHECK (valid_until >= valid_from)
);
ALTER SEQUENCE credit.record_id_seq OWNED BY credit.record.record_id;
-- the same document of the same unit about the same subject is one record; a
-- correction comes beside it until it is confirmed and takes its place
CREATE UNIQUE INDEX record_document_key ON credit.record (code, unit, item, document_no)
	WHERE state = 'confirmed' OR (state IN ('received', 'reviewed') AND replaces IS NULL);
CREATE UNIQUE INDEX record_replaces_key ON credit.record (code, replaces)
	WHERE replaces IS NOT NULL AND state <> 'returned';
CREATE INDEX record_record_id_idx ON credit.record (record_id);
CREATE INDEX record_unit_idx ON credit.record (unit, state);
CREATE INDEX record_source_unit_idx ON credit.record (source_unit, state);
CREATE INDEX record_item_idx ON credit.record (edition, item);
CREATE INDEX record_batch_idx ON credit.record (batch_id, line_no);
-- what was confirmed lately: the comparison of sources, the checks of quality
CREATE INDEX record_confirmed_on_idx ON credit.record (confirmed_on) WHERE state = 'confirmed';
CREATE INDEX record_document_no_idx ON credit.record (document_no text_pattern_ops);
COMMENT ON TABLE credit.record IS '信用记录:公共列加 detail(按模板校验) | credit records: common columns, and detail validated against the item''s template';
COMMENT ON COLUMN credit.record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.record.edition IS '目录版本 | edition of the catalogue';
COMMENT ON COLUMN credit.record.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.record.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.record.class IS '类别:basic 基础,trustworthy 守信,untrustworthy 失信 | basic, trustworthy or untrustworthy';
COMMENT ON COLUMN credit.record.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.record.subject_name IS '文书所载主体名称 | name of the subject as the document has it';
COMMENT ON COLUMN credit.record.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.record.title IS '文书标题 | title of the document';
COMMENT ON COLUMN credit.record.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.record.issued_on IS '文书送达或发布日期 | day of issue';
COMMENT ON COLUMN credit.record.valid_from IS '有效期自 | valid from';
COMMENT ON COLUMN credit.record.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.record.state IS '状态:received 收到,reviewed 已审,confirmed 已确认,returned 退回,superseded 被更正,withdrawn 撤回 | received, reviewed, confirmed, returned, superseded or withdrawn';
COMMENT ON COLUMN credit.record.template IS '模板 | template';
COMMENT ON COLUMN credit.record.template_version IS '模板版本 | version of the template';
COMMENT ON COLUMN credit.record.detail IS '全部字段,按模板校验 | all fields, validated by the template';
COMMENT ON COLUMN credit.record.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.record.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.record.replaces IS '所更正的记录 | the record it corrects';
COMMENT ON COLUMN credit.record.received_at IS '收到时间 | when it was received';
COMMENT ON COLUMN credit.record.received_by IS '报送人 | who reported it';
COMMENT ON COLUMN credit.record.reviewed_by IS '审核人 | who reviewed it';
COMMENT ON COLUMN credit.record.confirmed_on IS '确认日期 | day of confirmation';
COMMENT ON COLUMN credit.record.confirmed_by IS '确认人 | who confirmed it';
COMMENT ON COLUMN credit.record.ended_on IS '退回、更正或撤回日期 | the day it was returned, superseded or withdrawn';
COMMENT ON COLUMN credit.record.end_reason IS '退回、更正或撤回理由 | why it was returned, superseded or withdrawn';
COMMENT ON COLUMN credit.record.unit IS '作出决定的单位 | the unit that decided';
COMMENT ON COLUMN credit.record.source_unit IS '数据来源(报送)单位 | the unit that reports';
COMMENT ON COLUMN credit.record.valid_until IS '有效期至,infinity 为长期 | valid until; infinity means long-term (2099/12/31 in exchange)';
COMMENT ON COLUMN credit.record.stock IS '存量信息,不计七日时限 | stock, exempt from the seven-day clock';
COMMENT ON COLUMN credit.record.secrecy IS '密级;涉密者不得入库 | secrecy mark; a classified row cannot be stored';
ALTER TABLE credit.record ENABLE ROW LEVEL SECURITY;
CREATE POLICY record_own ON credit.record FOR SELECT USING (credit_private.is_mine(unit) OR credit_private.is_mine(source_unit));
CREATE POLICY record_office ON credit.record FOR SELECT TO credit_office USING (state NOT IN ('received', 'reviewed', 'returned'));
GRANT SELECT ON credit.record TO credit_clerk, credit_head, credit_office;
-- an evaluator may name all columns but the document, which may hold personal
-- numbers, in views that read with the caller's rights; of rows it has those of
-- credit_report.sampled_record
GRANT SELECT (code, record_id, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title, decided_on, issued_on,
	valid_from, valid_until, severity, secrecy, stock, state, template, template_version, batch_id, line_no, replaces, received_at, received_by,
	reviewed_by, confirmed_on, confirmed_by, ended_on, end_reason) ON credit.record TO credit_evaluator;

SELECT credit.enable_history('credit.record', true);
ALTER TABLE credit.record_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY record_history_own ON credit.record_history FOR SELECT USING (credit_private.is_mine(unit) OR credit_private.is_mine(source_unit));
GRANT SELECT ON credit.record_history TO credit_clerk, credit_head, credit_office;

-- the record a duty is about; the duties themselves stand a floor lower, where
-- every area can open one
ALTER TABLE credit.duty ADD CONSTRAINT duty_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record;
