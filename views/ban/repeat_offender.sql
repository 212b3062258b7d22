-- R138 屡犯不改, all at once: subjects that have reached the number of offences of
-- a field within its window today; credit.repeated_offences() says it of one.
CREATE OR REPLACE VIEW credit.repeat_offender AS
	WITH rules AS (
		SELECT f.sector, g.region,
			   CASE WHEN (o.period).rule_id IS NULL THEN credit.rule_on('repeat.window', credit.today(), g.region) ELSE o.period END AS period,
			   CASE WHEN (o.needed).rule_id IS NULL THEN credit.rule_on('repeat.count', credit.today(), g.region) ELSE o.needed END AS needed
		  FROM credit.sector AS f
		 CROSS JOIN (SELECT DISTINCT coalesce(s.region, '000000') AS region FROM credit.subject AS s UNION SELECT '000000' AS region) AS g
		 CROSS JOIN LATERAL (SELECT credit.rule_on('repeat.window.' || f.sector, credit.today(), g.region) AS period,
									credit.rule_on('repeat.count.' || f.sector, credit.today(), g.region) AS needed) AS o
	)
	SELECT coalesce(s.merged_into, r.code) AS code, i.sector, count(*)::integer AS times, (x.needed).amount::integer AS needed,
		   min(r.decided_on) AS first_on, max(r.decided_on) AS last_on, array_agg(r.record_id ORDER BY r.decided_on, r.record_id) AS records
	  FROM credit.record AS r
	  JOIN credit.repeat_basis AS b ON b.act_kind = r.act_kind AND b.severity = r.severity
	  JOIN credit.item_sector AS i ON i.edition = r.edition AND i.item = r.item
	  LEFT JOIN credit.subject AS s ON s.code = r.code
	  JOIN rules AS x ON x.sector = i.sector AND x.region = coalesce(s.region, '000000')
	 CROSS JOIN LATERAL credit.due_on(x.period, r.decided_on) AS w
	 WHERE r.state = 'confirmed' AND r.decided_on <= credit.today() AND w.due_on >= credit.today()
	   AND NOT EXISTS (SELECT FROM credit.repair AS p
						WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
	 GROUP BY coalesce(s.merged_into, r.code), i.sector, (x.needed).amount
	HAVING count(*) >= (x.needed).amount;
COMMENT ON VIEW credit.repeat_offender IS '屡犯主体:某领域规则期间内达到次数者 | subjects that have offended repeatedly in a field within the window of its rule';
COMMENT ON COLUMN credit.repeat_offender.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repeat_offender.sector IS '领域 | field of activity';
COMMENT ON COLUMN credit.repeat_offender.times IS '次数 | how often';
COMMENT ON COLUMN credit.repeat_offender.needed IS '规则规定的次数 | the number of the rule';
COMMENT ON COLUMN credit.repeat_offender.first_on IS '期间内首次决定日期 | the first within the window';
COMMENT ON COLUMN credit.repeat_offender.last_on IS '末次决定日期 | the last';
COMMENT ON COLUMN credit.repeat_offender.records IS '计入的记录 | the records that count';
GRANT SELECT ON credit.repeat_offender TO credit_office, credit_evaluator;
