-- Registrations that their department has not taken over yet: one's own, all
-- for the office and evaluators.
CREATE OR REPLACE VIEW credit_report.registration_not_taken WITH (security_barrier) AS
	WITH day AS MATERIALIZED (
		SELECT d.received_on, d.region, (credit.due_on(credit.rule_on('registration.take', d.received_on, d.region), d.received_on)).due_on AS due_on
		  FROM (SELECT DISTINCT r.received_on, u.region FROM credit.registration AS r CROSS JOIN (SELECT DISTINCT w.region FROM credit.registration_field AS f JOIN credit.unit AS w ON w.unit = f.unit) AS u) AS d
	)
	SELECT o.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, o.field::varchar(100) AS field, o.registration_id, o.code::varchar(18) AS subject_code,
		   o.name::varchar(200) AS subject_name, o.registered_on, o.received_on, d.due_on, coalesce(d.due_on < credit.today(), false) AS overdue,
		   credit.today() AS data_as_of
	  FROM credit_private.owed_registration AS o
	  JOIN credit.unit AS u ON u.unit = o.unit
	  LEFT JOIN day AS d ON d.received_on = o.received_on AND d.region = u.region
	 WHERE o.taken_on IS NULL
	   AND (credit_private.is_mine(o.unit) OR pg_catalog.pg_has_role(current_user, 'credit_office', 'USAGE')
			OR pg_catalog.pg_has_role(current_user, 'credit_evaluator', 'USAGE'));
COMMENT ON VIEW credit_report.registration_not_taken IS '未认领的新登记市场主体 | new registrations not taken over';
COMMENT ON COLUMN credit_report.registration_not_taken.unit_code IS '主管部门代码 | code of the department';
COMMENT ON COLUMN credit_report.registration_not_taken.unit_name IS '主管部门 | the department';
COMMENT ON COLUMN credit_report.registration_not_taken.field IS '领域 | field';
COMMENT ON COLUMN credit_report.registration_not_taken.registration_id IS '登记编号 | number of the registration';
COMMENT ON COLUMN credit_report.registration_not_taken.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.registration_not_taken.subject_name IS '主体名称 | its name';
COMMENT ON COLUMN credit_report.registration_not_taken.registered_on IS '登记日期 | day of registration';
COMMENT ON COLUMN credit_report.registration_not_taken.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit_report.registration_not_taken.due_on IS '认领期限 | to be taken over by';
COMMENT ON COLUMN credit_report.registration_not_taken.overdue IS '已逾期 | it is late';
COMMENT ON COLUMN credit_report.registration_not_taken.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.registration_not_taken TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
