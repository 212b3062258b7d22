-- R222 an outside evaluator's rate beside our own of the same unit and period.
CREATE OR REPLACE VIEW credit_report.external_difference AS
	SELECT e.evaluation::varchar(200) AS evaluation, e.evaluator::varchar(200) AS evaluator, e.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name,
		   e.metric::varchar(64) AS metric, lower(e.during) AS from_day, upper(e.during) - 1 AS to_day, e.amount, e.out_of,
		   round(100 * e.amount / e.out_of, 2) AS external_rate, round(100 * e.own_amount / nullif(e.own_out_of, 0), 2) AS own_rate,
		   round(100 * e.amount / e.out_of, 2) - round(100 * e.own_amount / nullif(e.own_out_of, 0), 2) AS difference, credit.today() AS data_as_of
	  FROM credit.external_result AS e
	  JOIN credit.unit AS u ON u.unit = e.unit;
COMMENT ON VIEW credit_report.external_difference IS '第三方评估与本平台统计之差 | outside evaluation against our own count';
COMMENT ON COLUMN credit_report.external_difference.evaluation IS '评估名称 | name of the evaluation';
COMMENT ON COLUMN credit_report.external_difference.evaluator IS '评估机构 | who evaluated';
COMMENT ON COLUMN credit_report.external_difference.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.external_difference.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.external_difference.metric IS '指标 | metric';
COMMENT ON COLUMN credit_report.external_difference.from_day IS '期间起 | from';
COMMENT ON COLUMN credit_report.external_difference.to_day IS '期间止 | to';
COMMENT ON COLUMN credit_report.external_difference.amount IS '合格数 | how many were good';
COMMENT ON COLUMN credit_report.external_difference.out_of IS '评估数 | of how many';
COMMENT ON COLUMN credit_report.external_difference.external_rate IS '第三方比率(%) | the evaluators rate, percent';
COMMENT ON COLUMN credit_report.external_difference.own_rate IS '本平台比率(%) | our own rate, percent';
COMMENT ON COLUMN credit_report.external_difference.difference IS '差 | difference';
COMMENT ON COLUMN credit_report.external_difference.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.external_difference TO credit_reporter, credit_evaluator, credit_office, credit_admin;
