-- R067 省、市、县…全覆盖: of the items that hold in a division, those that any of its
-- units, or of the divisions below, has data for, under its own code or under
-- that of the item above it stands for; and of its units those that have any.
CREATE OR REPLACE VIEW credit_report.coverage_by_region AS
	SELECT x.region::varchar(6) AS region, l.name AS region_name, l.level, c.items::integer AS items, c.with_data::integer AS with_data,
		   (100.0 * c.with_data / nullif(c.items, 0))::numeric(5,2) AS coverage_rate,
		   x.units::integer AS units, x.reporting_units::integer AS reporting_units,
		   credit.today() AS data_as_of
	  FROM (SELECT r.region, count(DISTINCT r.unit) AS units, count(DISTINCT h.unit) AS reporting_units,
				   pg_catalog.array_agg(DISTINCT h.item) || pg_catalog.array_agg(DISTINCT p.parent_item) AS held
			  FROM credit_private.unit_region AS r
			  LEFT JOIN (SELECT l.unit, l.item, sum(l.amount) AS records, max(l.day) FILTER (WHERE l.amount > 0) AS month FROM credit_private.summary_line AS l
				 WHERE l.measure = 'record.held' GROUP BY 1, 2 HAVING sum(l.amount) > 0) AS h ON h.unit = r.unit
			  LEFT JOIN credit.catalog_item AS p ON p.item = h.item AND p.parent_item IS NOT NULL
			 GROUP BY 1) AS x
	  JOIN credit_private.unit_region_label AS l ON l.region = x.region
	 CROSS JOIN LATERAL (SELECT count(*), count(*) FILTER (WHERE i.item = ANY (x.held)) FROM credit.effective_catalog(x.region) AS i) AS c(items, with_data);
COMMENT ON VIEW credit_report.coverage_by_region IS '全覆盖:按省、市、县,有数据的目录项目与单位 | coverage per division, with those below it';
COMMENT ON COLUMN credit_report.coverage_by_region.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.coverage_by_region.region_name IS '地区 | name of the division';
COMMENT ON COLUMN credit_report.coverage_by_region.level IS '层级 | level: nation, province, city or county';
COMMENT ON COLUMN credit_report.coverage_by_region.items IS '目录项目 | items that hold there';
COMMENT ON COLUMN credit_report.coverage_by_region.with_data IS '有数据的项目 | items with data';
COMMENT ON COLUMN credit_report.coverage_by_region.coverage_rate IS '覆盖率(%) | coverage, percent';
COMMENT ON COLUMN credit_report.coverage_by_region.units IS '单位数 | units there';
COMMENT ON COLUMN credit_report.coverage_by_region.reporting_units IS '有数据的单位 | units with data';
COMMENT ON COLUMN credit_report.coverage_by_region.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.coverage_by_region TO credit_reporter, credit_evaluator, credit_office, credit_admin;
