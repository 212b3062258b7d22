-- Metrics that add up lines of the summaries (credit.metric_part).  A line of a
-- day counts by its day, one of a month by the month's first day; of duties
-- that are open only those past their day.
CREATE OR REPLACE FUNCTION credit_private.metric_of_summary(from_day date, to_day date)
	RETURNS TABLE (metric text, unit credit.credit_code, amount numeric, out_of numeric)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT p.metric, l.unit, coalesce(sum(l.amount) FILTER (WHERE p.side = 'amount'), 0), sum(l.amount) FILTER (WHERE p.side = 'out_of')
	  FROM credit.metric_part AS p
	  JOIN (SELECT x.measure, x.unit, x.item, sum(x.amount) AS amount
			  FROM credit_private.summary_line AS x
			 WHERE x.day BETWEEN metric_of_summary.from_day AND metric_of_summary.to_day
			   AND (x.measure <> 'duty.open' OR x.day < credit.today())
			 GROUP BY x.measure, x.unit, x.item) AS l ON l.measure = p.measure AND (p.item = '' OR l.item = p.item)
	 GROUP BY p.metric, l.unit
$function$;
COMMENT ON FUNCTION credit_private.metric_of_summary(date, date) IS '由汇总相加的指标 | metrics that add up lines of the summaries';
