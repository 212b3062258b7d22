-- R227: conflicts by the unit that must answer, item and field; no value.
CREATE OR REPLACE VIEW credit_report.source_conflict AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   c.item::varchar(64) AS item, c.field::varchar(64) AS field,
		   count(*) FILTER (WHERE c.state = 'open')::integer AS open, count(*) FILTER (WHERE c.state = 'resolved')::integer AS resolved,
		   min(c.found_on) FILTER (WHERE c.state = 'open') AS oldest_open, credit.today() AS data_as_of
	  FROM credit.conflict AS c
	  JOIN credit.unit AS u ON u.unit = coalesce(c.authority, c.held_by)
	 GROUP BY u.unit, u.name, u.region, c.item, c.field;
COMMENT ON VIEW credit_report.source_conflict IS '多来源数据冲突,按应答复单位、项目、字段 | conflicts between sources by the unit that must answer, item and field';
COMMENT ON COLUMN credit_report.source_conflict.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.source_conflict.unit_name IS '应答复单位 | the unit that must answer';
COMMENT ON COLUMN credit_report.source_conflict.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.source_conflict.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.source_conflict.field IS '字段 | field';
COMMENT ON COLUMN credit_report.source_conflict.open IS '待处理 | open';
COMMENT ON COLUMN credit_report.source_conflict.resolved IS '已处理 | resolved';
COMMENT ON COLUMN credit_report.source_conflict.oldest_open IS '最早待处理日期 | since when the oldest is open';
COMMENT ON COLUMN credit_report.source_conflict.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.source_conflict TO credit_reporter, credit_evaluator, credit_office, credit_admin;
