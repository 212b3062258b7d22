-- The band of a score on a day: red, orange and yellow up to and including
-- their limits, green above; the limits are rule rows.
CREATE OR REPLACE FUNCTION credit_private.band_of(score numeric, on_day date, region text) RETURNS text
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN score <= (credit.rule_on('quality.band.red', on_day, region)).amount THEN 'red'
				WHEN score <= (credit.rule_on('quality.band.orange', on_day, region)).amount THEN 'orange'
				WHEN score <= (credit.rule_on('quality.band.yellow', on_day, region)).amount THEN 'yellow'
				ELSE 'green' END
$function$;
COMMENT ON FUNCTION credit_private.band_of(numeric, date, text) IS '得分对应的颜色 | the band of a score on a day in a region';
