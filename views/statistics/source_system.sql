-- R032 信息系统建设情况: systems connected, not connected, and none, per unit and region.
CREATE OR REPLACE VIEW credit_report.source_system AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   count(*) FILTER (WHERE s.connected_on <= credit.today())::integer AS connected,
		   count(*) FILTER (WHERE s.interface <> 'none' AND (s.connected_on IS NULL OR s.connected_on > credit.today()))::integer AS not_connected,
		   (count(*) FILTER (WHERE s.interface <> 'none') = 0) AS no_system,
		   max(p.last_pull) AS last_pull, credit.today() AS data_as_of
	  FROM credit.unit AS u
	  LEFT JOIN credit.source AS s ON s.unit = u.unit
	  LEFT JOIN (SELECT r.source, max(r.platform_day) AS last_pull FROM credit.pull_run AS r WHERE r.sqlstate IS NULL GROUP BY r.source) AS p ON p.source = s.source
	 WHERE u.valid_during @> credit.today()
	 GROUP BY u.unit, u.name, u.region;
COMMENT ON VIEW credit_report.source_system IS '信息系统建设情况:已接通、未接通、无系统 | systems connected, not connected, or none, by unit';
COMMENT ON COLUMN credit_report.source_system.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.source_system.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.source_system.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.source_system.connected IS '已接通系统数 | systems connected';
COMMENT ON COLUMN credit_report.source_system.not_connected IS '未接通系统数 | systems not connected';
COMMENT ON COLUMN credit_report.source_system.no_system IS '无系统 | has no system';
COMMENT ON COLUMN credit_report.source_system.last_pull IS '最近成功抓取日 | day of the last good pull';
COMMENT ON COLUMN credit_report.source_system.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.source_system TO credit_reporter, credit_evaluator, credit_office, credit_admin;
