-- R144 联合惩戒效果的跟踪: each entry from the listing to the exit: what it
-- triggered, what of it was answered and took effect, in which matters it was
-- applied, and when the subject fulfilled its duties (an approved repair).
CREATE OR REPLACE VIEW credit.entry_follow_up AS
	SELECT n.code, n.listing_id, n.list_kind, n.list_name, n.colour, n.unit, n.since, n.status, n.ended_by,
		   CASE WHEN n.status = 'ended' THEN coalesce(CASE n.ended_by WHEN 'repair' THEN p.decided_on WHEN 'basis_withdrawn' THEN r.ended_on END, n.until) END AS ended_on,
		   coalesce(t.measures, 0)::integer AS measures, coalesce(t.tasks, 0)::integer AS tasks, coalesce(t.answered, 0)::integer AS answered,
		   coalesce(t.not_applicable, 0)::integer AS not_applicable, coalesce(t.done, 0)::integer AS done, coalesce(t.times, 0)::bigint AS times,
		   coalesce(t.amount, 0) AS amount, coalesce(a.matters, 0)::integer AS matters, coalesce(a.waived, 0)::integer AS waived, p.decided_on AS fulfilled_on
	  FROM credit.listing_now AS n
	  LEFT JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
	  LEFT JOIN LATERAL (SELECT max(x.decided_on) AS decided_on FROM credit.repair AS x
						  WHERE x.code = n.code AND x.record_id = n.record_id AND x.outcome = 'approved' AND x.broken_on IS NULL) AS p ON true
	  LEFT JOIN LATERAL (
			SELECT count(DISTINCT x.measure) AS measures, count(*) AS tasks, count(x.response) AS answered,
				   count(*) FILTER (WHERE x.response = 'not_applicable') AS not_applicable, count(*) FILTER (WHERE y.n > 0) AS done,
				   sum(y.times) AS times, sum(y.amount) AS amount
			  FROM credit.task AS x
			 CROSS JOIN LATERAL (SELECT count(*) AS n, sum(f.times) AS times, sum(f.amount) AS amount FROM credit.task_feedback AS f
								  WHERE f.code = x.code AND f.task_id = x.task_id) AS y
			 WHERE x.code = n.code AND x.listing_id = n.listing_id) AS t ON true
	  LEFT JOIN LATERAL (
			SELECT count(DISTINCT x.matter_id) FILTER (WHERE x.measure IS NOT NULL) AS matters, count(DISTINCT x.matter_id) FILTER (WHERE x.measure IS NULL) AS waived
			  FROM credit.matter_measure AS x WHERE x.listing_code = n.code AND x.listing_id = n.listing_id) AS a ON true;
COMMENT ON VIEW credit.entry_follow_up IS '条目跟踪:自列入至退出,触发、响应、生效的措施与其后履行义务 | each entry from listing to exit: measures triggered, answered, effective, duties then fulfilled';
COMMENT ON COLUMN credit.entry_follow_up.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.entry_follow_up.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.entry_follow_up.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.entry_follow_up.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.entry_follow_up.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.entry_follow_up.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.entry_follow_up.since IS '在列自 | on the list since';
COMMENT ON COLUMN credit.entry_follow_up.status IS '状态:in_force 生效,suspended 暂停,ended 终止,future 未到期 | in_force, suspended, ended or future';
COMMENT ON COLUMN credit.entry_follow_up.ended_by IS '终止方式 | how it ended';
COMMENT ON COLUMN credit.entry_follow_up.ended_on IS '终止日期 | the day it ended';
COMMENT ON COLUMN credit.entry_follow_up.measures IS '触发的措施数 | measures triggered';
COMMENT ON COLUMN credit.entry_follow_up.tasks IS '任务数 | tasks';
COMMENT ON COLUMN credit.entry_follow_up.answered IS '已响应 | answered';
COMMENT ON COLUMN credit.entry_follow_up.not_applicable IS '不适用 | not applicable';
COMMENT ON COLUMN credit.entry_follow_up.done IS '已实施 | carried out';
COMMENT ON COLUMN credit.entry_follow_up.times IS '次数 | how often';
COMMENT ON COLUMN credit.entry_follow_up.amount IS '涉及金额(元) | amount in yuan';
COMMENT ON COLUMN credit.entry_follow_up.matters IS '采取措施的办理事项 | matters in which a measure was applied';
COMMENT ON COLUMN credit.entry_follow_up.waived IS '说明理由未采取的办理事项 | matters in which none was, with the reason';
COMMENT ON COLUMN credit.entry_follow_up.fulfilled_on IS '履行义务(准予修复)日期 | the day its duties were fulfilled: the repair was approved';
GRANT SELECT ON credit.entry_follow_up TO credit_office, credit_evaluator;
