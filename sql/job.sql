-- Jobs: each is a function that can run twice and gives the rows it handled.
-- One dispatcher, credit.run_due_jobs(), for any scheduler; what is due is
-- decided here in Beijing time (pg_cron 1.4 knows GMT only).

CREATE TABLE credit.job (
	job        text NOT NULL,
	name       text NOT NULL,
	function   text NOT NULL,
	position   integer NOT NULL,
	every      interval NOT NULL,
	not_before time NOT NULL DEFAULT '00:00',
	enabled    boolean NOT NULL DEFAULT true,
	CONSTRAINT job_pkey PRIMARY KEY (job),
	CONSTRAINT job_every_check CHECK (every > interval '0')
);
COMMENT ON TABLE credit.job IS '任务:函数、间隔、每日不早于(北京时间) | jobs: function, interval, not before (Beijing time)';
COMMENT ON COLUMN credit.job.job IS '任务 | job';
COMMENT ON COLUMN credit.job.name IS '名称 | name';
COMMENT ON COLUMN credit.job.function IS '所调用的函数 | the function it calls';
COMMENT ON COLUMN credit.job.position IS '执行次序 | order in a run';
COMMENT ON COLUMN credit.job.every IS '间隔 | interval';
COMMENT ON COLUMN credit.job.not_before IS '每日不早于(北京时间) | not before, Beijing time';
COMMENT ON COLUMN credit.job.enabled IS '是否启用 | is it switched on';
INSERT INTO credit.job VALUES
('recount_duties',   '重算未完成义务的到期日', 'credit.recount_duties',   10, '1 hour', '00:00'),
('fold_summary',     '并入汇总',               'credit.fold_summary',     15, '1 minute', '00:00'),
('publish_due',      '公示',                   'credit.publish_due',      20, '30 seconds', '00:00'),
('withdraw_expired', '到期撤下',               'credit.withdraw_expired', 30, '1 day', '00:00'),
('keep_reports',     '按月报送义务',           'credit.keep_reports',     12, '1 hour', '00:00'),
('note_overdue',     '登记新逾期的义务',       'credit.note_overdue',     15, '1 day', '00:00'),
('lint_rules',       '规则检查',               'credit.count_rule_problems', 40, '1 day', '00:00');

CREATE SEQUENCE credit.job_run_id_seq;
CREATE TABLE credit.job_run (
	run_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.job_run_id_seq'),
	job         text NOT NULL,
	platform_day date NOT NULL,
	started_at  timestamptz NOT NULL,
	ended_at    timestamptz,
	rows        bigint,
	sqlstate    text,
	message     text,
	run_by      name NOT NULL DEFAULT session_user,
	CONSTRAINT job_run_pkey PRIMARY KEY (run_id),
	CONSTRAINT job_run_job_fkey FOREIGN KEY (job) REFERENCES credit.job
);
ALTER SEQUENCE credit.job_run_id_seq OWNED BY credit.job_run.run_id;
CREATE INDEX job_run_job_idx ON credit.job_run (job, started_at);
COMMENT ON TABLE credit.job_run IS '任务运行记录:起止、行数、错误码 | runs of jobs: begin, end, rows, SQLSTATE';
COMMENT ON COLUMN credit.job_run.run_id IS '运行编号 | number of the run';
COMMENT ON COLUMN credit.job_run.job IS '任务 | job';
COMMENT ON COLUMN credit.job_run.platform_day IS '平台日期 | the platform''s day';
COMMENT ON COLUMN credit.job_run.started_at IS '开始时间 | begin';
COMMENT ON COLUMN credit.job_run.ended_at IS '结束时间 | end';
COMMENT ON COLUMN credit.job_run.rows IS '处理行数 | rows handled';
COMMENT ON COLUMN credit.job_run.sqlstate IS '错误码,成功为空 | SQLSTATE, NULL when it went well';
COMMENT ON COLUMN credit.job_run.message IS '错误信息 | message of the error';
COMMENT ON COLUMN credit.job_run.run_by IS '运行者 | who ran it';
ALTER TABLE credit.job ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.job_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_read ON credit.job FOR SELECT USING (true);
CREATE POLICY job_run_read ON credit.job_run FOR SELECT USING (true);
CREATE POLICY job_admin ON credit.job FOR ALL TO credit_admin USING (true) WITH CHECK (true);
GRANT SELECT ON credit.job, credit.job_run TO credit_admin, credit_office, credit_reporter, credit_evaluator;
-- not the function: run_job() runs it as the owner
GRANT UPDATE (every, not_before, enabled) ON credit.job TO credit_admin;

INSERT INTO credit.job VALUES
('compare_sources',  '多来源数据比对',         'credit.compare_sources',  36, '1 day', '02:00'),
('end_withholdings', '不予公示期限届满', 'credit.end_due_withholdings', 15, '1 day', '00:00'),
('forget_searches', '清除查询计数', 'credit.forget_searches', 90, '1 hour', '00:00'),
('issue_lists', '名单定期发布', 'credit.issue_lists', 35, '1 day', '06:00');
INSERT INTO credit.job VALUES
('take_batches', '收取系统收件表', 'credit.take_batches', 5, '1 minute', '00:00'),
('pull_due', '每日抓取', 'credit.pull_due', 6, '1 hour', '00:00'),
('compare_reports', '不同报送单位比对', 'credit.compare_reports', 45, '1 day', '00:00');
INSERT INTO credit.job VALUES
('find_unpublished', '查找漏公示的记录', 'credit.find_unpublished', 19, '1 day', '00:00');
INSERT INTO credit.job VALUES
('yield_red_lists', '红名单让位于黑名单', 'credit.yield_red_lists', 34, '1 hour', '00:00');
-- N6: late in the day, so that people's own queries come first
INSERT INTO credit.job VALUES
('daily_queries', '补作当日查询', 'credit.make_daily_queries', 55, '1 hour', '16:00');
INSERT INTO credit.job VALUES
('remind_repairs', '提醒可修复的主体', 'credit.remind_repairs', 38, '1 day', '07:00');
INSERT INTO credit.job VALUES
('propose_focus', '重点关注名单升降建议', 'credit.propose_focus', 37, '1 day', '02:00');
INSERT INTO credit.job VALUES
('find_overdue_promises', '逾期容缺承诺', 'credit.find_overdue_promises', 16, '1 day', '00:00');
INSERT INTO credit.job VALUES
('import_pulled_lists', '抓取名单列入', 'credit.import_pulled_lists', 33, '1 hour', '00:00');
