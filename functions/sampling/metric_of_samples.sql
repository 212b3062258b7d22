-- Accuracy (准确率) by the month of the check: correct of checked.
CREATE OR REPLACE FUNCTION credit_private.metric_of_samples(from_day date, to_day date)
	RETURNS TABLE (metric text, unit credit.credit_code, amount numeric, out_of numeric)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'accuracy', r.unit, count(*) FILTER (WHERE r.correct)::numeric, count(*)::numeric
	  FROM credit.sample_record AS r
	 WHERE r.checked_on BETWEEN metric_of_samples.from_day AND metric_of_samples.to_day
	 GROUP BY r.unit
$function$;
COMMENT ON FUNCTION credit_private.metric_of_samples(date, date) IS '抽查准确率 | accuracy of sampled records per unit';
