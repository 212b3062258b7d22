-- Zero reports, and what came up against them: records of that unit and item
-- that were decided in a month of which it was said that there were none.
CREATE OR REPLACE VIEW credit_report.zero_report AS
	SELECT z.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   z.item::varchar(64) AS item, lower(z.period) AS month, z.reported_on,
		   r.records::integer AS contradicted_by, r.first_on AS contradicted_on
	  FROM credit.zero_report AS z
	  JOIN credit.unit AS u ON u.unit = z.unit
	 CROSS JOIN LATERAL (
			SELECT count(*) AS records, min(x.confirmed_on) AS first_on
			  FROM credit.record AS x
			 WHERE x.source_unit = z.unit AND x.item = z.item AND z.period @> x.decided_on AND x.state = 'confirmed' AND NOT x.stock) AS r;
COMMENT ON VIEW credit_report.zero_report IS '零报告及与之矛盾的记录数 | zero reports, and the records that contradict them';
COMMENT ON COLUMN credit_report.zero_report.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.zero_report.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.zero_report.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.zero_report.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.zero_report.month IS '月份 | month';
COMMENT ON COLUMN credit_report.zero_report.reported_on IS '声明日期 | the day it was said';
COMMENT ON COLUMN credit_report.zero_report.contradicted_by IS '当月作出决定的已确认记录数,应为零 | confirmed records decided in that month; should be none';
COMMENT ON COLUMN credit_report.zero_report.contradicted_on IS '最早一条的确认日期 | when the first of them was confirmed';
GRANT SELECT ON credit_report.zero_report TO credit_reporter, credit_evaluator, credit_office, credit_admin;
