-- What must hold of repairs, as rows that break it.
CREATE OR REPLACE FUNCTION credit_private.repair_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- approved is only what was verified: of each choice one step
	SELECT 'repair not verified', p.code, 'repair ' || p.repair_id
	  FROM credit.repair AS p
	 WHERE p.level = 'own' AND p.outcome = 'approved' AND p.application_id IS NOT NULL
	   AND (NOT EXISTS (SELECT FROM credit.repair_proof AS f WHERE f.code = p.code AND f.repair_id = p.repair_id)
		OR EXISTS (SELECT FROM credit.repair_proof AS f WHERE f.code = p.code AND f.repair_id = p.repair_id
					GROUP BY f.choice HAVING NOT pg_catalog.bool_or(coalesce(f.satisfied, false))))
	UNION ALL
	-- a subject applies for its own records
	SELECT 'repair of another subject', p.code, 'repair ' || p.repair_id
	  FROM credit.repair AS p
	  LEFT JOIN credit.repair_application AS a ON a.application_id = p.application_id
	 WHERE p.application_id IS NOT NULL
	   AND (a.code IS NULL OR (a.code <> p.code AND credit.resolve_subject(a.code::text) IS DISTINCT FROM credit.resolve_subject(p.code::text)))
	UNION ALL
	-- what is open has a clock
	SELECT 'repair without clock', p.code, 'repair ' || p.repair_id
	  FROM credit.repair AS p
	 WHERE p.outcome IS NULL AND p.application_id IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.duty AS d WHERE d.code = p.code AND d.record_id = p.record_id AND d.case_id = p.repair_id
						AND d.kind IN ('repair', 'repair_accept') AND d.void_on IS NULL)
	UNION ALL
	-- what came from above was followed
	SELECT 'result of repair not followed', x.code, 'result ' || x.result_id
	  FROM credit.repair_result AS x
	  JOIN credit.repair AS p ON p.code = x.code AND p.repair_id = x.repair_id
	 WHERE x.effect = 'applied'
	   AND (x.outcome = 'approved') <> (p.outcome IS NOT DISTINCT FROM 'approved' AND (x.outcome = 'approved' OR p.broken_on IS NULL))
	UNION ALL
	-- and a refusal gave way to something
	SELECT 'refusal overridden by nothing', p.code, 'repair ' || p.repair_id
	  FROM credit.repair AS p
	  LEFT JOIN credit.repair AS q ON q.code = p.code AND q.repair_id = p.overridden_by AND q.record_id = p.record_id AND q.level <> 'own' AND q.outcome = 'approved'
	 WHERE p.overridden_by IS NOT NULL AND q.code IS NULL
$function$;
COMMENT ON FUNCTION credit_private.repair_invariants() IS '修复的不变量 | what must hold of repairs';
