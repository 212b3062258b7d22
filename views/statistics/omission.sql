-- R038 无遗漏: documents that create credit information and have no confirmed
-- record (omissions), and numbers of a series that nobody entered (gaps).
CREATE OR REPLACE VIEW credit_report.omission AS
	SELECT 'omission'::varchar(8) AS kind, y.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   d.item::varchar(64) AS item, d.document_no::varchar(128) AS document_no, d.issued_on, y.due_on, (y.due_on < credit.today()) AS overdue,
		   credit.today() AS data_as_of
	  FROM credit.duty AS y
	  JOIN credit.document AS d ON d.document_id = y.case_id
	  JOIN credit.unit AS u ON u.unit = y.unit
	 WHERE y.kind = 'document' AND y.met_on IS NULL AND y.void_on IS NULL
	UNION ALL
	SELECT 'gap'::varchar(8) AS kind, g.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   NULL::varchar(64) AS item,
		   CASE WHEN g.from_number = g.to_number THEN pg_catalog.format('%s〔%s〕%s号', g.series, g.year, g.from_number)
				ELSE pg_catalog.format('%s〔%s〕%s–%s号', g.series, g.year, g.from_number, g.to_number) END::varchar(128) AS document_no,
		   NULL::date AS issued_on, NULL::date AS due_on, NULL::boolean AS overdue, credit.today() AS data_as_of
	  FROM credit_private.number_gap AS g
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
