-- R216, R220 timeliness per unit, duty, channel and month in which the duty
-- fell due: rates are percent of the duties due by today.
CREATE OR REPLACE VIEW credit_report.timeliness AS
	SELECT s.unit_code, s.unit_name, s.region, s.duty, s.channel, pg_catalog.date_trunc('month', s.due_on)::date AS month,
		   count(*) FILTER (WHERE s.status <> 'void')::integer AS duties,
		   count(*) FILTER (WHERE s.status = 'on_time')::integer AS on_time,
		   count(*) FILTER (WHERE s.status = 'late')::integer AS late,
		   count(*) FILTER (WHERE s.status = 'overdue')::integer AS overdue,
		   count(*) FILTER (WHERE s.status = 'open')::integer AS open,
		   (100.0 * count(*) FILTER (WHERE s.status = 'on_time')
			/ nullif(count(*) FILTER (WHERE s.status IN ('on_time', 'late', 'overdue')), 0))::numeric(5,2) AS on_time_rate,
		   (100.0 * count(*) FILTER (WHERE s.status = 'overdue')
			/ nullif(count(*) FILTER (WHERE s.status IN ('on_time', 'late', 'overdue')), 0))::numeric(5,2) AS overdue_rate,
		   credit.today() AS data_as_of
	  FROM credit_report.duty_status AS s
	 GROUP BY s.unit_code, s.unit_name, s.region, s.duty, s.channel, pg_catalog.date_trunc('month', s.due_on)::date;
COMMENT ON VIEW credit_report.timeliness IS '及时性:按单位、义务、渠道、到期月份 | timeliness per unit, duty, channel and month due';
COMMENT ON COLUMN credit_report.timeliness.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.timeliness.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.timeliness.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.timeliness.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.timeliness.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.timeliness.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_report.timeliness.duties IS '义务数 | duties';
COMMENT ON COLUMN credit_report.timeliness.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_report.timeliness.late IS '迟到 | late';
COMMENT ON COLUMN credit_report.timeliness.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_report.timeliness.open IS '未到期 | open, not yet due';
COMMENT ON COLUMN credit_report.timeliness.on_time_rate IS '及时率(%) | on-time rate, percent';
COMMENT ON COLUMN credit_report.timeliness.overdue_rate IS '逾期率(%) | overdue rate, percent';
COMMENT ON COLUMN credit_report.timeliness.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.timeliness TO credit_reporter, credit_evaluator, credit_office, credit_admin;
