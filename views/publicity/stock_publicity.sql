-- R064 2016年以来存量信息的公示: how far the publicity of stock has come, per unit,
-- kind of act and year of decision.
CREATE OR REPLACE VIEW credit_report.stock_publicity AS
	SELECT r.source_unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   r.act_kind::varchar(16) AS act_kind, pg_catalog.date_part('year', r.decided_on)::integer AS year,
		   count(*)::integer AS records,
		   count(*) FILTER (WHERE p.published)::integer AS published,
		   count(*) FILTER (WHERE NOT p.published AND w.withheld)::integer AS withheld,
		   count(*) FILTER (WHERE NOT p.published AND NOT w.withheld)::integer AS missing,
		   (100.0 * count(*) FILTER (WHERE p.published OR w.withheld) / count(*))::numeric(5,2) AS progress,
		   credit.today() AS data_as_of
	  FROM credit.record AS r
	  JOIN credit.unit AS u ON u.unit = r.source_unit
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.publication AS p
						 WHERE p.code = r.code AND p.record_id = r.record_id) AS published) AS p
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.withholding AS w
						 WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL) AS withheld) AS w
	 WHERE r.stock AND r.disclosure = 'public' AND r.decided_on >= DATE '2016-01-01' AND r.state IN ('received', 'reviewed', 'confirmed', 'withdrawn')
	 GROUP BY r.source_unit, u.name, u.region, r.act_kind, pg_catalog.date_part('year', r.decided_on);
COMMENT ON VIEW credit_report.stock_publicity IS '存量信息公示进度(2016年以来) | progress of the publicity of stock since 2016';
COMMENT ON COLUMN credit_report.stock_publicity.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.stock_publicity.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.stock_publicity.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.stock_publicity.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_report.stock_publicity.year IS '决定年份 | year of decision';
COMMENT ON COLUMN credit_report.stock_publicity.records IS '存量记录数 | stock records';
COMMENT ON COLUMN credit_report.stock_publicity.published IS '已公示 | published';
COMMENT ON COLUMN credit_report.stock_publicity.withheld IS '有事由不予公示 | withheld on a ground';
COMMENT ON COLUMN credit_report.stock_publicity.missing IS '未公示 | not published';
COMMENT ON COLUMN credit_report.stock_publicity.progress IS '进度(%) | progress, percent';
COMMENT ON COLUMN credit_report.stock_publicity.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.stock_publicity TO credit_reporter, credit_evaluator, credit_office, credit_admin;
