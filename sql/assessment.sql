-- Assessment (考核): S0 art 32 考核指标体系; S1 三(二) 每月填报统计表, 年底考核; S3 八.2.
-- A metric is a row and adds up lines of the summaries; forms, bulletins and
-- scores are made of metrics.  Indicators, weights and formulas are rows, never
-- text that is run.  What is issued is frozen.

CREATE TABLE credit.metric (
	metric      text NOT NULL,
	name        text NOT NULL,
	measured_in text NOT NULL,
	source      text NOT NULL DEFAULT 'credit_private.metric_of_summary',
	checks      text[] NOT NULL DEFAULT '{}',
	basis       text NOT NULL,
	CONSTRAINT metric_pkey PRIMARY KEY (metric),
	CONSTRAINT metric_measured_in_check CHECK (measured_in IN ('count', 'percent')),
	CONSTRAINT metric_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.metric IS '统计指标:由汇总相加,或由平台函数给出 | metrics: sums of summary lines, or given by a function of the platform';
COMMENT ON COLUMN credit.metric.metric IS '指标 | metric';
COMMENT ON COLUMN credit.metric.name IS '名称 | name';
COMMENT ON COLUMN credit.metric.measured_in IS '计量:count 数量,percent 百分比 | count or percent';
COMMENT ON COLUMN credit.metric.source IS '数据来源函数 | the platform function it comes from';
COMMENT ON COLUMN credit.metric.checks IS '其未通过者即明细的检查项 | the quality checks whose findings are its rows';
COMMENT ON COLUMN credit.metric.basis IS '依据 | basis';
INSERT INTO credit.metric (metric, name, measured_in, source, checks, basis) VALUES
('received',          '收到(行)',         'count',   DEFAULT, '{accepted_first_time}', 'S0 art 31'),
('accepted',          '一次校验通过率(%)', 'percent', DEFAULT, '{accepted_first_time}', 'S0 art 7'),
('collected',         '归集(条)',         'count',   DEFAULT, '{}', 'S0 art 31'),
('collect_on_time',   '按期归集率(%)',     'percent', DEFAULT, '{collected_in_time}', 'S0 art 11'),
('published',         '公示(条)',         'count',   DEFAULT, '{}', 'S0 art 18'),
('publish_on_time',   '按期公示率(%)',     'percent', DEFAULT, '{published_in_time}', 'S0 art 18; S2 item 12'),
('withdrawn',         '撤下(条)',         'count',   DEFAULT, '{}', 'S4 item 13'),
('overdue',           '逾期未办(项)',      'count',   DEFAULT, '{collected_in_time,published_in_time,withdrawn_in_time,objection_in_time,repair_in_time,reported_in_time}', 'S0 art 33'),
('inquiries',         '查询(次)',         'count',   DEFAULT, '{}', 'S0 art 31; S3 一.3'),
('matters',           '办理事项(件)',      'count',   DEFAULT, '{}', 'S0 art 31'),
('refusals',          '因信用不予(件)',    'count',   DEFAULT, '{}', 'S3 一.3'),
('sign_offs',         '领导签字(次)',      'count',   DEFAULT, '{}', 'S0 方案 四(三)'),
('listings',          '列入名单(条)',      'count',   DEFAULT, '{}', 'S4 item 8'),
('objections',        '异议(件)',         'count',   DEFAULT, '{objection_in_time}', 'S4 item 18'),
('objection_on_time', '异议按期办结率(%)', 'percent', DEFAULT, '{objection_in_time}', 'S4 item 18'),
('repairs',           '修复(件)',         'count',   DEFAULT, '{repair_in_time}', 'S4 item 13'),
('quality_score',     '数据质量得分(%)',   'percent', 'credit_private.metric_of_quality', '{*}', 'S0 art 9; N13'),
('official_code',     '统一代码使用率(%)', 'percent', 'credit_private.metric_of_quality', '{code_official}', 'S3 三.4'),
('accuracy',          '抽查准确率(%)',     'percent', 'credit_private.metric_of_samples', '{}', 'S0 art 33'),
('case_reports',      '惩戒案例(件)',      'count',   'credit_private.metric_of_cases', '{}', 'S3 七.2');

-- of which summaries a metric is the sum: amount, and for a percentage what it
-- is out of.  Of duty.open only what is past its day counts.
CREATE TABLE credit.metric_part (
	metric  text NOT NULL,
	side    text NOT NULL,
	measure text NOT NULL,
	item    text NOT NULL DEFAULT '',
	CONSTRAINT metric_part_pkey PRIMARY KEY (metric, side, measure, item),
	CONSTRAINT metric_part_metric_fkey FOREIGN KEY (metric) REFERENCES credit.metric,
	CONSTRAINT metric_part_measure_fkey FOREIGN KEY (measure) REFERENCES credit.summary_measure,
	CONSTRAINT metric_part_side_check CHECK (side IN ('amount', 'out_of'))
);
CREATE INDEX metric_part_measure_idx ON credit.metric_part (measure);
COMMENT ON TABLE credit.metric_part IS '指标由哪些汇总相加 | the summaries that a metric adds up';
COMMENT ON COLUMN credit.metric_part.metric IS '指标 | metric';
COMMENT ON COLUMN credit.metric_part.side IS 'amount 分子或数量,out_of 分母 | amount, or out_of';
COMMENT ON COLUMN credit.metric_part.measure IS '汇总 | summary';
COMMENT ON COLUMN credit.metric_part.item IS '只计此项,空串为全部 | only this item; empty: all';
INSERT INTO credit.metric_part (metric, side, measure, item) VALUES
('received', 'amount', 'batch.received', ''), ('accepted', 'amount', 'batch.filed', ''), ('accepted', 'out_of', 'batch.received', ''),
('collected', 'amount', 'daily.record.confirmed', ''), ('published', 'amount', 'publication.made', ''), ('withdrawn', 'amount', 'publication.ended', ''),
('overdue', 'amount', 'duty.open', ''), ('inquiries', 'amount', 'inquiry.made', ''), ('matters', 'amount', 'matter.opened', ''),
('refusals', 'amount', 'matter.refused', ''), ('sign_offs', 'amount', 'sign_off.made', ''), ('listings', 'amount', 'listing.entered', ''),
('objections', 'amount', 'objection.filed', ''), ('repairs', 'amount', 'repair.applied', '');
INSERT INTO credit.metric_part (metric, side, measure, item)
SELECT m.metric, 'amount', 'duty.on_time', m.kind FROM (VALUES ('collect_on_time', 'collect'), ('publish_on_time', 'publish'), ('objection_on_time', 'objection')) AS m(metric, kind)
UNION ALL
SELECT m.metric, 'out_of', d.measure, m.kind
  FROM (VALUES ('collect_on_time', 'collect'), ('publish_on_time', 'publish'), ('objection_on_time', 'objection')) AS m(metric, kind)
 CROSS JOIN (VALUES ('duty.on_time'), ('duty.late'), ('duty.open')) AS d(measure);

-- the monthly form (信用信息共享共用重点工作进展情况统计表, S1 三(二))
CREATE TABLE credit.form_line (
	line         text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '[2016-09-01,)',
	position     integer NOT NULL,
	metric       text NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT form_line_pkey PRIMARY KEY (line, valid_during),
	CONSTRAINT form_line_metric_fkey FOREIGN KEY (metric) REFERENCES credit.metric,
	CONSTRAINT form_line_no_overlap EXCLUDE USING gist (line WITH =, valid_during WITH &&)
);
CREATE INDEX form_line_metric_idx ON credit.form_line (metric);
COMMENT ON TABLE credit.form_line IS '月报表的行 | lines of the monthly form';
COMMENT ON COLUMN credit.form_line.line IS '行 | line';
COMMENT ON COLUMN credit.form_line.valid_during IS '施行期间 | when it is in force';
COMMENT ON COLUMN credit.form_line.position IS '次序 | position';
COMMENT ON COLUMN credit.form_line.metric IS '预填所用指标 | the metric it is filled with';
COMMENT ON COLUMN credit.form_line.basis IS '依据 | basis';
INSERT INTO credit.form_line (line, position, metric, basis)
SELECT m.metric, m.n * 10, m.metric, 'S1 三(二) 附件; 表式为本平台缺省'
  FROM pg_catalog.unnest(ARRAY['collected', 'collect_on_time', 'published', 'publish_on_time', 'inquiries', 'matters', 'refusals', 'listings', 'objections', 'repairs']) WITH ORDINALITY AS m(metric, n);

CREATE TABLE credit.monthly_form (
	unit         credit.credit_code NOT NULL,
	month        date NOT NULL,
	version      integer NOT NULL,
	filled_at    timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	confirmed_on date,
	confirmed_by name,
	issued_on    date,
	CONSTRAINT monthly_form_pkey PRIMARY KEY (unit, month, version),
	CONSTRAINT monthly_form_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT monthly_form_month_check CHECK (extract(day FROM month) = 1 AND version > 0),
	CONSTRAINT monthly_form_confirmed_check CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL) AND (issued_on IS NULL OR confirmed_on IS NOT NULL))
);
CREATE INDEX monthly_form_month_idx ON credit.monthly_form (month);
-- one version at a time is in the making
CREATE UNIQUE INDEX monthly_form_open_key ON credit.monthly_form (unit, month) WHERE issued_on IS NULL;
COMMENT ON TABLE credit.monthly_form IS '各单位月报:草稿、确认、发布,版本保留 | monthly forms: draft, confirmed, issued; versions are kept';
COMMENT ON COLUMN credit.monthly_form.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.monthly_form.month IS '月份(首日) | month, by its first day';
COMMENT ON COLUMN credit.monthly_form.version IS '版本 | version';
COMMENT ON COLUMN credit.monthly_form.filled_at IS '预填时间 | when it was filled';
COMMENT ON COLUMN credit.monthly_form.confirmed_on IS '确认日期 | day of confirmation';
COMMENT ON COLUMN credit.monthly_form.confirmed_by IS '确认的负责人 | the head who confirmed';
COMMENT ON COLUMN credit.monthly_form.issued_on IS '发布日期 | day of issue';
CREATE TABLE credit.monthly_form_value (
	unit      credit.credit_code NOT NULL,
	month     date NOT NULL,
	version   integer NOT NULL,
	line      text NOT NULL,
	computed  numeric,
	stated    numeric,
	reason    text,
	issued_on date,
	CONSTRAINT monthly_form_value_pkey PRIMARY KEY (unit, month, version, line),
	CONSTRAINT monthly_form_value_form_fkey FOREIGN KEY (unit, month, version) REFERENCES credit.monthly_form,
	CONSTRAINT monthly_form_value_reason_check CHECK (stated IS NOT DISTINCT FROM computed OR coalesce(reason ~ '[^ ]', false))
);
COMMENT ON TABLE credit.monthly_form_value IS '月报各行:预填值、确认值、更正理由 | what each line was filled with, and what was confirmed';
COMMENT ON COLUMN credit.monthly_form_value.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.monthly_form_value.month IS '月份(首日) | month, by its first day';
COMMENT ON COLUMN credit.monthly_form_value.version IS '版本 | version';
COMMENT ON COLUMN credit.monthly_form_value.line IS '行 | line';
COMMENT ON COLUMN credit.monthly_form_value.computed IS '预填值 | what the platform counted';
COMMENT ON COLUMN credit.monthly_form_value.stated IS '确认值 | what the unit states';
COMMENT ON COLUMN credit.monthly_form_value.reason IS '更正理由 | why it differs';
COMMENT ON COLUMN credit.monthly_form_value.issued_on IS '发布日期 | day of issue';

-- S3 七.2 把惩戒案例总结报送情况作为…核心指标
CREATE SEQUENCE credit.case_report_id_seq;
CREATE TABLE credit.case_report (
	unit        credit.credit_code NOT NULL,
	report_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.case_report_id_seq'),
	title       text NOT NULL,
	body        text NOT NULL,
	reported_on date NOT NULL,
	reported_by name NOT NULL,
	accepted    boolean,
	judged_on   date,
	judged_by   name,
	CONSTRAINT case_report_pkey PRIMARY KEY (unit, report_id),
	CONSTRAINT case_report_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT case_report_text_check CHECK (title ~ '[^ ]' AND body ~ '[^ ]'),
	CONSTRAINT case_report_judged_check CHECK ((accepted IS NULL) = (judged_on IS NULL) AND (accepted IS NULL) = (judged_by IS NULL)),
	CONSTRAINT case_report_two_people_check CHECK (judged_by <> reported_by)
);
ALTER SEQUENCE credit.case_report_id_seq OWNED BY credit.case_report.report_id;
COMMENT ON TABLE credit.case_report IS '惩戒案例报送 | case reports';
COMMENT ON COLUMN credit.case_report.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.case_report.report_id IS '编号 | number';
COMMENT ON COLUMN credit.case_report.title IS '标题 | title';
COMMENT ON COLUMN credit.case_report.body IS '内容 | text';
COMMENT ON COLUMN credit.case_report.reported_on IS '报送日期 | day of report';
COMMENT ON COLUMN credit.case_report.reported_by IS '报送人 | who reported';
COMMENT ON COLUMN credit.case_report.accepted IS '是否采用,未审为空 | accepted or not; NULL until judged';
COMMENT ON COLUMN credit.case_report.judged_on IS '审核日期 | day of judgment';
COMMENT ON COLUMN credit.case_report.judged_by IS '审核人 | who judged';

CREATE TABLE credit.indicator (
	year      integer NOT NULL,
	region    text NOT NULL,
	indicator text NOT NULL,
	name      text NOT NULL,
	metric    text NOT NULL,
	full_mark numeric NOT NULL,
	full_at   numeric,
	zero_at   numeric,
	per_case  numeric,
	basis     text NOT NULL,
	CONSTRAINT indicator_pkey PRIMARY KEY (year, region, indicator),
	CONSTRAINT indicator_metric_fkey FOREIGN KEY (metric) REFERENCES credit.metric,
	CONSTRAINT indicator_full_mark_check CHECK (full_mark > 0),
	-- either linear between two values, in either direction, or a deduction per case
	CONSTRAINT indicator_formula_check CHECK (CASE WHEN per_case IS NULL THEN (full_at <> zero_at) IS TRUE ELSE per_case > 0 AND full_at IS NULL AND zero_at IS NULL END)
);
CREATE INDEX indicator_metric_idx ON credit.indicator (metric);
COMMENT ON TABLE credit.indicator IS '考核指标及其年度权重与公式 | indicators of the annual score, their weight and formula by year and region';
COMMENT ON COLUMN credit.indicator.year IS '年度 | year';
COMMENT ON COLUMN credit.indicator.region IS '地区,000000 为全国 | region; 000000 is the nation';
COMMENT ON COLUMN credit.indicator.indicator IS '考核指标 | indicator';
COMMENT ON COLUMN credit.indicator.name IS '名称 | name';
COMMENT ON COLUMN credit.indicator.metric IS '所用统计指标 | the metric it judges';
COMMENT ON COLUMN credit.indicator.full_mark IS '满分 | full mark';
COMMENT ON COLUMN credit.indicator.full_at IS '满分值(线性) | linear: the value that earns the full mark';
COMMENT ON COLUMN credit.indicator.zero_at IS '零分值(线性) | linear: the value that earns nothing';
COMMENT ON COLUMN credit.indicator.per_case IS '每件扣分 | deduction per case';
COMMENT ON COLUMN credit.indicator.basis IS '依据 | basis';
INSERT INTO credit.indicator (year, region, indicator, name, metric, full_mark, full_at, zero_at, per_case, basis) VALUES
(2026, '000000', 'collect',   '按期归集',     'collect_on_time',   25, 100, 80,   NULL, 'S0 art 32; 权重为本平台缺省值,由主管部门确定'),
(2026, '000000', 'publish',   '按期公示',     'publish_on_time',   20, 100, 80,   NULL, 'S0 art 32; S3 三.5'),
(2026, '000000', 'quality',   '数据质量',     'quality_score',     20, 100, 80,   NULL, 'S0 art 9, 32; N13'),
(2026, '000000', 'accuracy',  '抽查准确',     'accuracy',          10, 100, 90,   NULL, 'S0 art 33'),
(2026, '000000', 'overdue',   '逾期未办',     'overdue',           10, NULL, NULL, 1,   'S0 art 33'),
(2026, '000000', 'objection', '异议按期办结', 'objection_on_time', 5,  100, 60,   NULL, 'S4 item 18'),
(2026, '000000', 'cases',     '惩戒案例报送', 'case_reports',      10, 4,   0,    NULL, 'S3 七.2');

CREATE TABLE credit.score (
	year        integer NOT NULL,
	region      text NOT NULL,
	member      text NOT NULL,
	unit        credit.credit_code,
	name        text NOT NULL,
	earned      numeric NOT NULL,
	possible    numeric NOT NULL,
	score       numeric(5,2),
	rank        integer,
	computed_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	issued_on   date,
	CONSTRAINT score_pkey PRIMARY KEY (year, region, member),
	CONSTRAINT score_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT score_member_check CHECK (unit IS NULL OR member = unit::text)
);
CREATE INDEX score_unit_idx ON credit.score (unit);
COMMENT ON TABLE credit.score IS '年度得分与名次:单位与地区 | annual score and rank, of units and of regions';
COMMENT ON COLUMN credit.score.year IS '年度 | year';
COMMENT ON COLUMN credit.score.region IS '考核地区 | the region that is assessed';
COMMENT ON COLUMN credit.score.member IS '被考核者:单位代码或地区代码 | who is scored: code of a unit, or of a region';
COMMENT ON COLUMN credit.score.unit IS '单位代码,地区则为空 | code of the unit; NULL for a region';
COMMENT ON COLUMN credit.score.name IS '名称 | name';
COMMENT ON COLUMN credit.score.earned IS '得分合计 | marks earned';
COMMENT ON COLUMN credit.score.possible IS '适用指标满分合计 | marks possible, of indicators that apply';
COMMENT ON COLUMN credit.score.score IS '百分制得分 | score of a hundred';
COMMENT ON COLUMN credit.score.rank IS '名次,并列同名次 | rank; ties share it';
COMMENT ON COLUMN credit.score.computed_at IS '计算时间 | when it was computed';
COMMENT ON COLUMN credit.score.issued_on IS '发布日期,空为未定稿 | day of issue; NULL means a draft';
CREATE TABLE credit.score_line (
	year      integer NOT NULL,
	region    text NOT NULL,
	member    text NOT NULL,
	indicator text NOT NULL,
	unit      credit.credit_code,
	amount    numeric,
	out_of    numeric,
	value     numeric,
	mark      numeric,
	full_mark numeric NOT NULL,
	formula   text NOT NULL,
	issued_on date,
	CONSTRAINT score_line_pkey PRIMARY KEY (year, region, member, indicator),
	CONSTRAINT score_line_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT score_line_mark_check CHECK (mark >= 0 AND mark <= full_mark AND (mark IS NULL) = (value IS NULL))
);
CREATE INDEX score_line_unit_idx ON credit.score_line (unit);
COMMENT ON TABLE credit.score_line IS '得分明细:各指标的数值与得分 | what each indicator of a score was worth';
COMMENT ON COLUMN credit.score_line.year IS '年度 | year';
COMMENT ON COLUMN credit.score_line.region IS '考核地区 | the region that is assessed';
COMMENT ON COLUMN credit.score_line.member IS '被考核者 | who is scored';
COMMENT ON COLUMN credit.score_line.indicator IS '考核指标 | indicator';
COMMENT ON COLUMN credit.score_line.unit IS '单位代码,地区则为空 | code of the unit; NULL for a region';
COMMENT ON COLUMN credit.score_line.amount IS '分子或数量 | amount';
COMMENT ON COLUMN credit.score_line.out_of IS '分母 | out of';
COMMENT ON COLUMN credit.score_line.value IS '指标值,不适用为空 | value; NULL means not applicable';
COMMENT ON COLUMN credit.score_line.mark IS '得分,不适用为空 | mark; NULL means not applicable';
COMMENT ON COLUMN credit.score_line.full_mark IS '满分 | full mark';
COMMENT ON COLUMN credit.score_line.formula IS '所用公式 | the formula used';
COMMENT ON COLUMN credit.score_line.issued_on IS '发布日期 | day of issue';

-- S2 item 22 提升城市信用监测排名: ranks that others publish, as they were
CREATE TABLE credit.city_rank (
	source      text NOT NULL,
	month       date NOT NULL,
	region      text NOT NULL,
	rank        integer NOT NULL,
	out_of      integer NOT NULL,
	score       numeric,
	imported_on date NOT NULL,
	imported_by name NOT NULL,
	CONSTRAINT city_rank_pkey PRIMARY KEY (source, month, region),
	CONSTRAINT city_rank_rank_check CHECK (rank >= 1 AND rank <= out_of AND extract(day FROM month) = 1 AND region ~ '^[0-9]{6}$')
);
COMMENT ON TABLE credit.city_rank IS '城市信用监测排名(外部) | ranks of cities in outside monitoring';
COMMENT ON COLUMN credit.city_rank.source IS '发布者 | who published it';
COMMENT ON COLUMN credit.city_rank.month IS '月份(首日) | month, by its first day';
COMMENT ON COLUMN credit.city_rank.region IS '城市区划代码 | division code of the city';
COMMENT ON COLUMN credit.city_rank.rank IS '名次 | rank';
COMMENT ON COLUMN credit.city_rank.out_of IS '参评城市数 | of how many cities';
COMMENT ON COLUMN credit.city_rank.score IS '得分 | score';
COMMENT ON COLUMN credit.city_rank.imported_on IS '导入日期 | day of import';
COMMENT ON COLUMN credit.city_rank.imported_by IS '导入人 | who imported it';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['metric', 'metric_part', 'form_line', 'indicator', 'monthly_form', 'monthly_form_value', 'case_report', 'score', 'score_line', 'city_rank'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['metric', 'metric_part', 'form_line', 'indicator', 'city_rank'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['monthly_form', 'monthly_form_value', 'case_report', 'score', 'score_line'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(unit))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_truncated', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['monthly_form', 'monthly_form_value', 'score', 'score_line'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER issued_never_changed BEFORE UPDATE OR DELETE ON credit.%I FOR EACH ROW WHEN (OLD.issued_on IS NOT NULL) EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER issued_never_changed', t);
	END LOOP;
	-- a ranking that is issued is known to all who are ranked
	FOREACH t IN ARRAY ARRAY['score', 'score_line'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_evaluator, credit_head, credit_leader USING (issued_on IS NOT NULL)', t || '_issued', t);
	END LOOP;
END
$do$;
CREATE TRIGGER judged_never_changed BEFORE UPDATE ON credit.case_report
	FOR EACH ROW WHEN (OLD.accepted IS NOT NULL) EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON credit.case_report FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER imported_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.city_rank FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.case_report ENABLE ALWAYS TRIGGER judged_never_changed;
ALTER TABLE credit.case_report ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE credit.city_rank ENABLE ALWAYS TRIGGER imported_never_changed;
-- the scheme is the office's: forms, indicators, weights
CREATE POLICY form_line_office ON credit.form_line FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY indicator_office ON credit.indicator FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.form_line, credit.indicator TO credit_office;
GRANT SELECT ON credit.metric, credit.indicator, credit.city_rank TO credit_reporter;
INSERT INTO credit.job VALUES
('fill_forms', '预填月报', 'credit.fill_forms', 110, '1 day', '03:00');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.score', '0.2.0'), ('credit_report.score_line', '0.2.0'), ('credit_report.city_rank', '0.2.0'), ('credit_report.external_difference', '0.2.0');
