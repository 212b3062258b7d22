-- Remedies (S4 item 18 错误认定…积极采取措施消除不良影响, R101, N23): a record or a list entry
-- that proved wrong opens a case: withdrawal in all channels, a notice to every
-- unit that was shown it, a public clarification if asked for.  Who was shown
-- it is read from the logs: receipts of inquiries, batches of exchange, issues
-- of lists, publications.  Closed when all of it is done.

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('remedy.close',       '000000', 20, 'workday', 'opened_on',  '[2020-06-01,)', 'S4 item 18 积极采取措施消除不良影响(未定天数); 本平台缺省值,由主管部门确定', 'L'),
('remedy.acknowledge', '000000', 5,  'workday', 'notified_on', '[2020-06-01,)', 'S4 item 18 (未定天数); 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.duty_kind VALUES
('remedy',        'case',   '消除不良影响', 'remedy of a wrong record',          'S4 item 18'),
('remedy_notice', 'record', '更正通知回执', 'acknowledgement of a correction',   'S4 item 18');

CREATE SEQUENCE credit.remedy_id_seq;
CREATE TABLE credit.remedy (
	code          credit.credit_code NOT NULL,
	remedy_id     bigint NOT NULL DEFAULT pg_catalog.nextval('credit.remedy_id_seq'),
	record_id     bigint NOT NULL,
	listing_id    bigint,
	objection_id  bigint,
	reason        text NOT NULL,
	unit          credit.credit_code NOT NULL,
	opened_on     date NOT NULL,
	opened_by     name NOT NULL,
	asked_on      date,
	asked_by      name,
	clarification text,
	clarified_on  date,
	clarified_by  name,
	closed_on     date,
	closed_by     name,
	CONSTRAINT remedy_pkey PRIMARY KEY (code, remedy_id),
	CONSTRAINT remedy_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT remedy_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	CONSTRAINT remedy_objection_fkey FOREIGN KEY (code, objection_id) REFERENCES credit.objection,
	CONSTRAINT remedy_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT remedy_reason_check CHECK (reason ~ '[^ ]'),
	CONSTRAINT remedy_asked_check CHECK ((asked_on IS NULL) = (asked_by IS NULL)),
	CONSTRAINT remedy_clarified_check CHECK ((clarified_on IS NULL) = (clarification IS NULL) AND (clarified_on IS NULL) = (clarified_by IS NULL) AND clarification ~ '[^ ]'),
	CONSTRAINT remedy_closed_check CHECK ((closed_on IS NULL) = (closed_by IS NULL) AND closed_on >= opened_on
		AND (closed_on IS NULL OR asked_on IS NULL OR clarified_on IS NOT NULL))
);
ALTER SEQUENCE credit.remedy_id_seq OWNED BY credit.remedy.remedy_id;
-- one remedy of a record, and one of each entry
CREATE UNIQUE INDEX remedy_record_key ON credit.remedy (code, record_id) WHERE listing_id IS NULL;
CREATE UNIQUE INDEX remedy_listing_key ON credit.remedy (code, listing_id) WHERE listing_id IS NOT NULL;
CREATE INDEX remedy_objection_idx ON credit.remedy (code, objection_id);
CREATE INDEX remedy_unit_idx ON credit.remedy (unit);
COMMENT ON TABLE credit.remedy IS '消除不良影响案件 | remedies of what proved wrong';
COMMENT ON COLUMN credit.remedy.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.remedy.remedy_id IS '案件编号 | number of the remedy';
COMMENT ON COLUMN credit.remedy.record_id IS '有误的记录,或名单条目的依据记录 | the record that was wrong, or that the wrong entry rested on';
COMMENT ON COLUMN credit.remedy.listing_id IS '有误的名单条目(记录本身无误) | the entry that was wrong while its record is not';
COMMENT ON COLUMN credit.remedy.objection_id IS '所由异议 | the objection it follows';
COMMENT ON COLUMN credit.remedy.reason IS '事由 | what was wrong';
COMMENT ON COLUMN credit.remedy.unit IS '责任单位:作出记录或条目的单位 | the unit that answers: it made the record or the entry';
COMMENT ON COLUMN credit.remedy.opened_on IS '立案日期 | day it was opened';
COMMENT ON COLUMN credit.remedy.opened_by IS '立案人 | who opened it';
COMMENT ON COLUMN credit.remedy.asked_on IS '主体要求公开澄清之日 | the day the subject asked for a public clarification';
COMMENT ON COLUMN credit.remedy.asked_by IS '登记要求的人 | who noted that';
COMMENT ON COLUMN credit.remedy.clarification IS '公开澄清内容 | the public clarification';
COMMENT ON COLUMN credit.remedy.clarified_on IS '公开澄清日期 | day of the clarification';
COMMENT ON COLUMN credit.remedy.clarified_by IS '发布人 | who published it';
COMMENT ON COLUMN credit.remedy.closed_on IS '办结日期 | day it was closed';
COMMENT ON COLUMN credit.remedy.closed_by IS '办结人 | who closed it';

CREATE SEQUENCE credit.remedy_notice_id_seq;
CREATE TABLE credit.remedy_notice (
	code            credit.credit_code NOT NULL,
	notice_id       bigint NOT NULL DEFAULT pg_catalog.nextval('credit.remedy_notice_id_seq'),
	remedy_id       bigint NOT NULL,
	unit            credit.credit_code NOT NULL,
	holder          credit.credit_code NOT NULL,
	body            text NOT NULL,
	notified_on     date NOT NULL,
	acknowledged_on date,
	acknowledged_by name,
	answer          text,
	CONSTRAINT remedy_notice_pkey PRIMARY KEY (code, notice_id),
	CONSTRAINT remedy_notice_unit_key UNIQUE (code, remedy_id, unit),
	CONSTRAINT remedy_notice_remedy_fkey FOREIGN KEY (code, remedy_id) REFERENCES credit.remedy,
	CONSTRAINT remedy_notice_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT remedy_notice_holder_fkey FOREIGN KEY (holder) REFERENCES credit.unit,
	CONSTRAINT remedy_notice_acknowledged_check CHECK ((acknowledged_on IS NULL) = (acknowledged_by IS NULL) AND (acknowledged_on IS NULL) = (answer IS NULL)
		AND answer ~ '[^ ]' AND acknowledged_on >= notified_on)
);
ALTER SEQUENCE credit.remedy_notice_id_seq OWNED BY credit.remedy_notice.notice_id;
CREATE INDEX remedy_notice_unit_idx ON credit.remedy_notice (unit);
CREATE INDEX remedy_notice_holder_idx ON credit.remedy_notice (holder);
COMMENT ON TABLE credit.remedy_notice IS '更正通知:发给看到过错误信息的单位 | notices to units that were shown what was wrong';
COMMENT ON COLUMN credit.remedy_notice.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.remedy_notice.notice_id IS '通知编号 | number of the notice';
COMMENT ON COLUMN credit.remedy_notice.remedy_id IS '案件编号 | number of the remedy';
COMMENT ON COLUMN credit.remedy_notice.unit IS '收件单位 | the unit it goes to';
COMMENT ON COLUMN credit.remedy_notice.holder IS '责任单位 | the unit that answers for the remedy';
COMMENT ON COLUMN credit.remedy_notice.body IS '通知内容 | what it says';
COMMENT ON COLUMN credit.remedy_notice.notified_on IS '通知日期 | day of the notice';
COMMENT ON COLUMN credit.remedy_notice.acknowledged_on IS '回执日期 | day of the acknowledgement';
COMMENT ON COLUMN credit.remedy_notice.acknowledged_by IS '回执人 | who acknowledged it';
COMMENT ON COLUMN credit.remedy_notice.answer IS '回执:已采取的措施 | what the unit did';

CREATE TABLE credit.remedy_recipient (
	code      credit.credit_code NOT NULL,
	remedy_id bigint NOT NULL,
	kind      text NOT NULL,
	reference text NOT NULL,
	unit      credit.credit_code,
	notice_id bigint,
	holder    credit.credit_code NOT NULL,
	person    name,
	seen_on   date NOT NULL,
	seen_at   timestamptz NOT NULL,
	seen      jsonb NOT NULL,
	found_on  date NOT NULL DEFAULT credit.today(),
	CONSTRAINT remedy_recipient_pkey PRIMARY KEY (code, remedy_id, kind, reference),
	CONSTRAINT remedy_recipient_remedy_fkey FOREIGN KEY (code, remedy_id) REFERENCES credit.remedy,
	CONSTRAINT remedy_recipient_notice_fkey FOREIGN KEY (code, notice_id) REFERENCES credit.remedy_notice,
	CONSTRAINT remedy_recipient_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT remedy_recipient_holder_fkey FOREIGN KEY (holder) REFERENCES credit.unit,
	CONSTRAINT remedy_recipient_kind_check CHECK (kind IN ('inquiry', 'feed', 'issue', 'publication')),
	-- the public has no unit and gets no notice
	CONSTRAINT remedy_recipient_notice_check CHECK ((unit IS NULL) = (notice_id IS NULL) AND (unit IS NULL) = (kind IN ('issue', 'publication')))
);
CREATE INDEX remedy_recipient_notice_idx ON credit.remedy_recipient (code, notice_id);
CREATE INDEX remedy_recipient_unit_idx ON credit.remedy_recipient (unit);
CREATE INDEX remedy_recipient_holder_idx ON credit.remedy_recipient (holder);
COMMENT ON TABLE credit.remedy_recipient IS '谁何时看到了什么:由查询回执、交换批次、名单期刊、公示日志得出 | who was shown what and when, from the logs';
COMMENT ON COLUMN credit.remedy_recipient.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.remedy_recipient.remedy_id IS '案件编号 | number of the remedy';
COMMENT ON COLUMN credit.remedy_recipient.kind IS '途径:inquiry 查询,feed 交换,issue 名单期刊,publication 公示 | inquiry, feed, issue or publication';
COMMENT ON COLUMN credit.remedy_recipient.reference IS '日志中的编号 | its number in the log';
COMMENT ON COLUMN credit.remedy_recipient.unit IS '看到的单位,社会公众为空 | the unit that saw it; NULL is the public';
COMMENT ON COLUMN credit.remedy_recipient.notice_id IS '通知编号 | the notice it is told with';
COMMENT ON COLUMN credit.remedy_recipient.holder IS '责任单位 | the unit that answers for the remedy';
COMMENT ON COLUMN credit.remedy_recipient.person IS '查询人 | who asked';
COMMENT ON COLUMN credit.remedy_recipient.seen_on IS '看到的日期 | the day it was seen';
COMMENT ON COLUMN credit.remedy_recipient.seen_at IS '看到的时间 | when it was seen';
COMMENT ON COLUMN credit.remedy_recipient.seen IS '所见内容 | what was seen';
COMMENT ON COLUMN credit.remedy_recipient.found_on IS '列入本表日期 | the day it was found in the logs';

-- the unit that answers and the one that was told see it, and the office
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['remedy', 'remedy_notice', 'remedy_recipient'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit)%s)', t || '_own', t,
			CASE WHEN t <> 'remedy' THEN ' OR credit_private.is_mine(holder)' END);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_inquirer, credit_partner, credit_office, credit_evaluator', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['remedy', 'remedy_notice'] LOOP
		EXECUTE pg_catalog.format('SELECT credit.enable_history(%L, true)', 'credit.' || t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_history_office', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office', t || '_history');
	END LOOP;
END
$do$;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.remedy_recipient
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.remedy_recipient ENABLE ALWAYS TRIGGER never_changed;

INSERT INTO credit.job VALUES
('find_recipients', '查找看到过错误信息的单位', 'credit.find_recipients', 37, '1 hour', '00:00');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.remedy', '0.2.0'), ('credit_public.clarification', '0.2.0');
