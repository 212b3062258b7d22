-- Remedies by unit and month of opening: how many, whom they reached, what is
-- left to do.
CREATE OR REPLACE VIEW credit_report.remedy AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   pg_catalog.date_trunc('month', r.opened_on)::date AS month,
		   count(*)::integer AS opened, count(r.closed_on)::integer AS closed,
		   sum(x.recipients)::integer AS recipients, sum(x.shown_to_public)::integer AS shown_to_public,
		   sum(n.notices)::integer AS notices, sum(n.acknowledged)::integer AS acknowledged,
		   count(r.asked_on)::integer AS clarifications_asked, count(r.clarified_on)::integer AS clarified,
		   credit.today() AS data_as_of
	  FROM credit.remedy AS r
	  JOIN credit.unit AS u ON u.unit = r.unit
	 CROSS JOIN LATERAL (SELECT count(p.unit) AS recipients, count(*) FILTER (WHERE p.unit IS NULL) AS shown_to_public
						   FROM credit.remedy_recipient AS p WHERE p.code = r.code AND p.remedy_id = r.remedy_id) AS x
	 CROSS JOIN LATERAL (SELECT count(*) AS notices, count(m.acknowledged_on) AS acknowledged
						   FROM credit.remedy_notice AS m WHERE m.code = r.code AND m.remedy_id = r.remedy_id) AS n
	 GROUP BY u.unit, u.name, u.region, pg_catalog.date_trunc('month', r.opened_on);
COMMENT ON VIEW credit_report.remedy IS '消除不良影响统计:单位、月份 | remedies by unit and month';
COMMENT ON COLUMN credit_report.remedy.unit_code IS '责任单位代码 | code of the unit that answers';
COMMENT ON COLUMN credit_report.remedy.unit_name IS '责任单位 | the unit that answers';
COMMENT ON COLUMN credit_report.remedy.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_report.remedy.month IS '立案月份 | month of opening';
COMMENT ON COLUMN credit_report.remedy.opened IS '立案 | opened';
COMMENT ON COLUMN credit_report.remedy.closed IS '办结 | closed';
COMMENT ON COLUMN credit_report.remedy.recipients IS '单位看到次数 | times that units were shown it';
COMMENT ON COLUMN credit_report.remedy.shown_to_public IS '向社会公示次数 | times it was shown to the public';
COMMENT ON COLUMN credit_report.remedy.notices IS '通知 | notices';
COMMENT ON COLUMN credit_report.remedy.acknowledged IS '已回执 | acknowledged';
COMMENT ON COLUMN credit_report.remedy.clarifications_asked IS '要求澄清 | clarifications asked for';
COMMENT ON COLUMN credit_report.remedy.clarified IS '已澄清 | clarified';
COMMENT ON COLUMN credit_report.remedy.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.remedy TO credit_reporter, credit_evaluator, credit_office, credit_admin;
