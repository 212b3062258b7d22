-- What each unit answers for, a month: the register counted, with the clause.
CREATE OR REPLACE VIEW credit_report.violation_count WITH (security_barrier) AS
	SELECT v.unit_code, v.unit_name, pg_catalog.date_trunc('month', v.day)::date AS month, v.violation, v.violation_name,
		   count(*)::integer AS violations, count(v.explanation)::integer AS explained, count(DISTINCT v.subject_code)::integer AS subjects,
		   v.basis, v.data_as_of
	  FROM credit_report.violation AS v
	 GROUP BY v.unit_code, v.unit_name, pg_catalog.date_trunc('month', v.day)::date, v.violation, v.violation_name, v.basis, v.data_as_of;
COMMENT ON VIEW credit_report.violation_count IS '责任追究报告:各单位各月各情形的次数 | accountability report: violations by unit, month and kind';
COMMENT ON COLUMN credit_report.violation_count.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.violation_count.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.violation_count.month IS '月份 | month';
COMMENT ON COLUMN credit_report.violation_count.violation IS '情形 | kind of violation';
COMMENT ON COLUMN credit_report.violation_count.violation_name IS '情形名称 | its name';
COMMENT ON COLUMN credit_report.violation_count.violations IS '次数 | how many';
COMMENT ON COLUMN credit_report.violation_count.explained IS '其中已作解释 | of these explained';
COMMENT ON COLUMN credit_report.violation_count.subjects IS '涉及主体数 | subjects concerned';
COMMENT ON COLUMN credit_report.violation_count.basis IS '依据 | the clause that it breaks';
COMMENT ON COLUMN credit_report.violation_count.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.violation_count TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
