-- The name a code bore on that day (whole years: in the year of a change the
-- new state counts), or, without a day, the last it had.
CREATE OR REPLACE FUNCTION credit.region_name(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 10
RETURN (
	SELECT r.name
	FROM credit.region_code AS r
	WHERE r.region = region_name.region
		AND (region_name.on_day IS NULL
			OR (r.valid_from <= extract(year FROM region_name.on_day)
				AND (r.valid_to IS NULL OR r.valid_to > extract(year FROM region_name.on_day))))
	ORDER BY r.valid_from DESC
	LIMIT 1);
COMMENT ON FUNCTION credit.region_name(text, date) IS
	'行政区划名称;不给日期则取最后的名称,未知为空 | name of a division on a day, or the last it had; NULL if unknown';
