-- S0 art 30 一名处级干部作为责任人…信息员为联络员: units that exist today, whether each has its
-- responsible person and a liaison officer, and what is wanting.
CREATE OR REPLACE VIEW credit_report.unit_officers AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, u.level::varchar(16) AS level,
		   o.responsible > 0 AS has_responsible, o.liaisons::integer AS liaisons, d.deputies::integer AS deputies,
		   pg_catalog.concat_ws(',', CASE WHEN o.responsible = 0 THEN 'responsible' END, CASE WHEN o.liaisons = 0 THEN 'liaison' END)::varchar(32) AS wanting,
		   credit.today() AS data_as_of
	  FROM credit.unit AS u
	 CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE x.office = 'responsible') AS responsible, count(*) FILTER (WHERE x.office = 'liaison') AS liaisons
						   FROM credit.unit_officer AS x WHERE x.unit = u.unit AND x.valid_during @> credit.today()) AS o
	 CROSS JOIN LATERAL (SELECT count(*) AS deputies FROM credit.deputy AS x WHERE x.unit = u.unit AND x.valid_during @> credit.today()
							AND (x.ended_on IS NULL OR x.ended_on > credit.today())) AS d
	 WHERE u.valid_during @> credit.today();
COMMENT ON VIEW credit_report.unit_officers IS '各单位责任人与联络员配备 | whether each unit has its responsible person and liaison officer';
COMMENT ON COLUMN credit_report.unit_officers.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.unit_officers.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.unit_officers.region IS '行政区划代码 | division code';
COMMENT ON COLUMN credit_report.unit_officers.level IS '层级 | level';
COMMENT ON COLUMN credit_report.unit_officers.has_responsible IS '有责任人 | has a responsible person';
COMMENT ON COLUMN credit_report.unit_officers.liaisons IS '联络员人数 | liaison officers';
COMMENT ON COLUMN credit_report.unit_officers.deputies IS '今日代行负责人职责者 | deputies of the head today';
COMMENT ON COLUMN credit_report.unit_officers.wanting IS '缺:responsible 责任人,liaison 联络员;空为齐备 | what is wanting; empty when nothing';
COMMENT ON COLUMN credit_report.unit_officers.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.unit_officers TO credit_reporter, credit_evaluator, credit_office, credit_admin;
