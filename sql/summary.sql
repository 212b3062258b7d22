-- Summaries (汇总): what the statistics count, kept up as the facts change and
-- never counted again.  A statement on a fact writes a few rows of differences,
-- aggregated over the whole statement, into credit.summary_change, which is
-- only ever appended to: writers share no row and never wait for each other.
-- A job folds them into credit.summary.  What holds is the sum of both
-- (credit_private.summary_line), exact in every snapshot, whether or not the
-- job has run.
--
-- A measure is a function of the row alone, never of today: on time and late
-- follow from met_on and due_on when they are written.  What is open is kept by
-- the month and by the day it falls due: overdue is what is open of earlier
-- months, and of this one what fell due on days before today.

CREATE TABLE credit.summary_measure (
	measure  text NOT NULL,
	grain    text NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	item     text NOT NULL,
	channel  text NOT NULL,
	CONSTRAINT summary_measure_pkey PRIMARY KEY (measure),
	CONSTRAINT summary_measure_grain_check CHECK (grain IN ('month', 'day'))
);
COMMENT ON TABLE credit.summary_measure IS '汇总指标:计什么、按月或按日、item 与 channel 两列的含义 | what is counted, by month or day, and what item and channel hold';
COMMENT ON COLUMN credit.summary_measure.measure IS '指标 | measure';
COMMENT ON COLUMN credit.summary_measure.grain IS '粒度:month 月(记于当月一日),day 日 | month (kept on its first day) or day';
COMMENT ON COLUMN credit.summary_measure.name IS '名称 | name';
COMMENT ON COLUMN credit.summary_measure.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.summary_measure.item IS 'item 列的含义,空串为不用 | what item holds; empty: nothing';
COMMENT ON COLUMN credit.summary_measure.channel IS 'channel 列的含义,空串为不用 | what channel holds; empty: nothing';
INSERT INTO credit.summary_measure VALUES
('duty.on_time',            'month', '按时完成的义务(按到期月)', 'duties met in time, by month due', 'kind of duty', 'channel'),
('duty.late',               'month', '迟到完成的义务(按到期月)', 'duties met late, by month due', 'kind of duty', 'channel'),
('duty.void',               'month', '免除的义务(按到期月)', 'duties that fell away, by month due', 'kind of duty', 'channel'),
('duty.pending',            'month', '未完成的义务(按到期月)', 'open duties, by month due', 'kind of duty', 'channel'),
('duty.open',               'day',   '未完成的义务(按到期日)', 'open duties, by day due', 'kind of duty', 'channel'),
('record.held',             'month', '在册记录(按确认月)', 'records confirmed and in force, by month of confirmation', 'catalogue item', 'kind of act'),
('record.archive',          'month', '在册记录按主体代码前两位', 'records in force by the first two characters of the subject''s code', 'first two characters of the code', ''),
('record.superseded',       'month', '被更正的记录(按更正月)', 'records corrected, by month of correction', 'catalogue item', 'kind of act'),
('record.withdrawn',        'month', '撤回的记录(按撤回月)', 'records withdrawn, by month of withdrawal', 'catalogue item', 'kind of act'),
('daily.record.confirmed',  'day',   '当日确认的记录', 'records confirmed on the day', '', ''),
('daily.record.ended',      'day',   '当日退回、更正或撤回的记录', 'records returned, corrected or withdrawn on the day', '', ''),
('batch.received',          'month', '收到的行', 'rows received', 'catalogue item', ''),
('daily.batch.received',    'day',   '当日收到的行', 'rows received on the day', '', ''),
('batch.filed',             'month', '无错误而立为记录的行', 'rows without fault, filed as records', 'catalogue item', ''),
('batch.waiting',           'month', '待确认的行', 'rows that wait for confirmation', 'catalogue item', ''),
('batch.confirmed',         'month', '已确认的行', 'rows that were confirmed', 'catalogue item', ''),
('batch.fault',             'month', '有某类错误的行', 'rows with a fault of a dimension of quality', 'catalogue item', 'dimension of quality'),
('batch.repaired',          'month', '经规则修整的行', 'rows that a stated rule repaired', 'catalogue item', ''),
('publication.made',        'month', '公示', 'publications', 'kind of act', 'channel'),
('daily.publication.made',  'day',   '当日公示', 'publications of the day', '', ''),
('publication.ended',       'month', '撤下', 'publications taken down', 'why', 'channel'),
('daily.publication.ended', 'day',   '当日撤下', 'publications taken down on the day', '', ''),
('publicity.current',      'month', '公示中的记录(按决定月)', 'records that are public, by month of decision', 'kind of act', ''),
('inquiry.made',            'month', '查询', 'inquiries', 'purpose', ''),
('daily.inquiry.made',      'day',   '当日查询', 'inquiries of the day', '', ''),
('matter.opened',           'month', '登记的事项', 'matters opened', 'kind of matter', ''),
('matter.refused',          'month', '不予的事项', 'matters refused', 'kind of matter', ''),
('sign_off.made',           'month', '领导签字', 'sign-offs', '', ''),
('break_glass.opened',      'month', '应急放行', 'break-glass openings', 'kind of matter', ''),
('listing.entered',         'month', '列入名单', 'entries in lists', 'list', ''),
('objection.filed',         'month', '提出的异议', 'objections filed', '', ''),
('objection.upheld',        'month', '成立的异议', 'objections upheld', '', ''),
('repair.applied',          'month', '申请的修复', 'repairs applied for', '', ''),
('repair.approved',         'month', '准予的修复', 'repairs approved', '', '');

CREATE TABLE credit.summary (
	measure text NOT NULL,
	unit    credit.credit_code NOT NULL,
	item    text NOT NULL,
	channel text NOT NULL,
	day     date NOT NULL,
	amount  integer NOT NULL,
	CONSTRAINT summary_pkey PRIMARY KEY (measure, unit, item, channel, day),
	CONSTRAINT summary_measure_fkey FOREIGN KEY (measure) REFERENCES credit.summary_measure,
	CONSTRAINT summary_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
) WITH (fillfactor = 70);
CREATE INDEX summary_day_idx ON credit.summary (measure, day);
CREATE INDEX summary_unit_idx ON credit.summary (unit);
COMMENT ON TABLE credit.summary IS '汇总:已并入的部分,须与 summary_change 合计 | summaries, as far as folded: add credit.summary_change';
COMMENT ON COLUMN credit.summary.measure IS '指标 | measure';
COMMENT ON COLUMN credit.summary.unit IS '单位 | unit';
COMMENT ON COLUMN credit.summary.item IS '项目、义务种类等,见 summary_measure | item, kind of duty or other, see summary_measure';
COMMENT ON COLUMN credit.summary.channel IS '渠道等,见 summary_measure | channel or other, see summary_measure';
COMMENT ON COLUMN credit.summary.day IS '日,或当月一日 | the day, or the first of the month';
COMMENT ON COLUMN credit.summary.amount IS '数量 | number';

CREATE SEQUENCE credit.summary_change_id_seq;
CREATE TABLE credit.summary_change (
	change_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.summary_change_id_seq'),
	measure   text NOT NULL,
	unit      credit.credit_code NOT NULL,
	item      text NOT NULL,
	channel   text NOT NULL,
	day       date NOT NULL,
	amount    integer NOT NULL,
	CONSTRAINT summary_change_pkey PRIMARY KEY (change_id)
	-- rows come and go: vacuum by their number, not by a share of what is left
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
ALTER SEQUENCE credit.summary_change_id_seq OWNED BY credit.summary_change.change_id;
COMMENT ON TABLE credit.summary_change IS '尚未并入汇总的增减,只追加,由任务 fold_summary 并入 | differences not yet folded into credit.summary; only appended to';
COMMENT ON COLUMN credit.summary_change.change_id IS '编号 | number';
COMMENT ON COLUMN credit.summary_change.measure IS '指标 | measure';
COMMENT ON COLUMN credit.summary_change.unit IS '单位 | unit';
COMMENT ON COLUMN credit.summary_change.item IS '项目、义务种类等 | item, kind of duty or other';
COMMENT ON COLUMN credit.summary_change.channel IS '渠道等 | channel or other';
COMMENT ON COLUMN credit.summary_change.day IS '日,或当月一日 | the day, or the first of the month';
COMMENT ON COLUMN credit.summary_change.amount IS '增减 | difference';

-- R060 完整、准确、唯一: which fault breaks which dimension of quality
CREATE TABLE credit.fault_dimension (
	condition text NOT NULL,
	fault     text NOT NULL DEFAULT '',
	dimension text NOT NULL,
	basis     text NOT NULL,
	CONSTRAINT fault_dimension_pkey PRIMARY KEY (condition, fault),
	CONSTRAINT fault_dimension_condition_fkey FOREIGN KEY (condition) REFERENCES credit.error,
	CONSTRAINT fault_dimension_dimension_check CHECK (dimension IN ('completeness', 'accuracy', 'uniqueness'))
);
COMMENT ON TABLE credit.fault_dimension IS '错误归入哪一质量维度;未列者为准确性 | which dimension of quality a fault breaks; accuracy when none is named';
COMMENT ON COLUMN credit.fault_dimension.condition IS '错误名称 | condition of the error catalogue';
COMMENT ON COLUMN credit.fault_dimension.fault IS '错误种类,空串为全部 | kind of fault; empty: every one';
COMMENT ON COLUMN credit.fault_dimension.dimension IS '维度:completeness 完整,accuracy 准确,uniqueness 唯一 | completeness, accuracy or uniqueness';
COMMENT ON COLUMN credit.fault_dimension.basis IS '依据 | basis';
INSERT INTO credit.fault_dimension VALUES
('template_fault', 'required', 'completeness', 'S0 art 9 完整'),
('duplicate_document', '', 'uniqueness', 'S1 二(三) 同一记录');

ALTER TABLE credit.summary_measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.summary_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.fault_dimension ENABLE ROW LEVEL SECURITY;
CREATE POLICY summary_measure_read ON credit.summary_measure FOR SELECT USING (true);
CREATE POLICY fault_dimension_read ON credit.fault_dimension FOR SELECT USING (true);
CREATE POLICY summary_office ON credit.summary FOR SELECT TO credit_office, credit_evaluator USING (true);
CREATE POLICY summary_change_office ON credit.summary_change FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.summary_measure, credit.fault_dimension TO PUBLIC;
GRANT SELECT ON credit.summary, credit.summary_change TO credit_office, credit_evaluator;
