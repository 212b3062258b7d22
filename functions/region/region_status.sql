CREATE OR REPLACE FUNCTION credit.region_status(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 10
RETURN (
	SELECT CASE
			WHEN bool_or(r.valid_from <= d.year AND (r.valid_to IS NULL OR r.valid_to > d.year)) THEN 'current'
			WHEN bool_or(r.valid_from <= d.year) THEN 'abolished'
			WHEN bool_or(r.valid_from > d.year) THEN 'future'
		END
	FROM (SELECT extract(year FROM coalesce(region_status.on_day, credit.today())) AS year) AS d
	LEFT JOIN credit.region_code AS r ON r.region = region_status.region);
COMMENT ON FUNCTION credit.region_status(text, date) IS
	'行政区划在某日(默认今天)的状态:current、abolished、future,未知为空 | status of a division on a day (today): current, abolished, future; NULL if unknown';
