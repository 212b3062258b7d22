-- N20: a unit that sent an item every month and has sent none since the last full
-- month began (rules silence.window, silence.minimum), documents that another
-- channel knows and the unit has not sent in time, and numbers left out of a
-- series of documents.
CREATE OR REPLACE VIEW credit_report.silence AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.suspicion::varchar(16) AS suspicion,
		   x.item::varchar(64) AS item, x.usual::numeric(12,1) AS usual, x.since, x.missing::integer AS missing,
		   credit.today() AS data_as_of
	  FROM (SELECT t.unit, 'stopped'::text AS suspicion, t.item, t.rows / w.months AS usual, (t.last_month + interval '1 month')::date AS since, NULL::bigint AS missing
			  FROM credit.unit AS v
			 CROSS JOIN LATERAL (SELECT (credit.rule_on('silence.window', credit.today(), v.region)).amount, (credit.rule_on('silence.minimum', credit.today(), v.region)).amount,
					(pg_catalog.date_trunc('month', credit.today()::timestamp)::date - interval '1 month')::date) AS w(months, minimum, last_full)
			 CROSS JOIN LATERAL (SELECT l.unit, l.item, sum(l.amount) AS rows, max(l.day) AS last_month
								   FROM credit_private.summary_line AS l
								  WHERE l.measure = 'batch.received' AND l.unit = v.unit
									AND l.day >= (w.last_full - pg_catalog.make_interval(months => w.months::integer))::date
								  GROUP BY 1, 2) AS t
			 WHERE v.valid_during @> credit.today() AND t.last_month < w.last_full AND t.rows >= w.minimum * w.months
			UNION ALL
			SELECT s.unit, 'second_source'::text AS suspicion, s.act_kind AS item, NULL::numeric AS usual,
				   pg_catalog.date_trunc('month', min(s.decided_on)::timestamp)::date AS since, count(*) AS missing
			  FROM credit.second_source AS s
			 WHERE s.found_on IS NULL AND s.due_on < credit.today()
			 GROUP BY s.unit, s.act_kind
			UNION ALL
			SELECT g.unit, 'number_gap'::text AS suspicion, pg_catalog.concat(g.series, '〔', g.year, '〕') AS item, NULL::numeric AS usual,
				   pg_catalog.date_trunc('month', min(g.known_on)::timestamp)::date AS since, sum(g.to_number - g.from_number + 1) AS missing
			  FROM credit_private.number_gap AS g
			 GROUP BY g.unit, g.series, g.year) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit;
COMMENT ON VIEW credit_report.silence IS '静默与瞒报疑点:经常报送而近来为零,第二来源已知而未报,或文号断号 | silence: who used to report and does not, what a second source knows, numbers left out';
COMMENT ON COLUMN credit_report.silence.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.silence.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.silence.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.silence.suspicion IS '疑点:stopped 停报,second_source 第二来源已知而未报,number_gap 文号断号 | suspicion: stopped, known from a second source, or numbers left out';
COMMENT ON COLUMN credit_report.silence.item IS '目录项目、信息种类或文号字头 | catalogue item, kind of act, or series of documents';
COMMENT ON COLUMN credit_report.silence.usual IS '此前月均行数 | rows a month before';
COMMENT ON COLUMN credit_report.silence.since IS '自何月起 | since which month';
COMMENT ON COLUMN credit_report.silence.missing IS '缺少的文书 | documents missing';
COMMENT ON COLUMN credit_report.silence.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.silence TO credit_reporter, credit_evaluator, credit_office, credit_admin;
