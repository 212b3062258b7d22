-- R220 from a score down to its indicators.
CREATE OR REPLACE VIEW credit_report.score_line AS
	SELECT l.year, l.region::varchar(6) AS region, l.member::varchar(18) AS member, s.name::varchar(200) AS name, l.indicator::varchar(32) AS indicator,
		   l.amount, l.out_of, l.value, l.mark, l.full_mark, l.formula::varchar(200) AS formula, l.issued_on, credit.today() AS data_as_of
	  FROM credit.score_line AS l
	  JOIN credit.score AS s ON s.year = l.year AND s.region = l.region AND s.member = l.member;
COMMENT ON VIEW credit_report.score_line IS '年度考核各指标得分 | what each indicator was worth';
COMMENT ON COLUMN credit_report.score_line.year IS '年度 | year';
COMMENT ON COLUMN credit_report.score_line.region IS '考核地区 | region assessed';
COMMENT ON COLUMN credit_report.score_line.member IS '被考核者代码 | code of who is scored';
COMMENT ON COLUMN credit_report.score_line.name IS '名称 | name';
COMMENT ON COLUMN credit_report.score_line.indicator IS '考核指标 | indicator';
COMMENT ON COLUMN credit_report.score_line.amount IS '分子或数量 | amount';
COMMENT ON COLUMN credit_report.score_line.out_of IS '分母 | out of';
COMMENT ON COLUMN credit_report.score_line.value IS '指标值 | value';
COMMENT ON COLUMN credit_report.score_line.mark IS '得分,不适用为空 | mark, NULL when not applicable';
COMMENT ON COLUMN credit_report.score_line.full_mark IS '满分 | full mark';
COMMENT ON COLUMN credit_report.score_line.formula IS '公式 | formula';
COMMENT ON COLUMN credit_report.score_line.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit_report.score_line.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.score_line TO credit_reporter, credit_evaluator, credit_office, credit_admin;
