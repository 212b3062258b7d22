-- S3 七.2 case reports that the office accepted, by day of report.
CREATE OR REPLACE FUNCTION credit_private.metric_of_cases(from_day date, to_day date)
	RETURNS TABLE (metric text, unit credit.credit_code, amount numeric, out_of numeric)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'case_reports', c.unit, count(*)::numeric, NULL::numeric
	  FROM credit.case_report AS c
	 WHERE c.accepted AND c.reported_on BETWEEN metric_of_cases.from_day AND metric_of_cases.to_day
	 GROUP BY c.unit
$function$;
COMMENT ON FUNCTION credit_private.metric_of_cases(date, date) IS '惩戒案例数 | case reports accepted per unit';
