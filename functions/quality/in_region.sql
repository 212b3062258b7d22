-- Does a unit's region lie within a region: the same, or below it by the code.
CREATE OR REPLACE FUNCTION credit_private.in_region(unit_region text, region text) RETURNS boolean
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN in_region.region = ANY (credit.region_scope(in_region.unit_region));
COMMENT ON FUNCTION credit_private.in_region(text, text) IS '单位所在地区是否属于某地区 | does a unit''s region lie within a region';
