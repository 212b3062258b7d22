-- The same, item by item: which are missing.
CREATE OR REPLACE VIEW credit_report.coverage_item AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   i.edition::varchar(64) AS edition, i.item::varchar(64) AS item, i.name::varchar(200) AS item_name,
		   coalesce(h.records, 0)::integer AS records, h.month AS last_month,
		   credit.today() AS data_as_of
	  FROM credit.item_unit AS iu
	  JOIN credit.catalog_edition AS e ON e.edition = iu.edition AND e.state = 'issued' AND e.valid_during @> credit.today()
	  JOIN credit.catalog_item AS i ON i.edition = iu.edition AND i.item = iu.item AND i.valid_during @> credit.today()
	  JOIN credit.unit AS u ON u.unit = iu.unit
	  LEFT JOIN (SELECT l.unit, l.item, sum(l.amount) AS records, max(l.day) FILTER (WHERE l.amount > 0) AS month FROM credit_private.summary_line AS l
				 WHERE l.measure = 'record.held' GROUP BY 1, 2 HAVING sum(l.amount) > 0) AS h ON h.unit = iu.unit AND h.item = iu.item
	 WHERE iu.valid_during @> credit.today();
COMMENT ON VIEW credit_report.coverage_item IS '应归尽归逐项明细 | coverage item by item';
COMMENT ON COLUMN credit_report.coverage_item.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.coverage_item.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.coverage_item.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.coverage_item.edition IS '目录版本 | edition of the catalogue';
COMMENT ON COLUMN credit_report.coverage_item.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.coverage_item.item_name IS '项目名称 | name of the item';
COMMENT ON COLUMN credit_report.coverage_item.records IS '在册记录 | records in force';
COMMENT ON COLUMN credit_report.coverage_item.last_month IS '最近有数据的月份 | last month with data';
COMMENT ON COLUMN credit_report.coverage_item.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.coverage_item TO credit_reporter, credit_evaluator, credit_office, credit_admin;
