-- Alerts (预警).  S4 item 17 问题可监测: whatever is wrong on the platform, in one
-- shape, derived at the moment it is asked for.  A new source of alerts is a
-- row here and a branch of credit_report.alert.

CREATE TABLE credit.alert_kind (
	alert    text NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	look_in  text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT alert_kind_pkey PRIMARY KEY (alert)
);
COMMENT ON TABLE credit.alert_kind IS '预警种类及查看之处 | kinds of alerts, and where to look';
COMMENT ON COLUMN credit.alert_kind.alert IS '预警种类 | kind of alert';
COMMENT ON COLUMN credit.alert_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.alert_kind.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.alert_kind.look_in IS '查看之处 | where to look';
COMMENT ON COLUMN credit.alert_kind.basis IS '依据 | legal basis';
INSERT INTO credit.alert_kind VALUES
('overdue',          '义务逾期',         'duties overdue',                       'credit_report.my_duty',          'S0 art 11, 18'),
('job_failed',       '任务失败',         'job failed',                           'credit.job_run',                 'S4 item 17'),
('job_missed',       '任务漏跑',         'job has not run',                      'credit_report.job_health',       'S0 方案 三(二)'),
('calendar_missing', '放假通知未装入',   'holiday notice missing',               'credit.rule_problems',           'S0 art 11'),
('no_officer',       '单位缺责任人、联络员或报送账户', 'unit without officer or account', 'credit_report.unit_officers',   'S0 art 30; S1 二(三)'),
('zero_contradicted','零报告不实',       'zero report contradicted',             'credit_report.zero_report',      'S1 二(三)'),
('quality',          '质量问题未消除',   'findings of quality not cleared',      'credit_report.quality_check_result', 'S0 art 9'),
('contest',          '质量异议待答复',   'contested findings without an answer', 'credit.finding_contest',         'S0 art 9'),
('withholding',      '不予公示逾期未复核', 'what is withheld awaits its review', 'credit_report.withholding',      'S0 art 15'),
('missed_pull',      '抓取漏日',         'days on which a source was not pulled', 'credit_report.missed_pull',      'S0 方案 三(二) 每天自动抓取'),
('conflict',         '来源不一致',       'sources that contradict each other',   'credit_report.source_conflict',  'S0 art 9'),
('omission',         '文书遗漏',         'documents without their record',       'credit_report.omission',         'S0 art 10 无遗漏'),
('number_gap',       '文号断号',         'numbers left out of a series',         'credit_report.silence',          'S0 art 10 无遗漏'),
('receipt',          '推送未回执',       'feed without a receipt',               'credit_report.feed_batches',     'S3 二.2'),
('query_gap',        '事项缺查',         'days on which a matter was not queried', 'credit_report.query_gap',       'S0 方案 四(四)');
ALTER TABLE credit.alert_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY alert_kind_read ON credit.alert_kind FOR SELECT USING (true);
GRANT SELECT ON credit.alert_kind TO PUBLIC;
