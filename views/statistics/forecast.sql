-- N3 who will be late: open duties with the working days left, holidays
-- counted; 0 is today, negative is overdue.
CREATE OR REPLACE VIEW credit_report.forecast AS
	SELECT s.unit_code, s.unit_name, s.duty, s.channel, s.document_no, s.due_on, s.provisional,
		   w.workdays AS workdays_left,
		   (CASE WHEN s.status = 'overdue' THEN 'overdue'
				 WHEN s.provisional THEN 'provisional'
				 WHEN w.workdays <= 1 THEN 'tomorrow'
				 WHEN w.workdays <= 3 THEN 'within_three'
				 ELSE 'later' END)::varchar(16) AS urgency
	  FROM credit_report.duty_status AS s
	 CROSS JOIN LATERAL credit.workdays_between_provisional(credit.today(), s.due_on, 'CN', credit.today()) AS w
	 WHERE s.status IN ('open', 'overdue');
COMMENT ON VIEW credit_report.forecast IS '时限预警:未完成义务及剩余工作日 | open duties with the working days left';
COMMENT ON COLUMN credit_report.forecast.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.forecast.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.forecast.duty IS '义务 | duty';
COMMENT ON COLUMN credit_report.forecast.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.forecast.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.forecast.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.forecast.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.forecast.workdays_left IS '剩余工作日 | working days left';
COMMENT ON COLUMN credit_report.forecast.urgency IS '紧急程度 | urgency: overdue, tomorrow, within_three, later, provisional';
GRANT SELECT ON credit_report.forecast TO credit_reporter, credit_evaluator, credit_office, credit_admin;
