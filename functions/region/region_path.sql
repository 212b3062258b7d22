CREATE OR REPLACE FUNCTION credit.region_path(region text) RETURNS text[]
	LANGUAGE sql STABLE PARALLEL SAFE STRICT COST 50
RETURN array_remove(ARRAY[
	credit.region_parent(credit.region_parent(region_path.region)),
	credit.region_parent(region_path.region),
	region_path.region], NULL);
COMMENT ON FUNCTION credit.region_path(text) IS
	'省、市、县代码,由上而下 | codes from the province down to this one';
