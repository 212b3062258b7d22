-- R216 合规率: rows without a fault of those reported, per unit, item and month
-- received.
CREATE OR REPLACE VIEW credit_report.compliance AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.item::varchar(64) AS item, x.month,
		   x.reported::integer AS reported, x.filed::integer AS without_fault,
		   (100.0 * x.filed / x.reported)::numeric(5,2) AS compliance_rate,
		   credit.today() AS data_as_of
	  FROM (SELECT l.unit, l.item, l.day AS month,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.received'), 0) AS reported,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.filed'), 0) AS filed
			  FROM credit_private.summary_line AS l
			 WHERE l.measure IN ('batch.received', 'batch.filed')
			 GROUP BY 1, 2, 3) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.reported > 0;
COMMENT ON VIEW credit_report.compliance IS '合规率:按单位、项目、收到月份 | rows without fault of those reported, per unit, item and month received';
COMMENT ON COLUMN credit_report.compliance.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.compliance.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.compliance.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.compliance.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.compliance.month IS '收到月份 | month received';
COMMENT ON COLUMN credit_report.compliance.reported IS '报送行数 | rows reported';
COMMENT ON COLUMN credit_report.compliance.without_fault IS '无错误 | without fault';
COMMENT ON COLUMN credit_report.compliance.compliance_rate IS '合规率(%) | rows without fault, percent';
COMMENT ON COLUMN credit_report.compliance.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.compliance TO credit_reporter, credit_evaluator, credit_office, credit_admin;
