CREATE OR REPLACE VIEW credit_report.job_health AS
	SELECT j.job::varchar(32) AS job, j.name::varchar(64) AS name, j.enabled, j.every,
		   (SELECT max(r.started_at) FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL) AS last_good_run,
		   (SELECT r.rows FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL ORDER BY r.run_id DESC LIMIT 1) AS last_rows,
		   (SELECT r.sqlstate::varchar(5) FROM credit.job_run AS r WHERE r.job = j.job ORDER BY r.run_id DESC LIMIT 1) AS last_sqlstate,
		   (SELECT count(*)::integer FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NOT NULL) AS failed_runs
	  FROM credit.job AS j;
COMMENT ON VIEW credit_report.job_health IS '任务健康 | jobs: last good run, last error';
COMMENT ON COLUMN credit_report.job_health.job IS '任务 | job';
COMMENT ON COLUMN credit_report.job_health.name IS '名称 | name';
COMMENT ON COLUMN credit_report.job_health.enabled IS '启用 | enabled';
COMMENT ON COLUMN credit_report.job_health.every IS '间隔 | interval';
COMMENT ON COLUMN credit_report.job_health.last_good_run IS '最近一次成功 | last good run';
COMMENT ON COLUMN credit_report.job_health.last_rows IS '最近处理行数 | rows handled by it';
COMMENT ON COLUMN credit_report.job_health.last_sqlstate IS '最近一次错误码 | SQLSTATE of the last run';
COMMENT ON COLUMN credit_report.job_health.failed_runs IS '失败次数 | failed runs';
GRANT SELECT ON credit_report.job_health TO credit_admin, credit_office, credit_reporter, credit_evaluator;
