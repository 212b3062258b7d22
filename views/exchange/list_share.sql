-- S2 item 14 及时共享: how many working days entries and exits took from their day to
-- the log of exchange and to each partner's batch, against the rule.
CREATE OR REPLACE VIEW credit_report.list_share AS
	WITH event AS (
		SELECT n.code, n.listing_id, n.list_kind, n.list_name, n.unit, 'entry' AS event, l.listed_at AT TIME ZONE 'Asia/Shanghai' AS at_time, l.listed_on AS day
		  FROM credit.listing_now AS n JOIN credit.listing AS l ON l.code = n.code AND l.listing_id = n.listing_id
		 WHERE n.root_code IS NULL
		UNION ALL
		SELECT n.code, n.listing_id, n.list_kind, n.list_name, n.unit, 'exit' AS event, NULL AS at_time,
			   CASE n.ended_by
				WHEN 'repair' THEN (SELECT min(p.decided_on) FROM credit.repair AS p WHERE p.code = l.code AND p.record_id = l.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
				WHEN 'basis_withdrawn' THEN (SELECT r.ended_on FROM credit.record AS r WHERE r.code = l.code AND r.record_id = l.record_id)
				ELSE coalesce(l.exited_on, upper(l.valid_during)) END AS day
		  FROM credit.listing_now AS n JOIN credit.listing AS l ON l.code = n.code AND l.listing_id = n.listing_id
		 WHERE n.root_code IS NULL AND n.status = 'ended'
	), shared AS (
		SELECT e.list_kind, e.list_name, e.unit, e.event, e.day, c.changed_on, s.cut_on,
			   (SELECT w.workdays FROM credit.workdays_between_provisional(e.day, greatest(e.day, c.changed_on), 'CN', credit.today()) AS w WHERE c.changed_on IS NOT NULL) AS logged_in,
			   (SELECT w.workdays FROM credit.workdays_between_provisional(e.day, greatest(e.day, s.cut_on), 'CN', credit.today()) AS w WHERE s.cut_on IS NOT NULL) AS sent_in
		  FROM event AS e
		  LEFT JOIN LATERAL (SELECT x.change_id, x.changed_on FROM credit.change_log AS x
							  WHERE x.code = e.code AND x.object_kind = 'listing' AND x.origin = '' AND x.source_key = e.listing_id::text
								AND (x.content IS NOT NULL) = (e.event = 'entry')
							  ORDER BY CASE e.event WHEN 'entry' THEN x.change_id ELSE -x.change_id END LIMIT 1) AS c ON true
		  LEFT JOIN LATERAL (SELECT max(b.cut_on) AS cut_on FROM credit.feed_row AS f JOIN credit.feed_batch AS b ON b.partner = f.partner AND b.batch_no = f.batch_no
							  WHERE f.subject_code = e.code AND f.object_kind = 'listing' AND f.source_key = e.listing_id::text
								AND (f.content IS NOT NULL) = (e.event = 'entry')) AS s ON true
	)
	SELECT s.list_kind::varchar(64) AS list_kind, s.list_name::varchar(128) AS list_name, u.name::varchar(200) AS unit_name, s.event::varchar(8) AS event,
		   pg_catalog.date_trunc('month', s.day::timestamp)::date AS month, count(*) AS events, count(s.changed_on) AS logged, count(s.cut_on) AS sent,
		   round(avg(s.logged_in), 1) AS days_to_log, round(avg(s.sent_in), 1) AS days_to_partner, max(s.sent_in) AS longest,
		   count(*) FILTER (WHERE s.sent_in > r.amount) AS late
	  FROM shared AS s
	  JOIN credit.unit AS u ON u.unit = s.unit
	  LEFT JOIN LATERAL credit.rule_on('list.share', s.day, u.region) AS r ON true
	 GROUP BY s.list_kind, s.list_name, u.unit, s.event, pg_catalog.date_trunc('month', s.day::timestamp);
COMMENT ON VIEW credit_report.list_share IS '名单列入、退出共享的时效 | how long entries and exits took to reach the platform''s partners';
COMMENT ON COLUMN credit_report.list_share.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit_report.list_share.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit_report.list_share.unit_name IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit_report.list_share.event IS '事项:entry 列入,exit 退出 | entry or exit';
COMMENT ON COLUMN credit_report.list_share.month IS '月份 | month';
COMMENT ON COLUMN credit_report.list_share.events IS '件数 | number of events';
COMMENT ON COLUMN credit_report.list_share.logged IS '已入交换日志 | logged for exchange';
COMMENT ON COLUMN credit_report.list_share.sent IS '已发送 | sent to a partner';
COMMENT ON COLUMN credit_report.list_share.days_to_log IS '至入日志平均工作日 | working days to the log, on average';
COMMENT ON COLUMN credit_report.list_share.days_to_partner IS '至最后一个交换对象平均工作日 | working days to the last partner, on average';
COMMENT ON COLUMN credit_report.list_share.longest IS '最长工作日 | the longest, in working days';
COMMENT ON COLUMN credit_report.list_share.late IS '超时件数 | later than the rule allows';
GRANT SELECT ON credit_report.list_share TO credit_office, credit_reporter, credit_evaluator;
