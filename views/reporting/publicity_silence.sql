-- R033 双公示事项目录清单: units that have matters of permits or penalties, by month,
-- with the records confirmed; no record is shown as a zero report.  From the
-- summaries, so that no fact is counted again.
CREATE OR REPLACE VIEW credit_report.publicity_silence AS
	SELECT m.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   m.act_kind::varchar(16) AS act_kind, g.month, count(*)::integer AS matters, coalesce(r.records, 0)::integer AS records,
		   coalesce(r.records, 0) = 0 AS zero_report, credit.today() AS data_as_of
	  FROM (SELECT x::date AS month, (x + interval '1 month')::date - 1 AS month_end
			  FROM (SELECT (credit.rule_on('report.look_back', credit.today())).amount::integer AS months) AS b
			 CROSS JOIN LATERAL generate_series(pg_catalog.date_trunc('month', credit.today()::timestamp) - make_interval(months => b.months),
					credit.today()::timestamp, interval '1 month') AS x) AS g
	  JOIN credit.publicity_matter AS m ON m.valid_during && daterange(g.month, g.month_end, '[]')
	  JOIN credit.unit AS u ON u.unit = m.unit
	  LEFT JOIN (SELECT s.unit, s.channel AS act_kind, s.day, sum(s.amount) AS records
				   FROM credit_private.summary_line AS s WHERE s.measure = 'record.held' GROUP BY s.unit, s.channel, s.day) AS r
		ON r.unit = m.unit AND r.act_kind = m.act_kind AND r.day = g.month
	 GROUP BY m.unit, u.name, u.region, m.act_kind, g.month, r.records;
COMMENT ON VIEW credit_report.publicity_silence IS '双公示事项与当月记录:有事项无记录即零报告 | matters of permits and penalties against records by month: none is a zero report';
COMMENT ON COLUMN credit_report.publicity_silence.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.publicity_silence.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.publicity_silence.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.publicity_silence.act_kind IS 'permit 行政许可,penalty 行政处罚 | permit or penalty';
COMMENT ON COLUMN credit_report.publicity_silence.month IS '月份 | month';
COMMENT ON COLUMN credit_report.publicity_silence.matters IS '事项数 | matters';
COMMENT ON COLUMN credit_report.publicity_silence.records IS '当月确认的在册记录 | records confirmed in the month and in force';
COMMENT ON COLUMN credit_report.publicity_silence.zero_report IS '零报告 | zero report';
COMMENT ON COLUMN credit_report.publicity_silence.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.publicity_silence TO credit_reporter, credit_evaluator, credit_office, credit_admin;
