-- Who registers (登记管理部门, character 1 of a code) and what is registered
-- (机构类别, character 2): GB 32100-2015 and its amendment of 2016, and what
-- came later, each with our confidence.  A closed table would go stale, so it
-- explains codes and refuses none.

CREATE TABLE credit.code_pair (
	department       text    NOT NULL CONSTRAINT code_pair_department_check CHECK (department ~ '^[0-9A-Z]$'),
	category         text    NOT NULL CONSTRAINT code_pair_category_check CHECK (category ~ '^[0-9A-Z]$'),
	department_name  text    NULL,
	category_name    text    NULL,
	valid_from       date    NULL,
	confidence       text    NOT NULL CONSTRAINT code_pair_confidence_check CHECK (confidence = ANY ('{standard,likely,doubtful,local}'::text[])),
	source           text    NOT NULL,
	shipped          boolean NOT NULL DEFAULT false,
	CONSTRAINT code_pair_pkey PRIMARY KEY (department, category)
);
COMMENT ON TABLE credit.code_pair IS
	'登记管理部门与机构类别(统一社会信用代码第1、2位) | registering department and category of organisation, characters 1 and 2 of a code';
COMMENT ON COLUMN credit.code_pair.department IS '登记管理部门代码(第1位) | department, character 1';
COMMENT ON COLUMN credit.code_pair.category IS '机构类别代码(第2位) | category, character 2';
COMMENT ON COLUMN credit.code_pair.department_name IS '登记管理部门名称,不详为空 | name of the department; NULL if not known';
COMMENT ON COLUMN credit.code_pair.category_name IS '机构类别名称,不详为空 | name of the category; NULL if not known';
COMMENT ON COLUMN credit.code_pair.valid_from IS '施行日期,不详为空 | in force from; NULL if not known';
COMMENT ON COLUMN credit.code_pair.confidence IS
	'可信度:standard 国家标准,likely 多个二手来源,doubtful 存疑,local 本地添加 | in the standard, in several secondary sources, doubtful, or added by the operator';
COMMENT ON COLUMN credit.code_pair.source IS '来源 | source';
COMMENT ON COLUMN credit.code_pair.shipped IS '随扩展提供且未改动(不导出) | came with the extension and is unchanged (not dumped)';

INSERT INTO credit.code_pair (department, category, department_name, category_name, valid_from, confidence, source, shipped)
SELECT f[1], f[2], nullif(f[3], ''), nullif(f[4], ''), nullif(f[5], '')::date, f[6], f[7], true
FROM (SELECT string_to_array(line, ',') AS f FROM string_to_table($data$
@@extension/data/code_pairs_cn.csv@@
$data$, chr(10)) AS line WHERE line ~ '^[0-9A-Z],') AS rows;

CREATE TRIGGER a_guard BEFORE INSERT OR UPDATE OR DELETE ON credit.code_pair
	FOR EACH ROW EXECUTE FUNCTION credit.registry_guard('department', 'category');

GRANT SELECT ON credit.code_pair TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('credit.code_pair', 'WHERE NOT shipped');
