-- A band is what its checks add up to, and each failure counted is a finding.
CREATE OR REPLACE FUNCTION credit_private.quality_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'band miscounted', b.unit, b.month::text FROM credit.quality_band AS b
	  LEFT JOIN (SELECT q.unit, q.month, sum(q.passed) AS passed, sum(q.failed) AS failed, sum(q.not_applicable) AS not_applicable
				   FROM credit.quality_result AS q GROUP BY q.unit, q.month) AS q ON q.unit = b.unit AND q.month = b.month
	 WHERE (b.passed, b.failed, b.not_applicable) IS DISTINCT FROM (q.passed, q.failed, q.not_applicable)
	UNION ALL
	SELECT 'failure without finding', q.unit, q.month || ' ' || q.check_id FROM credit.quality_result AS q
	 WHERE q.failed + q.upheld <> (SELECT count(*) FROM credit.quality_finding AS f
									WHERE f.unit = q.unit AND f.month = q.month AND f.check_id = q.check_id AND f.cleared_on IS NULL)
$function$;
COMMENT ON FUNCTION credit_private.quality_invariants() IS '质量分级的不变量 | what must hold of bands and findings: the rows that break it';
