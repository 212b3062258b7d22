-- The register of violations (R156): of one's own unit, of every unit for the
-- office and evaluators, who are not told of which person.
CREATE OR REPLACE VIEW credit_report.violation WITH (security_barrier) AS
	SELECT v.violation::varchar(32) AS violation, k.name::varchar(100) AS violation_name, v.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name,
		  
		   CASE WHEN credit.kind_of_code(v.code) <> 'person' OR credit_private.is_mine(v.unit) OR credit_private.sees_persons() THEN v.code END::varchar(18) AS subject_code, v.matter_id, v.matter_kind::varchar(32) AS matter_kind, v.day, v.who::varchar(64) AS who,
		   v.detail::varchar(400) AS detail, v.explanation::varchar(400) AS explanation, k.basis::varchar(400) AS basis, credit.today() AS data_as_of
	  FROM credit_private.breach AS v
	  JOIN credit.violation_kind AS k ON k.violation = v.violation
	  LEFT JOIN credit.unit AS u ON u.unit = v.unit
	 WHERE credit_private.is_mine(v.unit) OR pg_catalog.pg_has_role(current_user, 'credit_office', 'USAGE')
		OR pg_catalog.pg_has_role(current_user, 'credit_evaluator', 'USAGE');
COMMENT ON VIEW credit_report.violation IS '不应用或无视信用情况的登记(责任追究) | register of decisions without a query or against a flag, for accountability';
COMMENT ON COLUMN credit_report.violation.violation IS '情形 | kind of violation';
COMMENT ON COLUMN credit_report.violation.violation_name IS '情形名称 | its name';
COMMENT ON COLUMN credit_report.violation.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.violation.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.violation.subject_code IS '主体代码,自然人的不向评估人员显示 | code of the subject; not that of a person for evaluators';
COMMENT ON COLUMN credit_report.violation.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit_report.violation.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit_report.violation.day IS '日期 | day';
COMMENT ON COLUMN credit_report.violation.who IS '经办人 | whose act it was';
COMMENT ON COLUMN credit_report.violation.detail IS '说明 | what is the matter';
COMMENT ON COLUMN credit_report.violation.explanation IS '已作的解释 | what was said for it';
COMMENT ON COLUMN credit_report.violation.basis IS '依据 | the clause that it breaks';
COMMENT ON COLUMN credit_report.violation.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.violation TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
