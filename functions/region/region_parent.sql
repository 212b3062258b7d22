-- By the code's structure: the nearest level above that exists; counties of a
-- municipality, and those a province governs itself, have the province.  Works
-- for a code that is unknown too.
CREATE OR REPLACE FUNCTION credit.region_parent(region text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 20
RETURN (
	SELECT p.code
	FROM (VALUES (1, left(region_parent.region, 4) || '00'), (2, left(region_parent.region, 2) || '0000')) AS p (step, code)
	WHERE p.code <> region_parent.region
		AND region_parent.region ~ '^[0-9]{6}$'
		AND EXISTS (SELECT FROM credit.region_code AS r WHERE r.region = p.code)
	ORDER BY p.step
	LIMIT 1);
COMMENT ON FUNCTION credit.region_parent(text) IS
	'上级行政区划代码,没有为空 | code of the division above; NULL if there is none';
