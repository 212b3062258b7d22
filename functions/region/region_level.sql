CREATE OR REPLACE FUNCTION credit.region_level(region text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 10
RETURN (
	SELECT r.level
	FROM credit.region_code AS r
	WHERE r.region = region_level.region
	ORDER BY r.valid_from DESC
	LIMIT 1);
COMMENT ON FUNCTION credit.region_level(text) IS
	'行政区划级别,未知为空 | level of a division; NULL if unknown';
