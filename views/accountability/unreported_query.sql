-- Queries whose use is still to be reported (R159f): of one's own unit, of
-- every
-- unit for the office and evaluators, who are not told of which person.
CREATE OR REPLACE VIEW credit_report.unreported_query WITH (security_barrier) AS
	SELECT l.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, l.inquiry_id,
		   CASE WHEN credit.kind_of_code(l.code) <> 'person' OR credit_private.is_mine(l.unit) OR credit_private.sees_persons() THEN l.code END::varchar(18) AS subject_code,
		   l.purpose::varchar(32) AS purpose, l.asked_by::varchar(64) AS asked_by, l.asked_on, l.due_on, (l.due_on < credit.today()) AS overdue,
		   credit.today() AS data_as_of
	  FROM credit_private.late_report AS l
	  JOIN credit.unit AS u ON u.unit = l.unit
	 WHERE credit_private.is_mine(l.unit) OR pg_catalog.pg_has_role(current_user, 'credit_office', 'USAGE')
		OR pg_catalog.pg_has_role(current_user, 'credit_evaluator', 'USAGE');
COMMENT ON VIEW credit_report.unreported_query IS '未反馈应用情况的查询(逢查必报) | queries whose use is still to be reported';
COMMENT ON COLUMN credit_report.unreported_query.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.unreported_query.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.unreported_query.inquiry_id IS '回执编号 | number of the receipt';
COMMENT ON COLUMN credit_report.unreported_query.subject_code IS '主体代码,自然人的不向评估人员显示 | code of the subject; not that of a person for evaluators';
COMMENT ON COLUMN credit_report.unreported_query.purpose IS '用途 | purpose';
COMMENT ON COLUMN credit_report.unreported_query.asked_by IS '查询人 | who asked';
COMMENT ON COLUMN credit_report.unreported_query.asked_on IS '查询日期 | day of the query';
COMMENT ON COLUMN credit_report.unreported_query.due_on IS '反馈期限 | to be reported by';
COMMENT ON COLUMN credit_report.unreported_query.overdue IS '已逾期 | it is late';
COMMENT ON COLUMN credit_report.unreported_query.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.unreported_query TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
