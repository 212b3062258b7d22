-- What must hold of remedies, as rows that break it.
CREATE OR REPLACE FUNCTION credit_private.remedy_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'upheld without remedy', o.code, 'objection ' || o.objection_id FROM credit.objection AS o
	 WHERE o.outcome IN ('upheld_corrected', 'upheld_withdrawn', 'upheld_delisted') AND o.case_id IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.remedy AS r WHERE r.code = o.code AND r.record_id = o.record_id
						AND r.listing_id IS NOT DISTINCT FROM CASE o.outcome WHEN 'upheld_delisted' THEN o.listing_id END)
	UNION ALL
	-- of the gaps of one that is closed, none may come back
	SELECT 'remedy closed too early', r.code, 'remedy ' || r.remedy_id || ': ' || g.gap || ' ' || g.detail
	  FROM credit.remedy AS r CROSS JOIN LATERAL credit_private.remedy_problems(r) AS g
	 WHERE r.closed_on IS NOT NULL
	UNION ALL
	SELECT 'remedy without clock', r.code, 'remedy ' || r.remedy_id FROM credit.remedy AS r
	 WHERE (r.closed_on IS NULL) <> EXISTS (SELECT FROM credit.duty AS d
				WHERE d.code = r.code AND d.kind = 'remedy' AND d.case_id = r.remedy_id AND d.met_on IS NULL AND d.void_on IS NULL)
	UNION ALL
	SELECT 'notice without clock', n.code, 'notice ' || n.notice_id FROM credit.remedy_notice AS n
	 WHERE (n.acknowledged_on IS NULL) <> EXISTS (SELECT FROM credit.duty AS d
				WHERE d.code = n.code AND d.kind = 'remedy_notice' AND d.case_id = n.notice_id AND d.met_on IS NULL AND d.void_on IS NULL)
$function$;
COMMENT ON FUNCTION credit_private.remedy_invariants() IS '消除不良影响的不变量 | what must hold of remedies';
