-- Tasks and how far each is, for the unit its own and for the office all; with
-- the caller's rights.
CREATE OR REPLACE VIEW credit.task_now WITH (security_invoker = true) AS
	SELECT t.code, t.task_id, t.listing_id, t.measure, m.name, m.kind, m.direction, m.basis, t.unit, t.initiated_on, t.response, t.ground, t.responded_on,
		   f.first_done_on, f.feedbacks, f.times, f.amount, r.due_on AS respond_by, b.due_on AS feed_back_by,
		   CASE WHEN t.response = 'not_applicable' THEN 'not_applicable'
				WHEN f.feedbacks > 0 THEN 'done'
				-- of a responsible person not everybody sees the entry
				WHEN n.status <> 'in_force' THEN n.status
				WHEN t.response IS NULL THEN CASE WHEN r.due_on < credit.today() THEN 'overdue' ELSE 'open' END
				ELSE CASE WHEN b.due_on < credit.today() THEN 'overdue' ELSE 'accepted' END END AS status
	  FROM credit.task AS t
	  JOIN credit.measure AS m ON m.measure = t.measure
	  LEFT JOIN credit.listing_now AS n ON n.code = t.code AND n.listing_id = t.listing_id
	  LEFT JOIN credit.duty AS r ON r.code = t.code AND r.kind = 'measure_response' AND r.case_id = t.task_id
	  LEFT JOIN credit.duty AS b ON b.code = t.code AND b.kind = 'measure_feedback' AND b.case_id = t.task_id
	 CROSS JOIN LATERAL (SELECT min(x.done_on) AS first_done_on, count(*)::integer AS feedbacks, coalesce(sum(x.times), 0)::bigint AS times,
								coalesce(sum(x.amount), 0) AS amount
						   FROM credit.task_feedback AS x WHERE x.code = t.code AND x.task_id = t.task_id) AS f;
COMMENT ON VIEW credit.task_now IS '联合奖惩任务进展:待响应、已接受、已实施、逾期等 | tasks and how far each is';
COMMENT ON COLUMN credit.task_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.task_now.task_id IS '任务编号 | number of the task';
COMMENT ON COLUMN credit.task_now.listing_id IS '名单条目 | the list entry';
COMMENT ON COLUMN credit.task_now.measure IS '措施 | measure';
COMMENT ON COLUMN credit.task_now.name IS '措施名称 | name of the measure';
COMMENT ON COLUMN credit.task_now.kind IS '种类 | kind of measure';
COMMENT ON COLUMN credit.task_now.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit.task_now.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.task_now.unit IS '执行单位 | the unit that carries it out';
COMMENT ON COLUMN credit.task_now.initiated_on IS '发起日期 | the day it was initiated';
COMMENT ON COLUMN credit.task_now.response IS '响应:accepted 接受,not_applicable 不适用 | accepted or not_applicable';
COMMENT ON COLUMN credit.task_now.ground IS '不适用的理由 | on what ground it does not apply';
COMMENT ON COLUMN credit.task_now.responded_on IS '响应日期 | the day of the response';
COMMENT ON COLUMN credit.task_now.first_done_on IS '首次实施日期 | the first day it was done';
COMMENT ON COLUMN credit.task_now.feedbacks IS '反馈次数 | how often it was fed back';
COMMENT ON COLUMN credit.task_now.times IS '限制或激励次数 | how often somebody was restricted or rewarded';
COMMENT ON COLUMN credit.task_now.amount IS '涉及金额(元) | amount in yuan';
COMMENT ON COLUMN credit.task_now.respond_by IS '响应到期日 | the response is due on';
COMMENT ON COLUMN credit.task_now.feed_back_by IS '反馈到期日 | the feedback is due on';
COMMENT ON COLUMN credit.task_now.status IS '状态:open 待响应,accepted 已接受,not_applicable 不适用,done 已实施,overdue 逾期,suspended 暂停,ended 终止 | open, accepted, not_applicable, done, overdue, suspended or ended';
GRANT SELECT ON credit.task_now TO credit_clerk, credit_head, credit_office, credit_evaluator;
