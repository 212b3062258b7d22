-- S3 四.4 审核、校核、确认、查询、公示、修复矫正及异议处理: the seven steps of each entry, who did them and when.  An entry
-- made directly was reviewed and confirmed where it was decided.
CREATE OR REPLACE VIEW credit.list_procedure AS
	SELECT l.code, l.listing_id, l.list_kind, s.position, s.step, s.name, s.done_on, s.done_by, s.detail
	  FROM credit.listing AS l
	 CROSS JOIN LATERAL (
		SELECT a.n AS position, a.step COLLATE "default" AS step, a.name COLLATE "default" AS name, x.done_on, x.done_by::text COLLATE "default" AS done_by, x.note AS detail
		  FROM (VALUES (1, 'review', '审核'), (2, 'verify', '校核'), (3, 'confirm', '确认')) AS a(n, step, name)
		  LEFT JOIN LATERAL (SELECT y.done_on, y.done_by, y.note FROM credit.nomination_act AS y
							  WHERE y.code = l.code AND y.nomination_id = l.nomination_id AND y.step = a.step ORDER BY y.act_id DESC LIMIT 1) AS x ON true
		UNION ALL
		SELECT 4 AS position, 'inquiry' AS step, '查询' AS name, max(i.asked_on) AS done_on, NULL::text AS done_by, count(*)::text AS detail
		  FROM credit.inquiry AS i WHERE i.code = l.code AND i.asked_at >= l.listed_at HAVING count(*) > 0
		UNION ALL
		SELECT 5 AS position, 'publicity' AS step, '公示' AS name, min(p.published_on) AS done_on, NULL::text AS done_by,
			   CASE WHEN bool_and(p.withdrawn_on IS NOT NULL) THEN 'withdrawn on ' || max(p.withdrawn_on) ELSE 'public' END AS detail
		  FROM credit.publication AS p WHERE p.code = l.code AND p.record_id = l.record_id HAVING count(*) > 0
		UNION ALL
		SELECT 6 AS position, 'repair' AS step, '修复矫正' AS name, p.decided_on AS done_on, p.decided_by::text COLLATE "default" AS done_by, coalesce(p.outcome, 'open') AS detail
		  FROM credit.repair AS p WHERE p.code = l.code AND p.record_id = l.record_id
		UNION ALL
		SELECT 7 AS position, 'objection' AS step, '异议处理' AS name, o.decided_on AS done_on, o.decided_by::text COLLATE "default" AS done_by, coalesce(o.outcome, 'open') AS detail
		  FROM credit.objection AS o WHERE o.code = l.code AND o.record_id = l.record_id) AS s
	 WHERE l.root_code IS NULL;
COMMENT ON VIEW credit.list_procedure IS '名单条目的七个步骤:审核、校核、确认、查询、公示、修复矫正、异议处理 | the seven steps of each list entry';
COMMENT ON COLUMN credit.list_procedure.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.list_procedure.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.list_procedure.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_procedure.position IS '次序 | order';
COMMENT ON COLUMN credit.list_procedure.step IS '步骤:review,verify,confirm,inquiry,publicity,repair,objection | step';
COMMENT ON COLUMN credit.list_procedure.name IS '名称 | name';
COMMENT ON COLUMN credit.list_procedure.done_on IS '日期(查询为最近一次,公示为首次) | day; of inquiries the last, of publicity the first';
COMMENT ON COLUMN credit.list_procedure.done_by IS '办理人 | who did it';
COMMENT ON COLUMN credit.list_procedure.detail IS '意见、次数、状态或结果 | opinion, how many, state or outcome';
GRANT SELECT ON credit.list_procedure TO credit_office, credit_evaluator;
