-- R223 the error rate of each unit in each sample, with the number checked.
CREATE OR REPLACE VIEW credit_report.sample_result AS
	SELECT s.sample_id, s.name::varchar(200) AS sample_name, r.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   count(*)::integer AS drawn, count(r.correct)::integer AS checked, count(*) FILTER (WHERE NOT r.correct)::integer AS wrong,
		   (100.0 * count(*) FILTER (WHERE NOT r.correct) / nullif(count(r.correct), 0))::numeric(5,2) AS error_rate, s.drawn_on, credit.today() AS data_as_of
	  FROM credit.sample_record AS r
	  JOIN credit.sample AS s ON s.sample_id = r.sample_id
	  JOIN credit.unit AS u ON u.unit = r.unit
	 GROUP BY s.sample_id, r.unit, u.name, u.region;
COMMENT ON VIEW credit_report.sample_result IS '抽查结果:各单位差错率 | error rate of each unit in each sample';
COMMENT ON COLUMN credit_report.sample_result.sample_id IS '抽查编号 | number of the sample';
COMMENT ON COLUMN credit_report.sample_result.sample_name IS '抽查名称 | name of the sample';
COMMENT ON COLUMN credit_report.sample_result.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.sample_result.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.sample_result.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.sample_result.drawn IS '抽中 | drawn';
COMMENT ON COLUMN credit_report.sample_result.checked IS '已核查 | checked';
COMMENT ON COLUMN credit_report.sample_result.wrong IS '有误 | wrong';
COMMENT ON COLUMN credit_report.sample_result.error_rate IS '差错率(%) | wrong of checked, percent';
COMMENT ON COLUMN credit_report.sample_result.drawn_on IS '抽取日期 | day of the draw';
COMMENT ON COLUMN credit_report.sample_result.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.sample_result TO credit_reporter, credit_evaluator, credit_office, credit_admin;
