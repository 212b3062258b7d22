-- R008 五位一体: how many records in force each of the five archives holds, per
-- division; the kind of subject is told by its code.
CREATE OR REPLACE VIEW credit_report.archive AS
	SELECT x.region::varchar(6) AS region, l.name AS region_name, l.level, x.archive::varchar(20) AS archive, x.records::integer AS records,
		   credit.today() AS data_as_of
	  FROM (SELECT r.region,
				   CASE WHEN a.item = 'Z1' THEN 'person' WHEN a.item LIKE '9_' THEN 'enterprise' WHEN a.item = '11' THEN 'organ'
						WHEN a.item = '12' THEN 'public_institution' WHEN a.item ~ '^[3578]' THEN 'social_organisation' ELSE 'other' END AS archive,
				   sum(a.records) AS records
			  FROM (SELECT l.unit, l.item, sum(l.amount) AS records FROM credit_private.summary_line AS l
					 WHERE l.measure = 'record.archive' GROUP BY 1, 2) AS a
			  JOIN credit_private.unit_region AS r ON r.unit = a.unit
			 GROUP BY 1, 2) AS x
	  JOIN credit_private.unit_region_label AS l ON l.region = x.region
	 WHERE x.records > 0;
COMMENT ON VIEW credit_report.archive IS '各档案数据量:自然人、社会法人、行政机关、事业单位、社会组织 | records in force per archive and division';
COMMENT ON COLUMN credit_report.archive.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.archive.region_name IS '地区 | name of the division';
COMMENT ON COLUMN credit_report.archive.level IS '层级 | level: nation, province, city or county';
COMMENT ON COLUMN credit_report.archive.archive IS '档案:person 自然人,enterprise 社会法人,organ 行政机关,public_institution 事业单位,social_organisation 社会组织,other 其他 | archive: person, enterprise, organ, public_institution, social_organisation or other';
COMMENT ON COLUMN credit_report.archive.records IS '在册记录 | records in force';
COMMENT ON COLUMN credit_report.archive.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.archive TO credit_reporter, credit_evaluator, credit_office, credit_admin;
