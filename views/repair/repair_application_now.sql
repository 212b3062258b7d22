-- R109 one status for the applicant, whatever the units have done so far.
CREATE OR REPLACE VIEW credit.repair_application_now AS
	SELECT a.code, a.application_id, a.applied_on, x.repairs, x.units, x.open, x.approved, x.refused, x.broken,
		   CASE WHEN x.open > 0 THEN 'in_progress'
				WHEN x.approved = x.repairs THEN 'approved'
				WHEN x.approved > 0 THEN 'partly_approved'
				WHEN x.broken > 0 THEN 'broken'
				ELSE 'refused' END AS status,
		   x.decided_on
	  FROM credit.repair_application AS a
	 CROSS JOIN LATERAL (
		SELECT count(*)::integer AS repairs, count(DISTINCT p.unit)::integer AS units,
			   (count(*) FILTER (WHERE p.outcome IS NULL))::integer AS open,
			   (count(*) FILTER (WHERE p.outcome = 'approved' AND p.broken_on IS NULL))::integer AS approved,
			   (count(*) FILTER (WHERE p.outcome = 'refused'))::integer AS refused,
			   (count(*) FILTER (WHERE p.broken_on IS NOT NULL))::integer AS broken,
			   CASE WHEN pg_catalog.bool_and(p.outcome IS NOT NULL) THEN max(p.decided_on) END AS decided_on
		  FROM credit.repair AS p WHERE p.application_id = a.application_id) AS x;
COMMENT ON VIEW credit.repair_application_now IS '修复申请的总体状态 | what has become of each application for repair, all units together';
COMMENT ON COLUMN credit.repair_application_now.code IS '申请主体代码 | code of the subject that applied';
COMMENT ON COLUMN credit.repair_application_now.application_id IS '申请编号 | number of the application';
COMMENT ON COLUMN credit.repair_application_now.applied_on IS '申请日期 | day of application';
COMMENT ON COLUMN credit.repair_application_now.repairs IS '涉及记录数 | records it is for';
COMMENT ON COLUMN credit.repair_application_now.units IS '涉及单位数 | units it went to';
COMMENT ON COLUMN credit.repair_application_now.open IS '待办 | still open';
COMMENT ON COLUMN credit.repair_application_now.approved IS '已准予且有效 | approved and in effect';
COMMENT ON COLUMN credit.repair_application_now.refused IS '不予 | refused';
COMMENT ON COLUMN credit.repair_application_now.broken IS '因违诺失效 | broken';
COMMENT ON COLUMN credit.repair_application_now.status IS '状态:in_progress 办理中,approved 准予,partly_approved 部分准予,refused 不予,broken 失效 | in_progress, approved, partly_approved, refused or broken';
COMMENT ON COLUMN credit.repair_application_now.decided_on IS '全部办结之日 | the day the last was decided';
GRANT SELECT ON credit.repair_application_now TO credit_office, credit_evaluator;
