-- The quality score of the months of a period, and the share of official codes.
CREATE OR REPLACE FUNCTION credit_private.metric_of_quality(from_day date, to_day date)
	RETURNS TABLE (metric text, unit credit.credit_code, amount numeric, out_of numeric)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'quality_score', q.unit, sum(q.weight * q.passed), sum(q.weight * (q.passed + q.failed))
	  FROM credit.quality_result AS q
	 WHERE q.month BETWEEN metric_of_quality.from_day AND metric_of_quality.to_day
	 GROUP BY q.unit
	UNION ALL
	SELECT 'official_code', q.unit, sum(q.passed), sum(q.passed + q.failed)
	  FROM credit.quality_result AS q
	 WHERE q.month BETWEEN metric_of_quality.from_day AND metric_of_quality.to_day AND q.check_id = 'code_official'
	 GROUP BY q.unit
$function$;
COMMENT ON FUNCTION credit_private.metric_of_quality(date, date) IS '由质量检查得出的指标 | metrics that come from the quality checks';
