-- R065 更新频度, R067 及时更新: on how many days a unit published, and the longest
-- gap; a unit that never did has one row without a month.
CREATE OR REPLACE VIEW credit_report.refresh_frequency AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.month,
		   coalesce(x.publications, 0)::integer AS publications, coalesce(x.days, 0)::integer AS days_with_publication, x.longest_gap AS longest_gap_days,
		   x.last_published_on, credit.today() AS data_as_of
	  FROM credit.unit AS u
	  LEFT JOIN (SELECT d.unit, d.month, sum(d.n) AS publications, count(*) AS days, max(d.gap) AS longest_gap, max(d.published_on) AS last_published_on
				   FROM (SELECT l.unit, l.day AS published_on, pg_catalog.date_trunc('month', l.day)::date AS month, sum(l.amount) AS n,
								l.day - pg_catalog.lag(l.day) OVER (PARTITION BY l.unit ORDER BY l.day) AS gap
						   FROM credit_private.summary_line AS l
						  WHERE l.measure = 'daily.publication.made'
						  GROUP BY l.unit, l.day HAVING sum(l.amount) > 0) AS d
				  GROUP BY d.unit, d.month) AS x ON x.unit = u.unit
	 WHERE u.valid_during @> credit.today() OR x.unit IS NOT NULL;
COMMENT ON VIEW credit_report.refresh_frequency IS '公示更新频度:按单位、月份 | how often a unit''s publicity is refreshed, per month';
COMMENT ON COLUMN credit_report.refresh_frequency.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.refresh_frequency.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.refresh_frequency.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.refresh_frequency.month IS '月份,从未公示为空 | month; NULL when the unit never published';
COMMENT ON COLUMN credit_report.refresh_frequency.publications IS '公示条次(各渠道) | publications, all channels';
COMMENT ON COLUMN credit_report.refresh_frequency.days_with_publication IS '有公示的天数 | days with a publication';
COMMENT ON COLUMN credit_report.refresh_frequency.longest_gap_days IS '最长间隔(天) | longest gap before one of them, days';
COMMENT ON COLUMN credit_report.refresh_frequency.last_published_on IS '最近公示日 | last day of publication';
COMMENT ON COLUMN credit_report.refresh_frequency.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.refresh_frequency TO credit_reporter, credit_evaluator, credit_office, credit_admin;
