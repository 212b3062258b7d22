-- S4 item 8(1) 向社会公开: the regime of every list in force, and of those put out for
-- comment, for anyone.
CREATE OR REPLACE VIEW credit_public.list_regime WITH (security_barrier) AS
	SELECT k.list_kind::varchar(64) AS list_kind, k.name::varchar(128) AS list_name, k.colour::varchar(8) AS colour,
		   k.unit_in_charge::varchar(200) AS unit_in_charge,
		   CASE WHEN c.list_kind IS NOT NULL THEN 'consultation' ELSE k.state END::varchar(16) AS state,
		   coalesce(c.regime ->> 'basis', k.basis) AS basis, coalesce(c.regime ->> 'standard', k.standard) AS standard,
		   coalesce(c.regime ->> 'procedure', k.procedure) AS procedure, coalesce(c.regime ->> 'sharing', k.sharing) AS sharing,
		   coalesce(c.regime ->> 'measures', k.measures) AS measures, coalesce(c.regime ->> 'repair', k.repair) AS repair,
		   coalesce(c.regime ->> 'objection', k.objection) AS objection, coalesce(c.regime ->> 'exit', k.exit) AS exit,
		   lower(c.during) AS comments_from, upper(c.during) - 1 AS comments_until,
		   pg_catalog.now() AS data_as_of
	  FROM credit.list_kind AS k
	  LEFT JOIN credit.regime_consultation AS c ON c.list_kind = k.list_kind AND c.during @> credit.today()
	 WHERE (k.state = 'active' AND k.valid_during @> credit.today()) OR c.list_kind IS NOT NULL;
COMMENT ON VIEW credit_public.list_regime IS '名单管理制度公开 | the regimes of lists, in force or put out for comment';
COMMENT ON COLUMN credit_public.list_regime.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit_public.list_regime.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit_public.list_regime.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit_public.list_regime.unit_in_charge IS '主管单位 | who is in charge';
COMMENT ON COLUMN credit_public.list_regime.state IS '状态:active 施行,consultation 征求意见 | active, or put out for comment';
COMMENT ON COLUMN credit_public.list_regime.basis IS '认定依据 | basis';
COMMENT ON COLUMN credit_public.list_regime.standard IS '认定标准 | standard';
COMMENT ON COLUMN credit_public.list_regime.procedure IS '认定程序 | procedure';
COMMENT ON COLUMN credit_public.list_regime.sharing IS '共享和发布 | sharing and publication';
COMMENT ON COLUMN credit_public.list_regime.measures IS '联合惩戒实施 | measures';
COMMENT ON COLUMN credit_public.list_regime.repair IS '信用修复 | repair';
COMMENT ON COLUMN credit_public.list_regime.objection IS '异议申诉 | objection and appeal';
COMMENT ON COLUMN credit_public.list_regime.exit IS '退出机制 | exit';
COMMENT ON COLUMN credit_public.list_regime.comments_from IS '征求意见自 | comments are taken from';
COMMENT ON COLUMN credit_public.list_regime.comments_until IS '征求意见至 | comments are taken until';
COMMENT ON COLUMN credit_public.list_regime.data_as_of IS '数据截至(即时) | data as of; read as it stands now';
GRANT SELECT ON credit_public.list_regime TO PUBLIC;
