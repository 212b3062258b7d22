-- What must hold of objections, as rows that break it.
CREATE OR REPLACE FUNCTION credit_private.objection_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- what was accepted is under objection, and nothing else
	SELECT 'objection not begun', x.code, 'case ' || x.case_id || ', record ' || x.record_id
	  FROM credit.objection_case_record AS x JOIN credit.objection_case AS c ON c.code = x.code AND c.case_id = x.case_id
	 WHERE (c.accepted_on IS NOT NULL) <> EXISTS (SELECT FROM credit.objection AS o WHERE o.code = x.code AND o.case_id = x.case_id AND o.record_id = x.record_id)
	UNION ALL
	SELECT 'objection outside its case', o.code, 'objection ' || o.objection_id FROM credit.objection AS o
	 WHERE o.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM credit.objection_case_record AS x
			WHERE x.code = o.code AND x.case_id = o.case_id AND x.record_id = o.record_id AND x.listing_id IS NOT DISTINCT FROM o.listing_id)
	UNION ALL
	-- the subject objects, or its agent
	SELECT 'objection by someone else', c.code, 'case ' || c.case_id FROM credit.objection_case AS c
	 WHERE c.origin IN ('subject', 'agent') AND c.applicant NOT IN (SELECT credit_private.codes_of(c.code))
	UNION ALL
	SELECT 'objection without ground', c.code, 'case ' || c.case_id FROM credit.objection_case AS c
	 WHERE NOT EXISTS (SELECT FROM credit.objection_case_ground AS g WHERE g.code = c.code AND g.case_id = c.case_id)
		OR NOT EXISTS (SELECT FROM credit.objection_case_record AS x WHERE x.code = c.code AND x.case_id = c.case_id)
	UNION ALL
	-- a verdict has the effect it says
	SELECT 'upheld without effect', o.code, 'objection ' || o.objection_id || ' ' || o.outcome
	  FROM credit.objection AS o JOIN credit.record AS r ON r.code = o.code AND r.record_id = o.record_id
	  LEFT JOIN credit.listing AS l ON l.code = o.code AND l.listing_id = o.listing_id
	 WHERE (o.outcome IN ('upheld_corrected', 'upheld_withdrawn') AND r.ended_on IS NULL)
		OR (o.outcome = 'upheld_delisted' AND l.exit_kind IS NULL)
	UNION ALL
	-- upheld, corrected, and still open
	SELECT 'upheld and left open', o.code, 'objection ' || o.objection_id
	  FROM credit.objection AS o JOIN credit.record AS r ON r.code = o.code AND r.record_id = o.record_id
	 WHERE o.upheld_on IS NOT NULL AND o.outcome IS NULL AND r.ended_on IS NOT NULL
	UNION ALL
	-- each step owed has its clock: the one that is next is open, or the rule is missing
	SELECT 'objection without clock', s.code, 'case ' || s.case_id || ' ' || s.kind
	  FROM (SELECT c.code, c.case_id, 'objection_accept' AS kind, c.case_id AS duty_case FROM credit.objection_case AS c
			 WHERE c.origin IN ('subject', 'agent') AND c.accepted_on IS NULL AND c.refused_on IS NULL AND c.dropped_on IS NULL
			UNION ALL
			SELECT c.code, c.case_id, 'objection_check', c.case_id FROM credit.objection_case AS c
			 WHERE c.accepted_on IS NOT NULL AND c.checked_on IS NULL AND c.dropped_on IS NULL
			UNION ALL
			SELECT o.code, o.case_id, CASE WHEN o.upheld_on IS NULL THEN 'objection' ELSE 'objection_correct' END, o.objection_id
			  FROM credit.objection AS o JOIN credit.objection_case AS c ON c.code = o.code AND c.case_id = o.case_id
			 WHERE o.outcome IS NULL AND c.checked_on IS NOT NULL
			UNION ALL
			SELECT c.code, c.case_id, 'objection_feedback', c.case_id FROM credit.objection_case AS c
			 WHERE c.delivered_on IS NULL AND credit_private.objection_state(c) IN ('decided', 'refused')) AS s
	 WHERE NOT EXISTS (SELECT FROM credit.duty AS d WHERE d.code = s.code AND d.kind = s.kind AND d.case_id = s.duty_case AND d.met_on IS NULL AND d.void_on IS NULL)
	UNION ALL
	-- and none runs on behind a verdict
	SELECT 'objection decided, clock running', o.code, 'objection ' || o.objection_id
	  FROM credit.objection AS o JOIN credit.duty AS d ON d.code = o.code AND d.kind IN ('objection', 'objection_correct') AND d.case_id = o.objection_id
	 WHERE o.outcome IS NOT NULL AND d.met_on IS NULL AND d.void_on IS NULL
	UNION ALL
	-- what a person contested with success does not bind him any more
	SELECT 'upheld derivation binds', o.code, 'entry ' || o.listing_id
	  FROM credit.derivation_objection AS o JOIN credit.listing AS l ON l.code = o.code AND l.listing_id = o.listing_id
	 WHERE o.outcome = 'upheld' AND l.exit_kind IS NULL
$function$;
COMMENT ON FUNCTION credit_private.objection_invariants() IS '异议的不变量 | what must hold of objections';
