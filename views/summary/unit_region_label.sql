CREATE OR REPLACE VIEW credit_private.unit_region_label AS
	SELECT r.region, coalesce(credit.region_name(r.region), CASE r.region WHEN '000000' THEN '全国' ELSE r.region END)::varchar(200) AS name,
		   (CASE WHEN r.region = '000000' THEN 'nation' WHEN r.region LIKE '%0000' THEN 'province' WHEN r.region LIKE '%00' THEN 'city' ELSE 'county' END)::varchar(16) AS level
	  FROM (SELECT DISTINCT u.region FROM credit_private.unit_region AS u) AS r;
COMMENT ON VIEW credit_private.unit_region_label IS '有单位的各级地区的名称与层级 | divisions with units, their names and levels';
COMMENT ON COLUMN credit_private.unit_region_label.region IS '地区代码 | division';
COMMENT ON COLUMN credit_private.unit_region_label.name IS '地区名称 | name of the division';
COMMENT ON COLUMN credit_private.unit_region_label.level IS '层级 | level: nation, province, city or county';
