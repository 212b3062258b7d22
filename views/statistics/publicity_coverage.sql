-- R067 省、市、县…全覆盖: which units of a region publish, and what is public of them.
CREATE OR REPLACE VIEW credit_report.publicity_coverage AS
	SELECT u.region::varchar(6) AS region, credit.region_name(u.region)::varchar(64) AS region_name, u.level::varchar(8) AS level,
		   count(*)::integer AS units, count(*) FILTER (WHERE x.published > 0)::integer AS units_published,
		   (100.0 * count(*) FILTER (WHERE x.published > 0) / count(*))::numeric(5,2) AS coverage_rate,
		   coalesce(sum(x.public_now), 0)::integer AS public_now, max(x.last_published_on) AS last_published_on,
		   credit.today() AS data_as_of
	  FROM credit.unit AS u
	  LEFT JOIN (SELECT l.unit, sum(l.amount) FILTER (WHERE l.measure = 'publication.made') AS published,
						sum(l.amount) FILTER (WHERE l.measure = 'publicity.current') AS public_now,
						max(l.day) FILTER (WHERE l.measure = 'daily.publication.made') AS last_published_on
				   FROM credit_private.summary_line AS l
				  WHERE l.measure IN ('publication.made', 'publicity.current', 'daily.publication.made')
				  GROUP BY l.unit) AS x ON x.unit = u.unit
	 WHERE u.valid_during @> credit.today()
	 GROUP BY u.region, u.level;
COMMENT ON VIEW credit_report.publicity_coverage IS '公示覆盖:省、市、县及单位 | coverage of publicity by province, city, county and units';
COMMENT ON COLUMN credit_report.publicity_coverage.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.publicity_coverage.region_name IS '地区名称 | its name';
COMMENT ON COLUMN credit_report.publicity_coverage.level IS '层级 | level: nation, province, city or county';
COMMENT ON COLUMN credit_report.publicity_coverage.units IS '单位数 | units';
COMMENT ON COLUMN credit_report.publicity_coverage.units_published IS '有公示的单位数 | units that have published';
COMMENT ON COLUMN credit_report.publicity_coverage.coverage_rate IS '覆盖率(%) | coverage, percent';
COMMENT ON COLUMN credit_report.publicity_coverage.public_now IS '现公示条数 | records public now';
COMMENT ON COLUMN credit_report.publicity_coverage.last_published_on IS '最近公示日 | last day of publication';
COMMENT ON COLUMN credit_report.publicity_coverage.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.publicity_coverage TO credit_reporter, credit_evaluator, credit_office, credit_admin;
