-- R059 应归尽归: of the items that the catalogue in force gives a unit, those it has
-- data for.
CREATE OR REPLACE VIEW credit_report.coverage AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   count(*)::integer AS items, count(h.item)::integer AS with_data, (100.0 * count(h.item) / count(*))::numeric(5,2) AS coverage_rate,
		   credit.today() AS data_as_of
	  FROM credit.item_unit AS iu
	  JOIN credit.catalog_edition AS e ON e.edition = iu.edition AND e.state = 'issued' AND e.valid_during @> credit.today()
	  JOIN credit.catalog_item AS i ON i.edition = iu.edition AND i.item = iu.item AND i.valid_during @> credit.today()
	  JOIN credit.unit AS u ON u.unit = iu.unit
	  LEFT JOIN (SELECT l.unit, l.item, sum(l.amount) AS records, max(l.day) FILTER (WHERE l.amount > 0) AS month FROM credit_private.summary_line AS l
				 WHERE l.measure = 'record.held' GROUP BY 1, 2 HAVING sum(l.amount) > 0) AS h ON h.unit = iu.unit AND h.item = iu.item
	 WHERE iu.valid_during @> credit.today()
	 GROUP BY u.unit, u.name, u.region;
COMMENT ON VIEW credit_report.coverage IS '应归尽归率:单位有数据的目录项目占其应报项目 | items with data of the items a unit is responsible for';
COMMENT ON COLUMN credit_report.coverage.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.coverage.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.coverage.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.coverage.items IS '应报项目 | items it is responsible for';
COMMENT ON COLUMN credit_report.coverage.with_data IS '有数据的项目 | items with data';
COMMENT ON COLUMN credit_report.coverage.coverage_rate IS '应归尽归率(%) | coverage, percent';
COMMENT ON COLUMN credit_report.coverage.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.coverage TO credit_reporter, credit_evaluator, credit_office, credit_admin;
