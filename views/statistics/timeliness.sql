-- R216, R220 timeliness per unit, duty, channel and month in which the duty
-- fell due, from the summaries: rates are percent of the duties due by today.
CREATE OR REPLACE VIEW credit_report.timeliness AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   x.duty::varchar(32) AS duty, x.channel::varchar(32) AS channel, x.month,
		   (x.on_time + x.late + x.overdue + x.open)::integer AS duties,
		   x.on_time::integer AS on_time, x.late::integer AS late, x.overdue::integer AS overdue, x.open::integer AS open,
		   (100.0 * x.on_time / nullif(x.on_time + x.late + x.overdue, 0))::numeric(5,2) AS on_time_rate,
		   (100.0 * x.overdue / nullif(x.on_time + x.late + x.overdue, 0))::numeric(5,2) AS overdue_rate,
		   credit.today() AS data_as_of
	  FROM credit_private.duty_count AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.on_time + x.late + x.overdue + x.open + x.void > 0;
COMMENT ON VIEW credit_report.timeliness IS '及时性:按单位、义务、渠道、到期月份 | timeliness per unit, duty, channel and month due';
COMMENT ON COLUMN credit_report.timeliness.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.timeliness.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.timeliness.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.timeliness.duty IS '义务种类,名称见 credit.duty_kind | kind of duty, named in credit.duty_kind';
COMMENT ON COLUMN credit_report.timeliness.channel IS '公示渠道,其他义务为空 | channel of publicity, empty for other duties';
COMMENT ON COLUMN credit_report.timeliness.month IS '到期月份(首日) | month in which they fall due, its first day';
COMMENT ON COLUMN credit_report.timeliness.duties IS '义务数 | duties';
COMMENT ON COLUMN credit_report.timeliness.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_report.timeliness.late IS '迟到 | late';
COMMENT ON COLUMN credit_report.timeliness.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_report.timeliness.open IS '未到期 | open, not yet due';
COMMENT ON COLUMN credit_report.timeliness.on_time_rate IS '及时率(%) | on-time rate, percent';
COMMENT ON COLUMN credit_report.timeliness.overdue_rate IS '逾期率(%) | overdue rate, percent';
COMMENT ON COLUMN credit_report.timeliness.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.timeliness TO credit_reporter, credit_evaluator, credit_office, credit_admin;
