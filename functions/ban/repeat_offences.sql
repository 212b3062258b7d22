-- How often a subject has offended in a field up to a day, and whether that is
-- 屡犯: confirmed records of the kinds that count (credit.repeat_basis), of an
-- item of the field, not withdrawn and not repaired, each for as long as the
-- window of the rule runs from its decision.  No field: all of them.
CREATE OR REPLACE FUNCTION credit_private.repeat_offences(code credit.credit_code, sector text, day date)
	RETURNS TABLE (times integer, needed integer, repeated boolean, records bigint[], window_rule_id bigint, count_rule_id bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT count(o.record_id)::integer, (x.count_rule).amount::integer, count(o.record_id) >= (x.count_rule).amount,
		   coalesce(array_agg(o.record_id ORDER BY o.decided_on, o.record_id) FILTER (WHERE o.record_id IS NOT NULL), '{}'),
		   (x.window_rule).rule_id, (x.count_rule).rule_id
	  FROM (SELECT coalesce((SELECT s.region FROM credit.subject AS s WHERE s.code = repeat_offences.code), '000000') AS region) AS s
	 CROSS JOIN LATERAL credit_private.repeat_rules(repeat_offences.sector, repeat_offences.day, s.region) AS x
	  LEFT JOIN LATERAL (
			SELECT r.record_id, r.decided_on
			  FROM credit_private.codes_of(repeat_offences.code) AS c
			  JOIN credit.record AS r ON r.code = c AND r.state = 'confirmed'
			  JOIN credit.repeat_basis AS b ON b.act_kind = r.act_kind AND b.severity = r.severity
			 CROSS JOIN LATERAL credit.due_on(x.window_rule, r.decided_on) AS w
			 WHERE r.decided_on <= repeat_offences.day AND w.due_on >= repeat_offences.day
			   AND (repeat_offences.sector IS NULL
					OR EXISTS (SELECT FROM credit.item_sector AS i WHERE i.edition = r.edition AND i.item = r.item AND i.sector = repeat_offences.sector))
			   AND NOT EXISTS (SELECT FROM credit.repair AS p
								WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)) AS o ON true
	 GROUP BY x.window_rule, x.count_rule
$function$;
COMMENT ON FUNCTION credit_private.repeat_offences(credit.credit_code, text, date) IS
	'主体在某领域期间内的违法次数及是否屡犯 | how often a subject has offended in a field within the window, and whether that is repeated';
