CREATE OR REPLACE FUNCTION credit.region_full_name(region text, on_day date DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE COST 100
RETURN CASE WHEN credit.region_name(region_full_name.region, region_full_name.on_day) IS NOT NULL THEN (
	SELECT string_agg(coalesce(credit.region_name(p.code, region_full_name.on_day), credit.region_name(p.code)), '' ORDER BY p.step)
	FROM unnest(credit.region_path(region_full_name.region)) WITH ORDINALITY AS p (code, step)) END;
COMMENT ON FUNCTION credit.region_full_name(text, date) IS
	'省市县全称;不给日期则取最后的名称,未知为空 | full name, province first, on a day or the last it had; NULL if unknown';
