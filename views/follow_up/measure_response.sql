-- R133, R142: how units answer and feed back, per month of the initiation and
-- kind of measure.  No subject stands here.
CREATE OR REPLACE VIEW credit_report.measure_response AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   pg_catalog.date_trunc('month', t.initiated_on::timestamp)::date AS month, m.kind::varchar(16) AS kind, m.direction::varchar(8) AS direction,
		   count(*)::integer AS tasks,
		   count(*) FILTER (WHERE t.response = 'accepted')::integer AS accepted,
		   count(*) FILTER (WHERE t.response = 'not_applicable')::integer AS not_applicable,
		   count(*) FILTER (WHERE r.met_on <= r.due_on)::integer AS answered_in_time,
		   count(*) FILTER (WHERE r.met_on > r.due_on)::integer AS answered_late,
		   count(*) FILTER (WHERE r.met_on IS NULL AND r.void_on IS NULL AND r.due_on < credit.today())::integer AS answer_overdue,
		   count(*) FILTER (WHERE b.met_on <= b.due_on)::integer AS fed_back_in_time,
		   count(*) FILTER (WHERE b.met_on > b.due_on)::integer AS fed_back_late,
		   count(*) FILTER (WHERE b.met_on IS NULL AND b.void_on IS NULL AND b.due_on < credit.today())::integer AS feedback_overdue,
		   coalesce(sum(f.times), 0)::bigint AS times, coalesce(sum(f.amount), 0)::numeric(20,2) AS amount, credit.today() AS data_as_of
	  FROM credit.task AS t
	  JOIN credit.unit AS u ON u.unit = t.unit
	  JOIN credit.measure AS m ON m.measure = t.measure
	  LEFT JOIN credit.duty AS r ON r.code = t.code AND r.kind = 'measure_response' AND r.case_id = t.task_id
	  LEFT JOIN credit.duty AS b ON b.code = t.code AND b.kind = 'measure_feedback' AND b.case_id = t.task_id
	  LEFT JOIN (SELECT x.code, x.task_id, sum(x.times) AS times, sum(x.amount) AS amount FROM credit.task_feedback AS x GROUP BY x.code, x.task_id) AS f
		ON f.code = t.code AND f.task_id = t.task_id
	 GROUP BY u.unit, u.name, u.region, pg_catalog.date_trunc('month', t.initiated_on::timestamp)::date, m.kind, m.direction;
COMMENT ON VIEW credit_report.measure_response IS '联合奖惩响应与反馈及时情况:按单位、月份、措施种类 | how units answer and feed back: per unit, month and kind of measure';
COMMENT ON COLUMN credit_report.measure_response.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.measure_response.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.measure_response.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.measure_response.month IS '发起月份 | month of the initiation';
COMMENT ON COLUMN credit_report.measure_response.kind IS '措施种类 | kind of measure';
COMMENT ON COLUMN credit_report.measure_response.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit_report.measure_response.tasks IS '任务数 | tasks';
COMMENT ON COLUMN credit_report.measure_response.accepted IS '接受 | accepted';
COMMENT ON COLUMN credit_report.measure_response.not_applicable IS '不适用 | not applicable';
COMMENT ON COLUMN credit_report.measure_response.answered_in_time IS '按时响应 | answered in time';
COMMENT ON COLUMN credit_report.measure_response.answered_late IS '迟响应 | answered late';
COMMENT ON COLUMN credit_report.measure_response.answer_overdue IS '逾期未响应 | not answered and overdue';
COMMENT ON COLUMN credit_report.measure_response.fed_back_in_time IS '按时反馈 | fed back in time';
COMMENT ON COLUMN credit_report.measure_response.fed_back_late IS '迟反馈 | fed back late';
COMMENT ON COLUMN credit_report.measure_response.feedback_overdue IS '逾期未反馈 | not fed back and overdue';
COMMENT ON COLUMN credit_report.measure_response.times IS '限制或激励次数 | how often somebody was restricted or rewarded';
COMMENT ON COLUMN credit_report.measure_response.amount IS '涉及金额(元) | amount in yuan';
COMMENT ON COLUMN credit_report.measure_response.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.measure_response TO credit_reporter, credit_evaluator, credit_office, credit_admin;
