-- R221 the rank of a city and how it moved since the month before it.
CREATE OR REPLACE VIEW credit_report.city_rank AS
	SELECT c.source::varchar(200) AS source, c.month, c.region::varchar(6) AS region, credit.region_name(c.region)::varchar(200) AS region_name, c.rank, c.out_of, c.score,
		   pg_catalog.lag(c.rank) OVER (PARTITION BY c.source, c.region ORDER BY c.month) AS previous_rank,
		   pg_catalog.lag(c.rank) OVER (PARTITION BY c.source, c.region ORDER BY c.month) - c.rank AS risen, credit.today() AS data_as_of
	  FROM credit.city_rank AS c;
COMMENT ON VIEW credit_report.city_rank IS '城市信用监测排名与变化 | ranks of cities and their trend';
COMMENT ON COLUMN credit_report.city_rank.source IS '发布者 | who published it';
COMMENT ON COLUMN credit_report.city_rank.month IS '月份 | month';
COMMENT ON COLUMN credit_report.city_rank.region IS '城市区划代码 | division code of the city';
COMMENT ON COLUMN credit_report.city_rank.region_name IS '城市 | city';
COMMENT ON COLUMN credit_report.city_rank.rank IS '名次 | rank';
COMMENT ON COLUMN credit_report.city_rank.out_of IS '参评城市数 | of how many';
COMMENT ON COLUMN credit_report.city_rank.score IS '得分 | score';
COMMENT ON COLUMN credit_report.city_rank.previous_rank IS '上期名次 | rank before';
COMMENT ON COLUMN credit_report.city_rank.risen IS '上升名次,负为下降 | places risen, negative when fallen';
COMMENT ON COLUMN credit_report.city_rank.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.city_rank TO credit_reporter, credit_evaluator, credit_office, credit_admin;
