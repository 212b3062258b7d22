-- Whose rules hold in a region: its own, its city's, its province's and the
-- nation's (000000), by the code's structure.
CREATE OR REPLACE FUNCTION credit.region_scope(region text) RETURNS text[]
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN ARRAY[region_scope.region, left(region_scope.region, 4) || '00', left(region_scope.region, 2) || '0000', '000000'];
COMMENT ON FUNCTION credit.region_scope(text) IS
	'对某地区有效的各级地区代码,由近及远直至全国 | the codes whose rules hold in a region: itself, city, province, nation';
