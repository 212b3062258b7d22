-- R145 every month of every unit that owes a typical case, and whether it came.
CREATE OR REPLACE VIEW credit_report.case_report AS
	SELECT d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, lower(d.period) AS month, d.due_on, d.met_on,
		   (SELECT count(*)::integer FROM credit.typical_case AS c WHERE c.unit = d.unit AND d.period @> c.drafted_on AND c.approved_on IS NOT NULL) AS cases,
		   (CASE WHEN d.met_on <= d.due_on THEN 'on_time' WHEN d.met_on IS NOT NULL THEN 'late'
				 WHEN credit.today() > d.due_on THEN 'missing' ELSE 'open' END)::varchar(8) AS status
	  FROM credit.duty AS d
	  JOIN credit.unit AS u ON u.unit = d.unit
	 WHERE d.kind = 'case_report' AND d.void_on IS NULL;
COMMENT ON VIEW credit_report.case_report IS '典型案例按月报送情况,缺报列出 | monthly typical cases per unit; missing ones are listed';
COMMENT ON COLUMN credit_report.case_report.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.case_report.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.case_report.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.case_report.month IS '月份 | month';
COMMENT ON COLUMN credit_report.case_report.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.case_report.met_on IS '完成日 | met on';
COMMENT ON COLUMN credit_report.case_report.cases IS '当月案例数 | cases of that month';
COMMENT ON COLUMN credit_report.case_report.status IS '状态:on_time 按时,late 迟报,missing 缺报,open 未到期 | on_time, late, missing or open';
GRANT SELECT ON credit_report.case_report TO credit_reporter, credit_evaluator, credit_office, credit_admin;
