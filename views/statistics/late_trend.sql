-- R216, R221 the late share of what fell due, month by month, with the change
-- against the month before that the division has figures for.
CREATE OR REPLACE VIEW credit_report.late_trend AS
	SELECT t.region, t.region_name, t.level, t.duty::varchar(32) AS duty, t.month, t.due::integer AS due, t.late::integer AS late, t.late_rate,
		   pg_catalog.lag(t.late_rate) OVER w AS previous_rate, (t.late_rate - pg_catalog.lag(t.late_rate) OVER w)::numeric(5,2) AS change,
		   credit.today() AS data_as_of
	  FROM (SELECT r.region::varchar(6) AS region, r.name AS region_name, r.level, r.duty, r.month, sum(r.on_time + r.late + r.overdue) AS due, sum(r.late + r.overdue) AS late,
				   (100.0 * sum(r.late + r.overdue) / sum(r.on_time + r.late + r.overdue))::numeric(5,2) AS late_rate
			  FROM credit_private.duty_count_by_region AS r
			 WHERE r.on_time + r.late + r.overdue > 0
			 GROUP BY 1, 2, 3, 4, 5) AS t
	WINDOW w AS (PARTITION BY t.region, t.duty ORDER BY t.month);
COMMENT ON VIEW credit_report.late_trend IS '迟报趋势:按地区、义务、到期月份及较上月变化 | late share per division, duty and month due, with its change';
COMMENT ON COLUMN credit_report.late_trend.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.late_trend.region_name IS '地区 | name of the division';
COMMENT ON COLUMN credit_report.late_trend.level IS '层级 | level: nation, province, city or county';
COMMENT ON COLUMN credit_report.late_trend.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.late_trend.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_report.late_trend.due IS '已到期 | duties due by today';
COMMENT ON COLUMN credit_report.late_trend.late IS '迟到或逾期 | late or overdue';
COMMENT ON COLUMN credit_report.late_trend.late_rate IS '迟报率(%) | late share, percent';
COMMENT ON COLUMN credit_report.late_trend.previous_rate IS '上月迟报率(%) | late share of the month before';
COMMENT ON COLUMN credit_report.late_trend.change IS '变化(百分点) | change in percentage points';
COMMENT ON COLUMN credit_report.late_trend.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.late_trend TO credit_reporter, credit_evaluator, credit_office, credit_admin;
