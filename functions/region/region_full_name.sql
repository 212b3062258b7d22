-- Province, prefecture and county, as far as they exist.  The code itself must
-- have stood on that day; those above it lend their last name if they did not.
CREATE OR REPLACE FUNCTION credit.region_full_name(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 30
RETURN (
	SELECT string_agg(n.name, '' ORDER BY p.step)
	FROM (VALUES
		(1, left(region_full_name.region, 2) || '0000'),
		(2, left(region_full_name.region, 4) || '00'),
		(3, region_full_name.region)) AS p (step, code)
	CROSS JOIN LATERAL (
		SELECT r.name, s.stood
		FROM credit.region_code AS r
		CROSS JOIN LATERAL (
			SELECT coalesce(r.valid_from <= extract(year FROM region_full_name.on_day)
				AND (r.valid_to IS NULL OR r.valid_to > extract(year FROM region_full_name.on_day)), false) AS stood
		) AS s
		WHERE r.region = p.code
		ORDER BY s.stood DESC, r.valid_from DESC
		LIMIT 1) AS n
	WHERE p.step = 3 OR p.code <> region_full_name.region
	HAVING bool_or(p.step = 3 AND (n.stood OR region_full_name.on_day IS NULL)));
COMMENT ON FUNCTION credit.region_full_name(text, date) IS
	'省市县全称;不给日期则取最后的名称,未知为空 | full name, province first, on a day or the last it had; NULL if unknown';
