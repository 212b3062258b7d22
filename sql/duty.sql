-- Duties (时限义务): every clock is a row: what, whose, due on, by which rule, on
-- which calendar, met on.  On time, late and overdue are derived, never
-- stored.  They stand on this floor so that every area can open one: about a
-- record, about a unit's item in a month, about a case of another table, or
-- about the subject itself.

CREATE TABLE credit.duty_kind (
	kind    text NOT NULL,
	about   text NOT NULL,
	name    text NOT NULL,
	name_en text NOT NULL,
	basis   text NOT NULL,
	CONSTRAINT duty_kind_pkey PRIMARY KEY (kind),
	CONSTRAINT duty_kind_about_key UNIQUE (kind, about),
	CONSTRAINT duty_kind_about_check CHECK (about IN ('record', 'item', 'case', 'subject'))
);
COMMENT ON TABLE credit.duty_kind IS '义务种类及其对象 | kinds of duties, and what each is about';
COMMENT ON COLUMN credit.duty_kind.kind IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit.duty_kind.about IS '对象:record 记录,item 单位某月的项目,case 案件,subject 主体 | what it is about: a record, a unit''s item in a period, a case, or the subject';
COMMENT ON COLUMN credit.duty_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.duty_kind.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.duty_kind.basis IS '依据 | legal basis';
INSERT INTO credit.duty_kind VALUES
('collect',       'record',  '归集',     'collection',                     'S0 art 11'),
('publish',       'record',  '公示',     'publicity',                      'S0 art 18'),
('withdraw',      'record',  '撤下',     'withdrawal from publicity',      '行政处罚法(2021) art 48'),
('objection',     'record',  '异议核实', 'verification of an objection',   'S0 art 13'),
('repair',        'record',  '修复决定', 'decision on a repair',           'S4 item 13'),
('report',        'item',    '按月报送', 'monthly report',                 'S1 二(三)'),
('catalog',       'case',    '目录调整', 'adjustment of the catalogue',    'S0 art 5; 方案 一(四)'),
('code_feedback', 'subject', '代码回传', 'return of an assigned code',     'S3 三.4'),
('document',      'case',    '文书归集', 'document that awaits its record', 'S0 方案 三');
ALTER TABLE credit.duty_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY duty_kind_read ON credit.duty_kind FOR SELECT USING (true);
GRANT SELECT ON credit.duty_kind TO PUBLIC;

CREATE SEQUENCE credit.duty_id_seq;
CREATE TABLE credit.duty (
	code             credit.credit_code NOT NULL,
	duty_id          bigint NOT NULL DEFAULT pg_catalog.nextval('credit.duty_id_seq'),
	kind             text NOT NULL,
	channel          text NOT NULL DEFAULT '',
	record_id        bigint,
	case_id          bigint,
	unit             credit.credit_code NOT NULL,
	starts_on        date NOT NULL,
	due_on           date NOT NULL,
	provisional      boolean NOT NULL,
	rule_id          bigint NOT NULL,
	calendar_version text NOT NULL,
	met_on           date,
	void_on          date,
	void_reason      text,
	about            text NOT NULL DEFAULT 'record',
	item             text,
	period           daterange,
	overdue_on       date,
	CONSTRAINT duty_pkey PRIMARY KEY (code, duty_id),
	CONSTRAINT duty_kind_fkey FOREIGN KEY (kind, about) REFERENCES credit.duty_kind (kind, about),
	CONSTRAINT duty_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT duty_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT duty_record_check CHECK ((about = 'record') = (record_id IS NOT NULL)),
	CONSTRAINT duty_item_check CHECK ((about = 'item') = (item IS NOT NULL AND period IS NOT NULL)),
	CONSTRAINT duty_case_check CHECK (about <> 'case' OR case_id IS NOT NULL),
	CONSTRAINT duty_void_check CHECK ((void_on IS NULL) = (void_reason IS NULL))
);
ALTER SEQUENCE credit.duty_id_seq OWNED BY credit.duty.duty_id;
CREATE INDEX duty_record_idx ON credit.duty (code, record_id);
-- what is open: not yet noted as overdue, in the order in which it falls due;
-- then what was noted.  note_overdue(), the forecast and the alerts read this.
CREATE INDEX duty_open_idx ON credit.duty (overdue_on, due_on) WHERE met_on IS NULL AND void_on IS NULL;
CREATE INDEX duty_unit_idx ON credit.duty (unit, kind, channel);
CREATE INDEX duty_rule_idx ON credit.duty (rule_id);
-- what opens a duty may run twice: once for each month, case and subject
CREATE UNIQUE INDEX duty_item_key ON credit.duty (code, kind, item, period) WHERE about = 'item';
CREATE UNIQUE INDEX duty_case_key ON credit.duty (code, kind, case_id) WHERE about = 'case';
CREATE UNIQUE INDEX duty_subject_key ON credit.duty (code, kind) WHERE about = 'subject' AND met_on IS NULL AND void_on IS NULL;
COMMENT ON TABLE credit.duty IS '时限义务:事项、责任单位、起算日、到期日、依据规则、日历版本、完成日 | duties with their clocks: what, whose, due on, under which rule and calendar, met on';
COMMENT ON COLUMN credit.duty.code IS '主体代码;单位自身的义务为单位代码 | code of the subject; of the unit when the duty is about no subject';
COMMENT ON COLUMN credit.duty.duty_id IS '义务编号 | number of the duty';
COMMENT ON COLUMN credit.duty.kind IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit.duty.channel IS '公示渠道,无则为空串 | channel of publicity, empty when none';
COMMENT ON COLUMN credit.duty.record_id IS '记录编号 | number of the record, when the duty is about one';
COMMENT ON COLUMN credit.duty.case_id IS '案件编号(异议、修复、职权变动、文书) | number of the case: objection, repair, change of powers, document';
COMMENT ON COLUMN credit.duty.unit IS '责任单位 | whose duty it is';
COMMENT ON COLUMN credit.duty.starts_on IS '起算日 | the day the clock starts';
COMMENT ON COLUMN credit.duty.due_on IS '到期日 | the day it is due';
COMMENT ON COLUMN credit.duty.provisional IS '到期日为暂定(放假通知未出) | the due date is provisional: a holiday notice is still to come';
COMMENT ON COLUMN credit.duty.rule_id IS '所依规则 | the rule it rests on';
COMMENT ON COLUMN credit.duty.calendar_version IS '计算所用日历版本 | version of the calendar it was computed on';
COMMENT ON COLUMN credit.duty.met_on IS '完成日 | the day it was met';
COMMENT ON COLUMN credit.duty.void_on IS '免除日 | the day it fell away';
COMMENT ON COLUMN credit.duty.void_reason IS '免除理由 | why it fell away';
COMMENT ON COLUMN credit.duty.about IS '对象,由义务种类确定 | what it is about, as its kind says';
COMMENT ON COLUMN credit.duty.item IS '目录项目(按项目的义务) | catalogue item, of a duty about one';
COMMENT ON COLUMN credit.duty.period IS '所属期间(按月报送) | the period it is for';
COMMENT ON COLUMN credit.duty.overdue_on IS '任务首次发现其逾期之日 | the day the nightly job first found it overdue';
ALTER TABLE credit.duty ENABLE ROW LEVEL SECURITY;
CREATE POLICY duty_own ON credit.duty FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY duty_office ON credit.duty FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.duty TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.duty
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.duty ENABLE ALWAYS TRIGGER never_deleted;

-- N3 预警时段: how many working days ahead each degree of urgency looks
CREATE TABLE credit.forecast_window (
	urgency  text NOT NULL,
	workdays integer NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	CONSTRAINT forecast_window_pkey PRIMARY KEY (urgency),
	CONSTRAINT forecast_window_workdays_key UNIQUE (workdays),
	CONSTRAINT forecast_window_workdays_check CHECK (workdays >= 0)
);
COMMENT ON TABLE credit.forecast_window IS '时限预警的时段 | the windows of the deadline forecast';
COMMENT ON COLUMN credit.forecast_window.urgency IS '紧急程度 | urgency';
COMMENT ON COLUMN credit.forecast_window.workdays IS '剩余工作日不超过 | at most so many working days are left';
COMMENT ON COLUMN credit.forecast_window.name IS '名称 | name';
COMMENT ON COLUMN credit.forecast_window.name_en IS '英文名称 | name in English';
INSERT INTO credit.forecast_window VALUES
('tomorrow', 1, '一个工作日内到期', 'due by the next working day'),
('within_three', 3, '三个工作日内到期', 'due within three working days');
ALTER TABLE credit.forecast_window ENABLE ROW LEVEL SECURITY;
CREATE POLICY forecast_window_read ON credit.forecast_window FOR SELECT USING (true);
CREATE POLICY forecast_window_admin ON credit.forecast_window FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.forecast_window TO PUBLIC;
GRANT INSERT, UPDATE ON credit.forecast_window TO credit_admin;
