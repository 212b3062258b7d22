-- S4 item 1(2) 信用状况较好: what the rules in force ask about, how many of each
-- there are and how many may be.  Good is when none is exceeded; a criterion
-- without a rule in force is not asked.
CREATE OR REPLACE FUNCTION credit_private.credit_standing(code credit.credit_code, region text)
	RETURNS TABLE (criterion text, found bigint, allowed numeric, rule_id bigint, basis text)
	LANGUAGE sql STABLE ROWS 5
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH codes AS MATERIALIZED (
		SELECT c AS code FROM credit_private.codes_of(credit_standing.code) AS c
	), fact AS (
		SELECT n.colour AS criterion, count(*) AS found
		  FROM codes JOIN credit.listing_now AS n ON n.code = codes.code
		 WHERE n.status = 'in_force' AND n.colour IN ('black', 'focus')
		 GROUP BY n.colour
		UNION ALL
		SELECT 'overdue', count(*)
		  FROM codes JOIN credit.commitment AS c ON c.code = codes.code AND c.promised_on < credit.today()
		  JOIN credit.matter AS m ON m.code = c.code AND m.matter_id = c.matter_id AND m.outcome IS DISTINCT FROM 'refused'
		 WHERE EXISTS (SELECT FROM credit.commitment_paper AS p WHERE p.code = c.code AND p.commitment_id = c.commitment_id AND p.handed_in_on IS NULL)
		UNION ALL
		SELECT 'breach', count(*)
		  FROM codes JOIN credit.breach AS b ON b.code = codes.code
		 CROSS JOIN LATERAL credit.rule_on('commitment.good.breach.period', credit.today(), credit_standing.region) AS w
		 WHERE credit_private.breach_stands(b.code, b.document_no) AND (credit.due_on(w, b.found_on)).due_on >= credit.today()
		UNION ALL
		SELECT 'serious', count(*)
		  FROM codes JOIN credit.record AS r ON r.code = codes.code AND r.state = 'confirmed' AND r.class = 'untrustworthy'
		  JOIN credit.severity AS s ON s.severity = r.severity AND s.rank >= (SELECT x.rank FROM credit.severity AS x WHERE x.severity = 'serious')
		 CROSS JOIN LATERAL credit.rule_on('commitment.good.serious.period', credit.today(), credit_standing.region) AS w
		 WHERE (credit.due_on(w, r.decided_on)).due_on >= credit.today()
		   AND NOT EXISTS (SELECT FROM credit.repair AS p
							WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL)
	)
	SELECT k.criterion, coalesce(f.found, 0), (r).amount, (r).rule_id, (r).basis
	  FROM (VALUES ('black'), ('focus'), ('overdue'), ('breach'), ('serious')) AS k(criterion)
	 CROSS JOIN LATERAL credit.rule_on('commitment.good.' || k.criterion, credit.today(), credit_standing.region) AS r
	  LEFT JOIN fact AS f ON f.criterion = k.criterion
	 WHERE (r).rule_id IS NOT NULL
$function$;
COMMENT ON FUNCTION credit_private.credit_standing(credit.credit_code, text) IS
	'信用状况较好的各项标准:现有数、允许数、所依规则 | each criterion of good credit: how many there are, how many may be, by which rule';
