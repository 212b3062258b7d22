-- R067 省、市、县: a unit counts in its own division and in those above it.
CREATE OR REPLACE VIEW credit_private.unit_region AS
	SELECT DISTINCT u.unit, s.region
	  FROM credit.unit AS u
	 CROSS JOIN LATERAL pg_catalog.unnest(credit.region_scope(u.region)) AS s(region);
COMMENT ON VIEW credit_private.unit_region IS '单位所在的各级地区 | the divisions that a unit counts in: its own and those above';
COMMENT ON COLUMN credit_private.unit_region.unit IS '单位 | unit';
COMMENT ON COLUMN credit_private.unit_region.region IS '地区代码 | division';
