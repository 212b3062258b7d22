-- S0 art 33 不应用或者无视信用情况作出行政决策: every fact that is one, of any unit.  The gate
-- leaves some of them possible (a gap explained, a measure waived, glass
-- broken); the others come only from before it stood or from behind its back.
CREATE OR REPLACE VIEW credit_private.breach AS
	SELECT 'no_query' AS violation, m.unit, m.code, m.matter_id, m.matter_kind, s.day, m.changed_by AS who, s.step AS detail, NULL::text AS explanation
	  FROM credit.matter AS m
	 CROSS JOIN LATERAL (VALUES ('accept', m.accepted_on), ('handle', m.handled_on), (m.outcome, m.decided_on), ('close', m.closed_on)) AS s(step, day)
	 WHERE s.day IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.inquiry AS i
						WHERE i.matter_id = m.matter_id AND i.asked_on = s.day AND (s.step NOT IN ('accept', 'handle') OR i.stage = s.step))
	UNION ALL
	SELECT 'no_daily_query' AS violation, g.unit, g.code, g.matter_id, g.matter_kind, g.day, NULL AS who, NULL AS detail, g.reason AS explanation
	  FROM credit_private.matter_gap AS g
	 WHERE g.day < credit.today()
	UNION ALL
	SELECT CASE WHEN x.recorded THEN 'against_flag' ELSE 'no_measure' END AS violation, f.unit, f.code, f.matter_id, f.matter_kind, f.decided_on AS day,
		   f.changed_by AS who, f.lists AS detail, x.reasons AS explanation
	  FROM credit_private.matter_flag AS f
	 CROSS JOIN LATERAL (SELECT count(*) > 0 AS recorded, pg_catalog.bool_or(a.measure IS NOT NULL) AS applied, pg_catalog.string_agg(DISTINCT a.reason, '; ') FILTER (WHERE a.measure IS NULL) AS reasons
						   FROM credit.matter_measure AS a WHERE a.matter_id = f.matter_id) AS x
	 -- one that applied nothing and let it pass, or said nothing at all
	 WHERE NOT x.recorded OR (f.outcome = 'approved' AND NOT x.applied)
	UNION ALL
	SELECT 'no_sign_off' AS violation, f.unit, f.code, f.matter_id, f.matter_kind, f.decided_on AS day, f.changed_by AS who, f.lists AS detail, NULL AS explanation
	  FROM credit_private.matter_flag AS f
	 WHERE f.outcome = 'approved' AND f.black
	   AND EXISTS (SELECT FROM credit.use_rule AS r WHERE r.matter_kind = f.matter_kind AND r.region = '000000' AND r.mode = 'sign_off' AND r.valid_during @> f.decided_on)
	   AND NOT EXISTS (SELECT FROM credit.sign_off AS s WHERE s.code = f.code AND s.matter_id = f.matter_id)
	   AND NOT EXISTS (SELECT FROM credit.break_glass AS b WHERE b.code = f.code AND b.matter_kind = f.matter_kind)
	UNION ALL
	SELECT 'flag_passed' AS violation, a.unit, g.code, g.matter_id, g.matter_kind, (g.noted_at AT TIME ZONE 'Asia/Shanghai')::date AS day, g.noted_by AS who,
		   g.table_name || ': ' || g.detail AS detail,
		   (SELECT b.reason FROM credit.break_glass AS b
			 WHERE b.code = g.code AND b.matter_kind = g.matter_kind AND b.opened_at <= g.noted_at AND b.expires_at >= g.noted_at
			 ORDER BY b.break_glass_id DESC LIMIT 1) AS explanation
	  FROM credit.guard_flag AS g
	  LEFT JOIN credit.account AS a ON a.login = g.noted_by
	 WHERE NOT EXISTS (SELECT FROM credit.matter_measure AS x WHERE x.matter_id = g.matter_id AND x.measure IS NOT NULL)
	UNION ALL
	SELECT 'break_glass' AS violation, b.unit, b.code, NULL AS matter_id, b.matter_kind, (b.opened_at AT TIME ZONE 'Asia/Shanghai')::date AS day, b.opened_by AS who,
		   (SELECT count(*) FROM credit.guard_flag AS g WHERE g.code = b.code AND g.matter_kind = b.matter_kind AND g.noted_at >= b.opened_at AND g.noted_at <= b.expires_at)::text AS detail,
		   b.reason AS explanation
	  FROM credit.break_glass AS b
	UNION ALL
	SELECT 'no_report_back' AS violation, l.unit, l.code, NULL AS matter_id, NULL AS matter_kind, l.due_on AS day, l.asked_by AS who, 'inquiry ' || l.inquiry_id AS detail, NULL AS explanation
	  FROM credit_private.late_report AS l
	 WHERE l.due_on < credit.today();
COMMENT ON VIEW credit_private.breach IS '不应用或无视信用情况的事实,由事实推出 | facts of not using, or disregarding, what is known';
COMMENT ON COLUMN credit_private.breach.violation IS '情形 | kind of violation';
COMMENT ON COLUMN credit_private.breach.unit IS '单位 | unit';
COMMENT ON COLUMN credit_private.breach.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_private.breach.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit_private.breach.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit_private.breach.day IS '日期 | day';
COMMENT ON COLUMN credit_private.breach.who IS '经办人 | whose act it was';
COMMENT ON COLUMN credit_private.breach.detail IS '说明 | what is the matter';
COMMENT ON COLUMN credit_private.breach.explanation IS '已作的解释 | what was said for it';
