-- N13 the band of each unit and month; issued ones never change.
CREATE OR REPLACE VIEW credit_report.quality_band AS
	SELECT q.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, q.month,
		   q.applicable::integer AS applicable, q.passed::integer AS passed, q.failed::integer AS failed, q.not_applicable::integer AS not_applicable,
		   q.score::numeric(5,2) AS score, q.band::varchar(8) AS band, q.issued_on, credit.today() AS data_as_of
	  FROM credit.quality_band AS q
	  JOIN credit.unit AS u ON u.unit = q.unit;
COMMENT ON VIEW credit_report.quality_band IS '数据质量分级:按单位、月份 | quality band per unit and month';
COMMENT ON COLUMN credit_report.quality_band.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.quality_band.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.quality_band.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.quality_band.month IS '月份 | month';
COMMENT ON COLUMN credit_report.quality_band.applicable IS '适用 | applicable';
COMMENT ON COLUMN credit_report.quality_band.passed IS '通过 | passed';
COMMENT ON COLUMN credit_report.quality_band.failed IS '未通过 | failed';
COMMENT ON COLUMN credit_report.quality_band.not_applicable IS '不适用 | not applicable';
COMMENT ON COLUMN credit_report.quality_band.score IS '得分(%) | score, percent';
COMMENT ON COLUMN credit_report.quality_band.band IS '颜色:红、橙、黄、绿 | band: red, orange, yellow, green';
COMMENT ON COLUMN credit_report.quality_band.issued_on IS '发布日期,空为未定稿 | day of issue, NULL for a draft';
COMMENT ON COLUMN credit_report.quality_band.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.quality_band TO credit_reporter, credit_evaluator, credit_office, credit_admin;
