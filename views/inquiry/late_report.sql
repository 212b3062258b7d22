-- S2 item 16 逢查必报: queries of which nobody reported what they were used for.  A
-- query for a matter is reported by the decision of the matter.
CREATE OR REPLACE VIEW credit_private.late_report AS
	WITH day AS MATERIALIZED (
		-- the rule and the calendar are asked once a day and region, not once a query
		SELECT d.asked_on, d.region, (credit.due_on(credit.rule_on('query.report_back', d.asked_on, d.region), d.asked_on)).due_on AS due_on
		  FROM (SELECT DISTINCT i.asked_on, u.region FROM credit.inquiry AS i JOIN credit.unit AS u ON u.unit = i.unit WHERE i.matter_id IS NULL) AS d
	)
	SELECT i.code, i.inquiry_id, i.purpose, i.unit, i.asked_by, i.asked_on, d.due_on
	  FROM credit.inquiry AS i
	  JOIN credit.purpose AS p ON p.purpose = i.purpose AND p.report_back
	  JOIN credit.unit AS u ON u.unit = i.unit
	  JOIN day AS d ON d.asked_on = i.asked_on AND d.region = u.region
	 WHERE i.matter_id IS NULL AND d.due_on IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.inquiry_use AS x WHERE x.code = i.code AND x.inquiry_id = i.inquiry_id);
COMMENT ON VIEW credit_private.late_report IS '未反馈应用情况的查询及期限 | queries not reported back, and when they are due';
COMMENT ON COLUMN credit_private.late_report.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_private.late_report.inquiry_id IS '回执编号 | number of the receipt';
COMMENT ON COLUMN credit_private.late_report.purpose IS '用途 | purpose';
COMMENT ON COLUMN credit_private.late_report.unit IS '查询单位 | the unit that asked';
COMMENT ON COLUMN credit_private.late_report.asked_by IS '查询人 | who asked';
COMMENT ON COLUMN credit_private.late_report.asked_on IS '查询日期 | day of the query';
COMMENT ON COLUMN credit_private.late_report.due_on IS '反馈期限 | to be reported by';
