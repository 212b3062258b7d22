-- R-contract of the readers: every view offered, column by column, with its
-- label and type.
CREATE OR REPLACE VIEW credit_report.view_catalog AS
	SELECT v.view_name::varchar(64) AS view_name, a.attnum::integer AS position, a.attname::varchar(64) AS column_name,
		   pg_catalog.format_type(a.atttypid, a.atttypmod)::varchar(64) AS data_type,
		   pg_catalog.split_part(pg_catalog.col_description(a.attrelid, a.attnum), ' | ', 1)::varchar(200) AS label,
		   pg_catalog.split_part(pg_catalog.col_description(a.attrelid, a.attnum), ' | ', 2)::varchar(200) AS label_en,
		   v.since::varchar(16) AS since, v.deprecated::varchar(16) AS deprecated
	  FROM credit_report.view_release AS v
	  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = pg_catalog.to_regclass(v.view_name) AND a.attnum > 0 AND NOT a.attisdropped;
COMMENT ON VIEW credit_report.view_catalog IS '视图目录:列、类型、标签、版本 | the views offered: columns, types, labels, since which release';
COMMENT ON COLUMN credit_report.view_catalog.view_name IS '视图 | view';
COMMENT ON COLUMN credit_report.view_catalog.position IS '序号 | position';
COMMENT ON COLUMN credit_report.view_catalog.column_name IS '列 | column';
COMMENT ON COLUMN credit_report.view_catalog.data_type IS '类型 | type';
COMMENT ON COLUMN credit_report.view_catalog.label IS '中文标签 | Chinese label';
COMMENT ON COLUMN credit_report.view_catalog.label_en IS '英文标签 | English label';
COMMENT ON COLUMN credit_report.view_catalog.since IS '起始版本 | since release';
COMMENT ON COLUMN credit_report.view_catalog.deprecated IS '停用版本 | deprecated since release';
GRANT SELECT ON credit_report.view_catalog TO PUBLIC;
