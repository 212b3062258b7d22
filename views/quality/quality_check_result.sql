-- N13, R060 what each check found per unit and month, with its dimension.
CREATE OR REPLACE VIEW credit_report.quality_check_result AS
	SELECT q.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, q.month,
		   q.check_id::varchar(64) AS check_id, c.name::varchar(200) AS check_name, c.dimension::varchar(16) AS dimension, c.level,
		   (q.passed + q.failed)::integer AS applicable, q.passed::integer AS passed, q.failed::integer AS failed,
		   q.not_applicable::integer AS not_applicable, q.upheld::integer AS upheld,
		   (100.0 * q.passed / nullif(q.passed + q.failed, 0))::numeric(5,2) AS pass_rate, c.basis::varchar(400) AS basis, q.issued_on, credit.today() AS data_as_of
	  FROM credit.quality_result AS q
	  JOIN credit.unit AS u ON u.unit = q.unit
	  JOIN credit.quality_check AS c ON c.check_id = q.check_id AND c.valid_during @> q.month;
COMMENT ON VIEW credit_report.quality_check_result IS '各检查项结果:按单位、月份 | what each check found per unit and month';
COMMENT ON COLUMN credit_report.quality_check_result.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.quality_check_result.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.quality_check_result.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.quality_check_result.month IS '月份 | month';
COMMENT ON COLUMN credit_report.quality_check_result.check_id IS '检查项 | check';
COMMENT ON COLUMN credit_report.quality_check_result.check_name IS '检查项名称 | name of the check';
COMMENT ON COLUMN credit_report.quality_check_result.dimension IS '方面:及时、完整、准确、唯一 | timeliness, completeness, accuracy or uniqueness';
COMMENT ON COLUMN credit_report.quality_check_result.level IS '级别 | level';
COMMENT ON COLUMN credit_report.quality_check_result.applicable IS '适用 | applicable';
COMMENT ON COLUMN credit_report.quality_check_result.passed IS '通过 | passed';
COMMENT ON COLUMN credit_report.quality_check_result.failed IS '未通过 | failed';
COMMENT ON COLUMN credit_report.quality_check_result.not_applicable IS '不适用 | not applicable';
COMMENT ON COLUMN credit_report.quality_check_result.upheld IS '申辩成立而不计 | left out, contest upheld';
COMMENT ON COLUMN credit_report.quality_check_result.pass_rate IS '通过率(%) | passed of applicable, percent';
COMMENT ON COLUMN credit_report.quality_check_result.basis IS '依据 | basis';
COMMENT ON COLUMN credit_report.quality_check_result.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit_report.quality_check_result.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.quality_check_result TO credit_reporter, credit_evaluator, credit_office, credit_admin;
