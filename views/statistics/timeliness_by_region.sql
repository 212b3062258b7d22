-- R067, R216 timeliness per division, duty, channel and month due: a division
-- holds what its units and the divisions below it have.
CREATE OR REPLACE VIEW credit_report.timeliness_by_region AS
	SELECT x.region::varchar(6) AS region, x.name AS region_name, x.level, x.duty::varchar(32) AS duty, x.channel::varchar(32) AS channel, x.month,
		   (x.on_time + x.late + x.overdue + x.open)::integer AS duties,
		   x.on_time::integer AS on_time, x.late::integer AS late, x.overdue::integer AS overdue, x.open::integer AS open,
		   (100.0 * x.on_time / nullif(x.on_time + x.late + x.overdue, 0))::numeric(5,2) AS on_time_rate,
		   (100.0 * x.overdue / nullif(x.on_time + x.late + x.overdue, 0))::numeric(5,2) AS overdue_rate,
		   credit.today() AS data_as_of
	  FROM credit_private.duty_count_by_region AS x;
COMMENT ON VIEW credit_report.timeliness_by_region IS '及时性:按地区(省、市、县逐级汇总)、义务、渠道、到期月份 | timeliness per division, with those below it';
COMMENT ON COLUMN credit_report.timeliness_by_region.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.timeliness_by_region.region_name IS '地区 | name of the division';
COMMENT ON COLUMN credit_report.timeliness_by_region.level IS '层级 | level: nation, province, city or county';
COMMENT ON COLUMN credit_report.timeliness_by_region.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.timeliness_by_region.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.timeliness_by_region.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_report.timeliness_by_region.duties IS '义务数 | duties';
COMMENT ON COLUMN credit_report.timeliness_by_region.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_report.timeliness_by_region.late IS '迟到 | late';
COMMENT ON COLUMN credit_report.timeliness_by_region.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_report.timeliness_by_region.open IS '未到期 | open, not yet due';
COMMENT ON COLUMN credit_report.timeliness_by_region.on_time_rate IS '及时率(%) | on-time rate, percent of what was due by today';
COMMENT ON COLUMN credit_report.timeliness_by_region.overdue_rate IS '逾期率(%) | overdue rate, percent';
COMMENT ON COLUMN credit_report.timeliness_by_region.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.timeliness_by_region TO credit_reporter, credit_evaluator, credit_office, credit_admin;
