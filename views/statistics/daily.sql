-- R226 日常统计: what a unit did on a day.
CREATE OR REPLACE VIEW credit_report.daily AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.day,
		   x.received::integer AS received, x.confirmed::integer AS confirmed, x.ended::integer AS ended,
		   x.published::integer AS published, x.taken_down::integer AS taken_down, x.inquiries::integer AS inquiries,
		   credit.today() AS data_as_of
	  FROM (SELECT l.unit, l.day,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'daily.batch.received'), 0) AS received,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'daily.record.confirmed'), 0) AS confirmed,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'daily.record.ended'), 0) AS ended,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'daily.publication.made'), 0) AS published,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'daily.publication.ended'), 0) AS taken_down,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'daily.inquiry.made'), 0) AS inquiries
			  FROM credit_private.summary_line AS l
			 WHERE l.measure IN ('daily.batch.received', 'daily.record.confirmed', 'daily.record.ended', 'daily.publication.made',
				'daily.publication.ended', 'daily.inquiry.made')
			 GROUP BY 1, 2) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.received + x.confirmed + x.ended + x.published + x.taken_down + x.inquiries > 0;
COMMENT ON VIEW credit_report.daily IS '日常统计:按单位与日 | daily counters per unit';
COMMENT ON COLUMN credit_report.daily.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.daily.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.daily.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.daily.day IS '日期 | day';
COMMENT ON COLUMN credit_report.daily.received IS '收到行数 | rows received';
COMMENT ON COLUMN credit_report.daily.confirmed IS '确认 | records confirmed';
COMMENT ON COLUMN credit_report.daily.ended IS '退回、更正或撤回 | records returned, corrected or withdrawn';
COMMENT ON COLUMN credit_report.daily.published IS '公示 | publications';
COMMENT ON COLUMN credit_report.daily.taken_down IS '撤下 | publications taken down';
COMMENT ON COLUMN credit_report.daily.inquiries IS '查询 | inquiries';
COMMENT ON COLUMN credit_report.daily.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.daily TO credit_reporter, credit_evaluator, credit_office, credit_admin;
