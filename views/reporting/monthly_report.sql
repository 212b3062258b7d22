-- R051 every month of every (unit, item) that is owed by the month, and how it
-- was met: by records, by a zero report, late, or not at all.
CREATE OR REPLACE VIEW credit_report.monthly_report AS
	SELECT d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   d.item::varchar(64) AS item, lower(d.period) AS month, d.due_on, d.met_on,
		   (CASE WHEN z.unit IS NOT NULL THEN 'zero' WHEN d.met_on IS NOT NULL THEN 'records' END)::varchar(8) AS met_by,
		   (CASE WHEN d.met_on <= d.due_on THEN 'on_time' WHEN d.met_on IS NOT NULL THEN 'late'
				 WHEN credit.today() > d.due_on THEN 'overdue' ELSE 'open' END)::varchar(8) AS status
	  FROM credit.duty AS d
	  JOIN credit.unit AS u ON u.unit = d.unit
	  LEFT JOIN credit.zero_report AS z ON z.unit = d.unit AND z.item = d.item AND z.period = d.period
	 WHERE d.kind = 'report' AND d.void_on IS NULL;
COMMENT ON VIEW credit_report.monthly_report IS '按月报送情况:单位、项目、月份 | monthly reports: unit, item, month, and how each was met';
COMMENT ON COLUMN credit_report.monthly_report.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.monthly_report.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.monthly_report.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.monthly_report.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.monthly_report.month IS '月份 | month';
COMMENT ON COLUMN credit_report.monthly_report.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.monthly_report.met_on IS '完成日 | met on';
COMMENT ON COLUMN credit_report.monthly_report.met_by IS '完成方式:records 报送记录,zero 零报告 | met by: records or zero';
COMMENT ON COLUMN credit_report.monthly_report.status IS '状态:按时、迟到、逾期、未到期 | status: on_time, late, overdue, open';
GRANT SELECT ON credit_report.monthly_report TO credit_reporter, credit_evaluator, credit_office, credit_admin;
