-- The focus entries that a rule in force today would raise or end, with the
-- records that count: confirmed, untrustworthy, decided within the window, of
-- the subject under any of its codes, neither repaired nor contested.
CREATE OR REPLACE FUNCTION credit_private.focus_candidates()
	RETURNS TABLE (code credit.credit_code, listing_id bigint, unit credit.credit_code, focus_rule_id bigint, records bigint[])
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT n.code, n.listing_id, n.unit, f.focus_rule_id, c.records
	  FROM credit.focus_rule AS f
	  JOIN credit.listing_now AS n ON n.list_kind = f.from_list AND n.status = 'in_force' AND n.root_code IS NULL
	  JOIN credit.unit AS u ON u.unit = n.unit
	 CROSS JOIN LATERAL credit.rule_on(f.within, credit.today(), u.region) AS w
	 CROSS JOIN LATERAL (
		SELECT coalesce(pg_catalog.array_agg(r.record_id ORDER BY r.record_id), '{}') AS records
		  FROM credit_private.codes_of(n.code) AS x
		  JOIN credit.record AS r ON r.code = x AND r.state = 'confirmed' AND r.class = 'untrustworthy'
		 WHERE (f.act_kinds = '{}' OR r.act_kind = ANY (f.act_kinds)) AND (f.severities = '{}' OR r.severity = ANY (f.severities))
		   AND (credit.due_on(w, r.decided_on)).due_on >= credit.today()
		   AND NOT EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL)) AS c
	 WHERE f.valid_during @> credit.today() AND (w).rule_id IS NOT NULL
	   AND CASE f.direction
			WHEN 'promote' THEN pg_catalog.cardinality(c.records) >= (SELECT (credit.rule_on(f.times, credit.today(), u.region)).amount)
				AND NOT EXISTS (SELECT FROM credit_private.codes_of(n.code) AS x JOIN credit.listing_now AS b ON b.code = x
								 WHERE b.list_kind = f.to_list AND b.status <> 'ended')
			ELSE c.records = '{}' AND (credit.due_on(w, n.since)).due_on <= credit.today() END
$function$;
COMMENT ON FUNCTION credit_private.focus_candidates() IS '应升降的重点关注条目及计入的记录 | focus entries to be raised or ended, with the records that count';
