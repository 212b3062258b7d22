-- R040 a missed day raises an alert: each of the last thirty days on which a
-- source should have been pulled and was not, and whether it has come since.
CREATE OR REPLACE VIEW credit_report.missed_pull AS
	SELECT f.source::varchar(64) AS source, s.name::varchar(200) AS source_name, f.item::varchar(64) AS item,
		   s.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, d.day::date AS day,
		   (SELECT r.sqlstate FROM credit.pull_run AS r WHERE r.source = f.source AND r.item = f.item AND r.platform_day = d.day::date
			 ORDER BY r.run_id DESC LIMIT 1)::varchar(5) AS sqlstate,
		   (SELECT r.message FROM credit.pull_run AS r WHERE r.source = f.source AND r.item = f.item AND r.platform_day = d.day::date
			 ORDER BY r.run_id DESC LIMIT 1)::varchar(400) AS message,
		   EXISTS (SELECT FROM credit.pull_run AS r WHERE r.source = f.source AND r.item = f.item AND r.platform_day > d.day::date AND r.sqlstate IS NULL) AS recovered,
		   credit.today() AS data_as_of
	  FROM credit.source_item AS f
	  JOIN credit.source AS s ON s.source = f.source
	  JOIN credit.unit AS u ON u.unit = s.unit
	 CROSS JOIN LATERAL pg_catalog.generate_series(greatest(s.connected_on, credit.today() - 30), credit.today(), interval '1 day') AS d(day)
	 WHERE f.enabled AND f.relation IS NOT NULL AND s.interface = 'pull'
	   AND NOT EXISTS (SELECT FROM credit.pull_run AS r WHERE r.source = f.source AND r.item = f.item AND r.platform_day = d.day::date AND r.sqlstate IS NULL)
	   -- today is missed once it was tried in vain
	   AND (d.day::date < credit.today() OR EXISTS (SELECT FROM credit.pull_run AS r WHERE r.source = f.source AND r.item = f.item AND r.platform_day = d.day::date));
COMMENT ON VIEW credit_report.missed_pull IS '漏抓日:应抓未抓及是否已补 | days on which a source was not pulled, and whether it has come since';
COMMENT ON COLUMN credit_report.missed_pull.source IS '系统 | source system';
COMMENT ON COLUMN credit_report.missed_pull.source_name IS '名称 | name';
COMMENT ON COLUMN credit_report.missed_pull.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.missed_pull.unit_code IS '所属单位代码 | code of its unit';
COMMENT ON COLUMN credit_report.missed_pull.unit_name IS '所属单位 | its unit';
COMMENT ON COLUMN credit_report.missed_pull.day IS '漏抓日期 | the day';
COMMENT ON COLUMN credit_report.missed_pull.sqlstate IS '错误码,未运行为空 | SQLSTATE; NULL when nothing was tried';
COMMENT ON COLUMN credit_report.missed_pull.message IS '错误信息 | message of the error';
COMMENT ON COLUMN credit_report.missed_pull.recovered IS '其后是否已补抓 | has it been pulled since';
COMMENT ON COLUMN credit_report.missed_pull.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.missed_pull TO credit_reporter, credit_evaluator, credit_office, credit_admin;
