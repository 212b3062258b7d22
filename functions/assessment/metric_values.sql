-- Every metric of every unit of a region in a period of whole months.  A count
-- that nothing adds to is no row; the reader takes it as 0.
CREATE OR REPLACE FUNCTION credit_private.metric_values(from_day date, to_day date, region text)
	RETURNS TABLE (metric text, unit credit.credit_code, unit_region text, amount numeric, out_of numeric)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	union_text text := credit_private.union_of(ARRAY(SELECT DISTINCT m.source FROM credit.metric AS m));
BEGIN
	RETURN QUERY EXECUTE format('SELECT v.metric, v.unit, u.region, v.amount, v.out_of FROM (%s) AS v
		JOIN credit.metric AS m ON m.metric = v.metric JOIN credit.unit AS u ON u.unit = v.unit WHERE credit_private.in_region(u.region, $3)', union_text)
		USING metric_values.from_day, metric_values.to_day, metric_values.region;
END
$function$;
COMMENT ON FUNCTION credit_private.metric_values(date, date, text) IS '一段时期内各单位的全部指标 | every metric of every unit of a region in a period';
