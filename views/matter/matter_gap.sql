-- S0 方案 四(四) 每天至少查询一次…直至办结: the days from acceptance to closing on
-- which a matter was queried less often than the rule of that day asks; today's
-- too, while it can still be made up for.
CREATE OR REPLACE VIEW credit_private.matter_gap AS
	SELECT m.code, m.matter_id, m.matter_kind, m.unit, m.state, d.day, r.rule_id,
		   e.reason, e.explained_by, e.explained_on
	  FROM credit.matter AS m
	  JOIN credit.unit AS u ON u.unit = m.unit
	 CROSS JOIN LATERAL credit.days_of(m.accepted_on, coalesce(m.closed_on, credit.today())) AS d(day)
	 -- credit.rule_on(), joined: each day asks, and there are few rules of this name
	  JOIN credit.rule AS r ON r.name = 'query.daily' AND r.valid_during @> d.day AND r.region = ANY (credit.region_scope(u.region))
	   AND NOT EXISTS (SELECT FROM credit.rule AS y
						WHERE y.name = 'query.daily' AND y.valid_during @> d.day AND y.region = ANY (credit.region_scope(u.region))
						  AND pg_catalog.length(pg_catalog.rtrim(y.region, '0')) > pg_catalog.length(pg_catalog.rtrim(r.region, '0')))
	  LEFT JOIN credit.gap_explanation AS e ON e.code = m.code AND e.matter_id = m.matter_id AND e.day = d.day
	 WHERE (r.measured_in = 'day' OR credit.is_workday(d.day, r.calendar))
	   AND r.amount > (SELECT count(*) FROM credit.inquiry AS i WHERE i.matter_id = m.matter_id AND i.asked_on = d.day);
COMMENT ON VIEW credit_private.matter_gap IS '各事项缺查的日期 | days on which a matter was not queried';
COMMENT ON COLUMN credit_private.matter_gap.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_private.matter_gap.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit_private.matter_gap.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit_private.matter_gap.unit IS '办理单位 | the unit that handles it';
COMMENT ON COLUMN credit_private.matter_gap.state IS '事项状态 | state of the matter';
COMMENT ON COLUMN credit_private.matter_gap.day IS '缺查日 | the day';
COMMENT ON COLUMN credit_private.matter_gap.rule_id IS '所依规则 | the rule of that day';
COMMENT ON COLUMN credit_private.matter_gap.reason IS '说明 | why, as the head explained';
COMMENT ON COLUMN credit_private.matter_gap.explained_by IS '说明人 | who explained it';
COMMENT ON COLUMN credit_private.matter_gap.explained_on IS '说明日期 | day of the explanation';
