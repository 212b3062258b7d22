-- R033 双公示事项: of every unit that has powers to permit or to punish, month by
-- month for a year, how many matters it has and how many records it reported
-- under their items; none is a zero report.
CREATE OR REPLACE VIEW credit_report.double_publicity AS
	WITH matter AS (
		SELECT p.unit, p.act_kind, m.month, count(*) AS matters
		  FROM credit.power AS p
		 CROSS JOIN LATERAL (SELECT d::date AS month
			FROM pg_catalog.generate_series(pg_catalog.date_trunc('month', credit.today()) - interval '11 months',
				pg_catalog.date_trunc('month', credit.today()), interval '1 month') AS d) AS m
		 WHERE p.act_kind IN ('permit', 'penalty') AND p.valid_during && pg_catalog.daterange(m.month, (m.month + interval '1 month')::date)
		 GROUP BY p.unit, p.act_kind, m.month
	), held AS (
		SELECT l.unit, l.channel AS act_kind, l.day AS month, sum(l.amount) AS records
		  FROM credit_private.summary_line AS l
		 WHERE l.measure = 'record.held' AND l.channel IN ('permit', 'penalty')
		   AND l.day >= (pg_catalog.date_trunc('month', credit.today()) - interval '11 months')::date
		 GROUP BY l.unit, l.channel, l.day
	)
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   m.act_kind::varchar(16) AS kind, k.name::varchar(64) AS kind_name, m.month, m.matters::integer AS matters,
		   coalesce(h.records, 0)::integer AS records, coalesce(h.records, 0) = 0 AS zero_report, credit.today() AS data_as_of
	  FROM matter AS m
	  JOIN credit.unit AS u ON u.unit = m.unit
	  JOIN credit.act_kind AS k ON k.act_kind = m.act_kind
	  LEFT JOIN held AS h ON h.unit = m.unit AND h.act_kind = m.act_kind AND h.month = m.month;
COMMENT ON VIEW credit_report.double_publicity IS '双公示事项与当月记录,无记录即零报告 | matters of double publicity and records of the month; none is a zero report';
COMMENT ON COLUMN credit_report.double_publicity.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.double_publicity.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.double_publicity.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.double_publicity.kind IS '种类:permit 行政许可,penalty 行政处罚 | permit or penalty';
COMMENT ON COLUMN credit_report.double_publicity.kind_name IS '种类名称 | its name';
COMMENT ON COLUMN credit_report.double_publicity.month IS '月份 | month';
COMMENT ON COLUMN credit_report.double_publicity.matters IS '事项数 | matters the unit has';
COMMENT ON COLUMN credit_report.double_publicity.records IS '当月确认的记录 | records confirmed in the month';
COMMENT ON COLUMN credit_report.double_publicity.zero_report IS '零报告 | zero report';
COMMENT ON COLUMN credit_report.double_publicity.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.double_publicity TO credit_reporter, credit_evaluator, credit_office, credit_admin;
