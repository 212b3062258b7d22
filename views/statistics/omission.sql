-- R038 无遗漏: documents that create credit information and have no confirmed
-- record (omissions), and numbers of a series that nobody entered (gaps).
CREATE OR REPLACE VIEW credit_report.omission AS
	SELECT 'omission'::varchar(8) AS kind, d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   d.item::varchar(64) AS item, d.document_no::varchar(128) AS document_no, d.issued_on, d.due_on, (d.due_on < credit.today()) AS overdue,
		   credit.today() AS data_as_of
	  FROM credit.document AS d
	  JOIN credit.unit AS u ON u.unit = d.unit
	 WHERE d.creates
	   AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.document_no = d.document_no AND r.unit = d.unit AND r.item = d.item
						AND r.state IN ('confirmed', 'superseded', 'withdrawn'))
	UNION ALL
	SELECT 'gap', g.unit::varchar(18), u.name::varchar(200), u.region::varchar(6), NULL,
		   CASE WHEN g.from_number = g.to_number THEN pg_catalog.format('%s〔%s〕%s号', g.series, g.year, g.from_number)
				ELSE pg_catalog.format('%s〔%s〕%s–%s号', g.series, g.year, g.from_number, g.to_number) END::varchar(128),
		   NULL, NULL, NULL, credit.today()
	  FROM (SELECT n.unit, n.series, n.year, n.before + 1 AS from_number, n.number - 1 AS to_number
			  FROM (SELECT x.unit, x.series, x.year, x.number,
						   pg_catalog.lag(x.number, 1, 0) OVER (PARTITION BY x.unit, x.series, x.year ORDER BY x.number) AS before
					  FROM credit.document AS x WHERE x.number IS NOT NULL) AS n
			 WHERE n.number > n.before + 1) AS g
	  JOIN credit.unit AS u ON u.unit = g.unit;
COMMENT ON VIEW credit_report.omission IS '遗漏与断号:应生成而无已确认记录的文书,文号序列中的缺号 | omissions and gaps: documents without their record, numbers missing in a series';
COMMENT ON COLUMN credit_report.omission.kind IS '种类:omission 遗漏,gap 断号 | omission or gap';
COMMENT ON COLUMN credit_report.omission.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.omission.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.omission.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.omission.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.omission.document_no IS '文号,断号为区间 | document number; of a gap the range';
COMMENT ON COLUMN credit_report.omission.issued_on IS '发文日期 | day of issue';
COMMENT ON COLUMN credit_report.omission.due_on IS '归集到期日 | the day its record is due';
COMMENT ON COLUMN credit_report.omission.overdue IS '是否逾期 | overdue';
COMMENT ON COLUMN credit_report.omission.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.omission TO credit_reporter, credit_evaluator, credit_office, credit_admin;
