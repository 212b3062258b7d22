-- S1 二(五) 行政管理、公共服务、招标采购、公共资源交易: the four spheres, the kinds of matter in
-- each, the use rule of today and how many applications' tables are under the
-- guard: where the gate does not stand yet (R158, R159b).
CREATE OR REPLACE VIEW credit_report.gate_coverage AS
	SELECT s.sphere::varchar(32) AS sphere, s.name::varchar(64) AS sphere_name, k.matter_kind::varchar(32) AS matter_kind, k.name::varchar(64) AS matter_kind_name,
		   r.mode::varchar(16) AS mode, r.purpose::varchar(32) AS purpose, r.report::varchar(100) AS report, pg_catalog.array_to_string(r.blocks, ',')::varchar(64) AS blocks,
		   r.signed_by::varchar(32) AS signed_by, r.kept_by::varchar(200) AS kept_by, lower(r.valid_during) AS valid_from, coalesce(r.basis, k.basis)::varchar(400) AS basis,
		   (SELECT count(DISTINCT (g.table_schema, g.table_name)) FROM credit.guarded_table AS g WHERE g.matter_kind = k.matter_kind)::integer AS guarded_tables,
		   credit.today() AS data_as_of
	  FROM credit.use_sphere AS s
	  LEFT JOIN credit.matter_kind AS k ON k.sphere = s.sphere
	  LEFT JOIN credit.use_rule AS r ON r.matter_kind = k.matter_kind AND r.region = '000000' AND r.valid_during @> credit.today();
COMMENT ON VIEW credit_report.gate_coverage IS '四个领域的守门覆盖:事项、应用规则、受保护的应用表 | the four spheres: kinds of matter, use rules, tables under the guard';
COMMENT ON COLUMN credit_report.gate_coverage.sphere IS '领域 | sphere';
COMMENT ON COLUMN credit_report.gate_coverage.sphere_name IS '领域名称 | its name';
COMMENT ON COLUMN credit_report.gate_coverage.matter_kind IS '事项种类,空为该领域尚无 | kind of matter; none: the sphere has none yet';
COMMENT ON COLUMN credit_report.gate_coverage.matter_kind_name IS '事项种类名称 | its name';
COMMENT ON COLUMN credit_report.gate_coverage.mode IS '对受限主体的处理 | what happens to a restricted subject';
COMMENT ON COLUMN credit_report.gate_coverage.purpose IS '查询用途 | purpose of the query';
COMMENT ON COLUMN credit_report.gate_coverage.report IS '所凭信用材料 | what is looked at';
COMMENT ON COLUMN credit_report.gate_coverage.blocks IS '何种名单受限 | colours of lists that block';
COMMENT ON COLUMN credit_report.gate_coverage.signed_by IS '签字角色 | role that signs off';
COMMENT ON COLUMN credit_report.gate_coverage.kept_by IS '制定细则的单位 | who keeps the rule';
COMMENT ON COLUMN credit_report.gate_coverage.valid_from IS '规则施行日期 | the rule is in force since';
COMMENT ON COLUMN credit_report.gate_coverage.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.gate_coverage.guarded_tables IS '受保护的应用表数 | tables under the guard';
COMMENT ON COLUMN credit_report.gate_coverage.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.gate_coverage TO credit_reporter, credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator, credit_admin;
