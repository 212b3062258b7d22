-- R079 及时动态更新, R080: until when what is public is complete, and whether that
-- is within the refresh period.
CREATE OR REPLACE VIEW credit_public.freshness AS
	SELECT f.what::varchar(16) AS what, f.refreshed_at AS data_as_of, (r).amount::integer AS refresh_hours,
		   coalesce(f.refreshed_at < pg_catalog.now() - pg_catalog.make_interval(hours => (r).amount::integer), true) AS stale
	  FROM credit_public.refresh AS f
	 CROSS JOIN LATERAL credit.rule_on('publicity.refresh', credit.today()) AS r;
COMMENT ON VIEW credit_public.freshness IS '公示数据时效:截至时间、更新周期、是否过期 | data as of, the refresh period, and whether it has passed';
COMMENT ON COLUMN credit_public.freshness.what IS '任务 | which job';
COMMENT ON COLUMN credit_public.freshness.data_as_of IS '数据截至 | data as of';
COMMENT ON COLUMN credit_public.freshness.refresh_hours IS '更新周期(小时) | refresh period, hours';
COMMENT ON COLUMN credit_public.freshness.stale IS '已超过更新周期 | the refresh period has passed';
GRANT SELECT ON credit_public.freshness TO PUBLIC;
