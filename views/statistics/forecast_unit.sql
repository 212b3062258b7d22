-- N3 the same a unit a row: how many duties of each urgency, the next due day
-- and the holidays until the last of them that is near.
CREATE OR REPLACE VIEW credit_report.forecast_unit AS
	SELECT f.unit_code, f.unit_name, f.region, f.duty, f.duty_name, f.urgency, sum(f.duties)::integer AS duties,
		   min(f.due_on) AS first_due_on, max(f.due_on) AS last_due_on, min(f.workdays_left) AS workdays_left,
		   (array_agg(f.special_days ORDER BY f.due_on DESC))[1] AS special_days, credit.today() AS data_as_of
	  FROM credit_report.forecast AS f
	 GROUP BY f.unit_code, f.unit_name, f.region, f.duty, f.duty_name, f.urgency;
COMMENT ON VIEW credit_report.forecast_unit IS '时限预警汇总:按单位、义务、紧急程度 | the forecast by unit, kind and urgency';
COMMENT ON COLUMN credit_report.forecast_unit.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.forecast_unit.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.forecast_unit.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.forecast_unit.duty IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit_report.forecast_unit.duty_name IS '义务名称 | its name';
COMMENT ON COLUMN credit_report.forecast_unit.urgency IS '紧急程度 | urgency';
COMMENT ON COLUMN credit_report.forecast_unit.duties IS '未完成义务数 | open duties';
COMMENT ON COLUMN credit_report.forecast_unit.first_due_on IS '最早到期日 | first due day';
COMMENT ON COLUMN credit_report.forecast_unit.last_due_on IS '最晚到期日 | last due day';
COMMENT ON COLUMN credit_report.forecast_unit.workdays_left IS '最少剩余工作日 | fewest working days left';
COMMENT ON COLUMN credit_report.forecast_unit.special_days IS '其间的节假日与调休上班日 | holidays and make-up days in between';
COMMENT ON COLUMN credit_report.forecast_unit.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.forecast_unit TO credit_reporter, credit_evaluator, credit_office, credit_admin;
