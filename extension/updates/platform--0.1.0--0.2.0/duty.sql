-- 0.2.0: duties that belong to no record, and kinds as rows
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

ALTER TABLE credit.duty DROP CONSTRAINT duty_kind_check;
ALTER TABLE credit.duty ALTER COLUMN record_id DROP NOT NULL;
ALTER TABLE credit.duty
	ADD COLUMN about text NOT NULL DEFAULT 'record',
	ADD COLUMN item text,
	ADD COLUMN period daterange,
	ADD COLUMN overdue_on date;
ALTER TABLE credit.duty
	ADD CONSTRAINT duty_kind_fkey FOREIGN KEY (kind, about) REFERENCES credit.duty_kind (kind, about),
	ADD CONSTRAINT duty_record_check CHECK ((about = 'record') = (record_id IS NOT NULL)),
	ADD CONSTRAINT duty_item_check CHECK ((about = 'item') = (item IS NOT NULL AND period IS NOT NULL)),
	ADD CONSTRAINT duty_case_check CHECK (about <> 'case' OR case_id IS NOT NULL);
DROP INDEX credit.duty_open_idx;
CREATE INDEX duty_open_idx ON credit.duty (overdue_on, due_on) WHERE met_on IS NULL AND void_on IS NULL;
CREATE UNIQUE INDEX duty_item_key ON credit.duty (code, kind, item, period) WHERE about = 'item';
CREATE UNIQUE INDEX duty_case_key ON credit.duty (code, kind, case_id) WHERE about = 'case';
CREATE UNIQUE INDEX duty_subject_key ON credit.duty (code, kind) WHERE about = 'subject' AND met_on IS NULL AND void_on IS NULL;
COMMENT ON COLUMN credit.duty.code IS '主体代码;单位自身的义务为单位代码 | code of the subject; of the unit when the duty is about no subject';
COMMENT ON COLUMN credit.duty.kind IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit.duty.record_id IS '记录编号 | number of the record, when the duty is about one';
COMMENT ON COLUMN credit.duty.case_id IS '案件编号(异议、修复、职权变动、文书) | number of the case: objection, repair, change of powers, document';
COMMENT ON COLUMN credit.duty.about IS '对象,由义务种类确定 | what it is about, as its kind says';
COMMENT ON COLUMN credit.duty.item IS '目录项目(按项目的义务) | catalogue item, of a duty about one';
COMMENT ON COLUMN credit.duty.period IS '所属期间(按月报送) | the period it is for';
COMMENT ON COLUMN credit.duty.overdue_on IS '任务首次发现其逾期之日 | the day the nightly job first found it overdue';

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
