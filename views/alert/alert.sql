-- R227 问题可监测: everything that is wrong now, one shape for all sources; no
-- subject and no document stands here.  Nothing is stored, so nothing has to
-- be taken back when it is mended.
CREATE OR REPLACE VIEW credit_report.alert AS
	SELECT a.alert::varchar(32) AS alert, k.name::varchar(64) AS name, k.name_en::varchar(64) AS name_en, a.since,
		   a.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   nullif(a.about, '')::varchar(64) AS about, a.n::integer AS count,
		   concat_ws(':', k.name, concat_ws(' ', nullif(a.about_zh, ''), nullif(a.n, 0) || CASE WHEN a.alert IN ('job_missed', 'missed_pull') THEN '日' ELSE '件' END))::varchar(400) AS message,
		   concat_ws(': ', k.name_en, concat_ws(' ', nullif(a.about, ''), nullif(a.n, 0)))::varchar(400) AS message_en,
		   k.look_in::varchar(64) AS look_in, credit.today() AS data_as_of
	  FROM (
		-- noted by the nightly job, and what fell due since it ran
		SELECT 'overdue' AS alert, min(d.due_on) + 1 AS since, d.unit, concat_ws(' ', d.kind, nullif(d.channel, '')) AS about,
			   concat_ws(' ', dk.name, nullif(d.channel, '')) AS about_zh, count(*) AS n
		  FROM credit.duty AS d
		  JOIN credit.duty_kind AS dk ON dk.kind = d.kind
		 WHERE d.met_on IS NULL AND d.void_on IS NULL AND d.due_on < credit.today()
		 GROUP BY d.unit, d.kind, dk.name, d.channel
		UNION ALL
		SELECT 'job_failed' AS alert, f.since, NULL AS unit, j.job AS about, j.name AS about_zh, f.n
		  FROM credit.job AS j
		 CROSS JOIN LATERAL (SELECT r.sqlstate FROM credit.job_run AS r WHERE r.job = j.job AND r.ended_at IS NOT NULL ORDER BY r.started_at DESC LIMIT 1) AS last
		 CROSS JOIN LATERAL (
				SELECT min(r.platform_day) AS since, count(*) AS n FROM credit.job_run AS r
				 WHERE r.job = j.job AND r.sqlstate IS NOT NULL
				   AND r.started_at > coalesce((SELECT g.started_at FROM credit.job_run AS g WHERE g.job = j.job AND g.sqlstate IS NULL
												 ORDER BY g.started_at DESC LIMIT 1), '-infinity')) AS f
		 WHERE last.sqlstate IS NOT NULL
		UNION ALL
		-- a day has passed since it should have run
		SELECT 'job_missed' AS alert, g.day + j.days AS since, NULL AS unit, j.job AS about, j.name AS about_zh, credit.today() - g.day - j.days AS n
		  FROM (SELECT x.job, x.name, greatest(1, ceil(extract(epoch FROM x.every) / 86400))::integer AS days FROM credit.job AS x WHERE x.enabled) AS j
		 CROSS JOIN LATERAL (
				SELECT coalesce((SELECT r.platform_day FROM credit.job_run AS r WHERE r.job = j.job AND r.sqlstate IS NULL ORDER BY r.started_at DESC LIMIT 1),
					(SELECT min((p.deployed_at AT TIME ZONE 'Asia/Shanghai')::date) FROM credit.platform AS p)) AS day) AS g
		 WHERE g.day + j.days < credit.today()
		UNION ALL
		-- the longest period in working days reaches into a year without a notice
		SELECT 'calendar_missing' AS alert, credit.today() AS since, NULL AS unit, to_char(w.due, 'YYYY') AS about, to_char(w.due, 'YYYY年') AS about_zh,
			   (SELECT count(*) FROM credit.duty AS d WHERE d.met_on IS NULL AND d.void_on IS NULL AND d.provisional) AS n
		  FROM credit.add_workdays_provisional(credit.today(), (SELECT max(r.amount)::integer FROM credit.rule AS r WHERE r.measured_in = 'workday'), 'CN', credit.today()) AS w
		 WHERE w.provisional
		UNION ALL
		-- a unit that is to report: its responsible person, its liaison officer, an account
		SELECT 'no_officer' AS alert, x.since, o.unit_code::credit.credit_code AS unit, w.wanting AS about, w.wanting AS about_zh, x.items AS n
		  FROM credit_report.unit_officers AS o
		  JOIN (SELECT i.unit, min(greatest(lower(i.valid_during), lower(e.valid_during))) AS since, count(DISTINCT i.item) AS items
				  FROM credit.item_unit AS i
				  JOIN credit.catalog_edition AS e ON e.edition = i.edition AND e.state = 'issued' AND e.valid_during @> credit.today()
				 WHERE i.valid_during @> credit.today() GROUP BY i.unit) AS x ON x.unit = o.unit_code::credit.credit_code
		 CROSS JOIN LATERAL (SELECT concat_ws(',', nullif(o.wanting, ''), CASE WHEN NOT EXISTS (
				SELECT FROM credit.account AS c WHERE c.unit = x.unit AND c.valid_during @> credit.today()
				   AND c.roles::text[] && '{credit_clerk,credit_head}') THEN 'account' END) AS wanting) AS w
		 WHERE w.wanting <> ''
		UNION ALL
		SELECT 'zero_contradicted' AS alert, z.contradicted_on AS since, z.unit_code::credit.credit_code AS unit, z.item AS about, z.item AS about_zh, z.contradicted_by AS n
		  FROM credit_report.zero_report AS z WHERE z.contradicted_by > 0
		UNION ALL
		SELECT 'quality' AS alert, min(q.found_on) AS since, q.unit, '' AS about, '' AS about_zh, count(*) AS n FROM credit.quality_finding AS q WHERE q.cleared_on IS NULL GROUP BY q.unit
		UNION ALL
		SELECT 'contest' AS alert, min(c.filed_on) AS since, c.unit, '' AS about, '' AS about_zh, count(*) AS n FROM credit.finding_contest AS c WHERE c.outcome IS NULL GROUP BY c.unit
		UNION ALL
		SELECT 'withholding' AS alert, min(w.review_on) + 1 AS since, w.unit, '' AS about, '' AS about_zh, count(*) AS n
		  FROM credit.withholding AS w WHERE w.ended_on IS NULL AND w.review_on < credit.today() GROUP BY w.unit
		UNION ALL
		-- until the source has come again
		SELECT 'missed_pull' AS alert, min(p.day) AS since, p.unit_code::credit.credit_code AS unit, concat_ws(' ', p.source, p.item) AS about, concat_ws(' ', p.source_name, p.item) AS about_zh, count(*) AS n
		  FROM credit_report.missed_pull AS p WHERE NOT p.recovered GROUP BY p.unit_code, p.source, p.source_name, p.item
		UNION ALL
		SELECT 'conflict' AS alert, min(c.oldest_open) AS since, c.unit_code::credit.credit_code AS unit, c.item AS about, c.item AS about_zh, sum(c.open) AS n
		  FROM credit_report.source_conflict AS c WHERE c.open > 0 GROUP BY c.unit_code, c.item
		UNION ALL
		-- what the duties count by kind, by the item that is missing
		SELECT 'omission' AS alert, min(o.due_on) + 1 AS since, o.unit_code::credit.credit_code AS unit, o.item::text AS about, o.item::text AS about_zh, count(*) AS n
		  FROM credit_report.omission AS o WHERE o.overdue GROUP BY o.unit_code, o.item
		UNION ALL
		SELECT 'number_gap' AS alert, min(g.known_on) AS since, g.unit, concat(g.series, '〔', g.year, '〕') AS about, concat(g.series, '〔', g.year, '〕') AS about_zh,
			   sum(g.to_number - g.from_number + 1) AS n
		  FROM credit_private.number_gap AS g GROUP BY g.unit, g.series, g.year
		UNION ALL
		SELECT 'receipt' AS alert, min(b.receipt_due) + 1 AS since, NULL AS unit, b.partner AS about, b.partner AS about_zh, count(*) AS n
		  FROM credit_report.feed_batches AS b WHERE b.receipt = 'overdue' GROUP BY b.partner
		UNION ALL
		-- past days of matters that go on, which nobody has explained: they refuse closing
		SELECT 'query_gap' AS alert, min(g.day) AS since, g.unit, '' AS about, '' AS about_zh, count(*) AS n
		  FROM credit_private.matter_gap AS g WHERE g.state <> 'closed' AND g.day < credit.today() AND g.explained_on IS NULL GROUP BY g.unit
	  ) AS a
	  JOIN credit.alert_kind AS k ON k.alert = a.alert
	  LEFT JOIN credit.unit AS u ON u.unit = a.unit;
COMMENT ON VIEW credit_report.alert IS '预警:逾期、任务失败与漏跑、日历缺失、无人报送、零报告不实、质量问题等 | alerts: all that is wrong now, in one shape';
COMMENT ON COLUMN credit_report.alert.alert IS '预警种类 | kind of alert';
COMMENT ON COLUMN credit_report.alert.name IS '名称 | name';
COMMENT ON COLUMN credit_report.alert.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit_report.alert.since IS '自何日起 | since';
COMMENT ON COLUMN credit_report.alert.unit_code IS '单位代码,平台自身的为空 | code of the unit; NULL when it is the platform''s own';
COMMENT ON COLUMN credit_report.alert.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.alert.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.alert.about IS '事项:义务种类、任务、项目等 | about: kind of duty, job, item';
COMMENT ON COLUMN credit_report.alert.count IS '件数 | count';
COMMENT ON COLUMN credit_report.alert.message IS '说明 | message in Chinese';
COMMENT ON COLUMN credit_report.alert.message_en IS '英文说明 | message in English';
COMMENT ON COLUMN credit_report.alert.look_in IS '查看之处 | where to look';
COMMENT ON COLUMN credit_report.alert.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.alert TO credit_reporter, credit_evaluator, credit_office, credit_admin;
