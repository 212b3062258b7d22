-- S0 art 23: the order in which a unit's open matters of a kind are to be
-- handled, from the measures in force: the green channel first, who is
-- restricted later, at equal conditions the preferred, then who came first.
-- With the caller's rights: a unit sees its own queue; the measures are read
-- by matter_lane(), since a unit does not see derived entries.
CREATE OR REPLACE VIEW credit.matter_queue WITH (security_invoker = true) AS
	SELECT q.unit, q.matter_kind,
		   pg_catalog.row_number() OVER (PARTITION BY q.unit, q.matter_kind
				ORDER BY CASE q.lane WHEN 'green' THEN 1 WHEN 'ordinary' THEN 2 WHEN 'later' THEN 3 ELSE 4 END, q.preferred DESC, q.came_on, q.matter_id)::integer AS place,
		   q.lane, q.preferred, q.cautious, q.code, q.matter_id, q.title, q.state, q.came_on, q.because
	  FROM (SELECT m.unit, m.matter_kind, m.code, m.matter_id, m.title, m.state, coalesce(m.accepted_on, m.opened_on) AS came_on,
				   CASE WHEN e.cancelled THEN 'cancelled' WHEN e.restricted THEN 'later' WHEN e.first THEN 'green' ELSE 'ordinary' END AS lane,
				   e.preferred AND NOT e.restricted AS preferred, e.cautious, e.because
			  FROM credit.matter AS m
			 CROSS JOIN LATERAL credit_private.matter_lane(m.code, m.matter_id) AS e
			 WHERE m.state IN ('opened', 'accepted', 'handled')) AS q;
COMMENT ON VIEW credit.matter_queue IS '办理次序:绿色通道优先,受限主体劣后,同等条件优先 | the order of a unit''s open matters: green channel first, restricted subjects later, the preferred at equal conditions';
COMMENT ON COLUMN credit.matter_queue.unit IS '办理单位 | the unit that handles it';
COMMENT ON COLUMN credit.matter_queue.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit.matter_queue.place IS '次序 | place in the queue of that unit and kind';
COMMENT ON COLUMN credit.matter_queue.lane IS '通道:green 绿色通道,ordinary 普通,later 劣后,cancelled 已取消资格 | green, ordinary, later or cancelled';
COMMENT ON COLUMN credit.matter_queue.preferred IS '同等条件优先 | preferred at equal conditions';
COMMENT ON COLUMN credit.matter_queue.cautious IS '须审慎对待 | to be looked at with care';
COMMENT ON COLUMN credit.matter_queue.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.matter_queue.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.matter_queue.title IS '事项名称 | title';
COMMENT ON COLUMN credit.matter_queue.state IS '状态 | state';
COMMENT ON COLUMN credit.matter_queue.came_on IS '受理(登记)日期 | day accepted, else opened';
COMMENT ON COLUMN credit.matter_queue.because IS '所依措施及依据 | the measures that put it there, with their basis';
GRANT SELECT ON credit.matter_queue TO credit_clerk, credit_head, credit_leader, credit_office;
