-- S3 三.4 信息回传: codes assigned that the platform was not told of, with the day
-- they are due.  It reads with the caller's rights: a unit its own, the office all.
CREATE OR REPLACE VIEW credit_report.code_not_returned WITH (security_invoker = true) AS
	SELECT a.code::varchar(18) AS subject_code, s.name::varchar(200) AS subject_name, s.kind::varchar(32) AS kind,
		   a.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, a.assigned_on, a.certificate_on, d.due_on,
		   (d.due_on < credit.today()) AS overdue, credit.today() AS data_as_of
	  FROM credit.code_assignment AS a
	  JOIN credit.unit AS u ON u.unit = a.unit
	  LEFT JOIN credit.subject AS s ON s.code = a.code
	  LEFT JOIN credit.duty AS d ON d.code = a.code AND d.kind = 'code_feedback' AND d.met_on IS NULL AND d.void_on IS NULL
	 WHERE a.returned_on IS NULL;
COMMENT ON VIEW credit_report.code_not_returned IS '未回传的赋码 | codes assigned and not returned to the platform';
COMMENT ON COLUMN credit_report.code_not_returned.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.code_not_returned.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_report.code_not_returned.kind IS '主体类型 | kind of subject';
COMMENT ON COLUMN credit_report.code_not_returned.unit_code IS '登记机关代码 | code of the authority';
COMMENT ON COLUMN credit_report.code_not_returned.unit_name IS '登记机关 | registering authority';
COMMENT ON COLUMN credit_report.code_not_returned.assigned_on IS '赋码日期 | assigned on';
COMMENT ON COLUMN credit_report.code_not_returned.certificate_on IS '换证日期 | certificate replaced on';
COMMENT ON COLUMN credit_report.code_not_returned.due_on IS '回传期限 | due on';
COMMENT ON COLUMN credit_report.code_not_returned.overdue IS '已逾期 | overdue';
COMMENT ON COLUMN credit_report.code_not_returned.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.code_not_returned TO credit_clerk, credit_head, credit_office, credit_evaluator;
