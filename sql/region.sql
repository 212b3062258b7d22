-- Administrative divisions (GB/T 2260) with the years in which each code stood:
-- codes outlive their division, in organisations' codes and in persons'
-- numbers, so abolished ones are kept.  No list is complete: a type never
-- refuses a code because it is missing here.

CREATE TABLE credit.region_code (
	region      text    NOT NULL CONSTRAINT region_code_check CHECK (region ~ '^[0-9]{6}$'),
	name        text    NOT NULL,
	level       text    NOT NULL CONSTRAINT region_code_level_check CHECK (level = ANY ('{nation,province,prefecture,county,zone}'::text[])),
	valid_from  int     NOT NULL,
	valid_to    int     NULL,
	successors  text[]  NOT NULL DEFAULT '{}',
	shipped     boolean NOT NULL DEFAULT false,
	CONSTRAINT region_code_pkey PRIMARY KEY (region, valid_from),
	CONSTRAINT region_code_years_check CHECK (valid_to > valid_from)
);
COMMENT ON TABLE credit.region_code IS
	'行政区划代码(GB/T 2260)及其存续年份,含已撤销者;可自行增加开发区等 | division codes with the years in which they stood, abolished ones included; development zones and others may be added';
COMMENT ON COLUMN credit.region_code.region IS '六位代码 | code of six digits';
COMMENT ON COLUMN credit.region_code.name IS '名称 | name';
COMMENT ON COLUMN credit.region_code.level IS
	'级别:nation 国家,province 省,prefecture 地,county 县,zone 开发区等 | level; zone: development zones and other bodies that are no division';
COMMENT ON COLUMN credit.region_code.valid_from IS '启用年份 | first year';
COMMENT ON COLUMN credit.region_code.valid_to IS '变更年份(该年起不再有效),空为现行 | year of the change, from which it no longer stands; NULL: in force';
COMMENT ON COLUMN credit.region_code.successors IS
	'承继代码;带[年份]者为当年部分划入 | codes that took over; with [year]: only a part went there, in that year';
COMMENT ON COLUMN credit.region_code.shipped IS '随扩展提供且未改动(不导出) | came with the extension and is unchanged (not dumped)';

INSERT INTO credit.region_code (region, name, level, valid_from, valid_to, successors, shipped)
SELECT f[1], f[2],
	CASE
		WHEN f[1] = '100000' THEN 'nation'
		WHEN f[1] = ANY ('{991000,320594}'::text[]) THEN 'zone'
		WHEN f[1] LIKE '%0000' THEN 'province'
		WHEN f[1] LIKE '%00' THEN 'prefecture'
		ELSE 'county'
	END,
	f[3]::int, nullif(f[4], '')::int, string_to_array(f[5], ' '), true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
@@extension/data/regions_cn.csv@@
$data$, chr(10)) AS line WHERE line ~ '^[0-9]') AS rows;

GRANT SELECT ON credit.region_code TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('credit.region_code', 'WHERE NOT shipped');
