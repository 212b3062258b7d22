-- Where each record under objection, or asked to be, stands: state, who owes
-- the next step and by when (R098).  The office and evaluators see all, a unit
-- what it took in or verifies.
CREATE OR REPLACE VIEW credit.objection_now WITH (security_barrier = true) AS
	SELECT c.code, c.case_id, o.objection_id, x.record_id, x.listing_id, c.origin, c.filed_on, c.accepted_on, o.unit AS verifier,
		   CASE WHEN c.delivered_on IS NOT NULL THEN 'delivered'
				WHEN c.dropped_on IS NOT NULL THEN 'dropped'
				WHEN c.refused_on IS NOT NULL THEN 'refused'
				WHEN c.accepted_on IS NULL THEN 'filed'
				WHEN o.outcome IS NOT NULL THEN 'decided'
				WHEN c.checked_on IS NULL THEN 'accepted'
				WHEN o.upheld_on IS NULL THEN 'checked'
				ELSE 'correcting' END AS state,
		   o.outcome, d.kind AS owed, d.unit AS owed_by, d.due_on, d.due_on < credit.today() AS overdue,
		   (SELECT count(*) FROM credit.objection AS e WHERE e.code = x.code AND e.record_id = x.record_id AND e.outcome IN ('rejected', 'dropped')
			   AND e.case_id IS DISTINCT FROM c.case_id AND e.objection_id < coalesce(o.objection_id, 9223372036854775807)) AS earlier
	  FROM credit.objection_case AS c
	  JOIN credit.objection_case_record AS x ON x.code = c.code AND x.case_id = c.case_id
	  LEFT JOIN credit.objection AS o ON o.code = x.code AND o.case_id = x.case_id AND o.record_id = x.record_id
	  LEFT JOIN LATERAL (SELECT y.kind, y.unit, y.due_on FROM credit.duty AS y
			WHERE y.code = c.code AND y.met_on IS NULL AND y.void_on IS NULL
			  AND ((y.kind IN ('objection_accept', 'objection_check', 'objection_feedback') AND y.case_id = c.case_id)
				OR (y.kind IN ('objection', 'objection_correct') AND y.case_id = o.objection_id))
			ORDER BY y.due_on LIMIT 1) AS d ON true
	 WHERE credit_private.is_mine(c.unit) OR coalesce(credit_private.is_mine(o.unit), false)
		OR pg_catalog.pg_has_role(current_user, 'credit_office', 'USAGE') OR pg_catalog.pg_has_role(current_user, 'credit_evaluator', 'USAGE');
COMMENT ON VIEW credit.objection_now IS '异议案件进展:状态、下一步由谁何时完成、是否逾期 | where objections stand: state, who owes the next step, by when, overdue';
COMMENT ON COLUMN credit.objection_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection_now.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection_now.objection_id IS '异议编号,未受理者空 | number of the objection; NULL while not accepted';
COMMENT ON COLUMN credit.objection_now.record_id IS '有异议的记录 | the record that is contested';
COMMENT ON COLUMN credit.objection_now.listing_id IS '有异议的名单条目 | the list entry that is contested';
COMMENT ON COLUMN credit.objection_now.origin IS '来源:subject 主体,agent 代理人,inspection 检查,self_check 自查 | subject, agent, inspection or self_check';
COMMENT ON COLUMN credit.objection_now.filed_on IS '提出日期 | day of filing';
COMMENT ON COLUMN credit.objection_now.accepted_on IS '受理日期 | day of acceptance';
COMMENT ON COLUMN credit.objection_now.verifier IS '核实单位 | the unit that verifies';
COMMENT ON COLUMN credit.objection_now.state IS '状态:filed 已提出,accepted 已受理,checked 待核实,correcting 待更正,decided 已决定,refused 不予受理,dropped 已撤回,delivered 已送达 | filed, accepted, checked, correcting, decided, refused, dropped or delivered';
COMMENT ON COLUMN credit.objection_now.outcome IS '结果 | outcome';
COMMENT ON COLUMN credit.objection_now.owed IS '下一步 | the step owed next';
COMMENT ON COLUMN credit.objection_now.owed_by IS '责任单位 | who owes it';
COMMENT ON COLUMN credit.objection_now.due_on IS '到期日 | the day it is due';
COMMENT ON COLUMN credit.objection_now.overdue IS '是否逾期 | is it overdue?';
COMMENT ON COLUMN credit.objection_now.earlier IS '此前就该记录提出而被驳回或撤回的异议次数 | how many earlier objections to this record were rejected or taken back: each suspended what rests on it';
GRANT SELECT ON credit.objection_now TO credit_clerk, credit_head, credit_office, credit_evaluator;
