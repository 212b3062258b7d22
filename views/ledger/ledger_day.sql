-- The root of each day: that of its last run, which stands for everything
-- sealed up to then.
CREATE OR REPLACE VIEW credit_report.ledger_day AS
	SELECT r.day, r.run_no, r.sealed_at, t.runs, t.row_count, pg_catalog.encode(r.root, 'hex')::varchar(64) AS root
	  FROM (SELECT x.day, max(x.run_no) AS run_no, count(*) AS runs, sum(x.row_count)::bigint AS row_count FROM credit.ledger_run AS x GROUP BY x.day) AS t
	  JOIN credit.ledger_run AS r ON r.run_no = t.run_no;
COMMENT ON VIEW credit_report.ledger_day IS '每日账本根 | the ledger''s root of each day';
COMMENT ON COLUMN credit_report.ledger_day.day IS '日期 | day';
COMMENT ON COLUMN credit_report.ledger_day.run_no IS '当日最后一次封账 | the day''s last run';
COMMENT ON COLUMN credit_report.ledger_day.sealed_at IS '封账时刻 | moment of that run';
COMMENT ON COLUMN credit_report.ledger_day.runs IS '封账次数 | runs of the day';
COMMENT ON COLUMN credit_report.ledger_day.row_count IS '封入的行版本数 | versions sealed that day';
COMMENT ON COLUMN credit_report.ledger_day.root IS '根(SHA-256) | root (SHA-256)';
GRANT SELECT ON credit_report.ledger_day TO credit_reporter, credit_evaluator, credit_office, credit_admin;
