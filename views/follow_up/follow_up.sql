-- R144 for reporters: the same per list, unit and month of listing, without
-- subjects; of entries of their own, not derived ones.
CREATE OR REPLACE VIEW credit_report.follow_up AS
	SELECT f.list_kind::varchar(64) AS list_kind, f.list_name::varchar(200) AS list_name, u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name,
		   pg_catalog.date_trunc('month', f.since::timestamp)::date AS month, count(*)::integer AS entries,
		   count(*) FILTER (WHERE f.tasks > 0)::integer AS triggered, count(*) FILTER (WHERE f.answered > 0)::integer AS answered,
		   count(*) FILTER (WHERE f.done > 0 OR f.matters > 0)::integer AS effective, count(*) FILTER (WHERE f.status = 'ended')::integer AS ended,
		   count(*) FILTER (WHERE f.ended_by = 'repair')::integer AS repaired, count(*) FILTER (WHERE f.fulfilled_on IS NOT NULL)::integer AS fulfilled,
		   round(avg(f.ended_on - f.since), 1)::numeric(10,1) AS days_to_exit, round(avg(f.fulfilled_on - f.since), 1)::numeric(10,1) AS days_to_fulfilment,
		   sum(f.tasks)::bigint AS tasks, sum(f.done)::bigint AS done, sum(f.amount)::numeric(20,2) AS amount, credit.today() AS data_as_of
	  FROM credit.entry_follow_up AS f
	  JOIN credit.listing AS l ON l.code = f.code AND l.listing_id = f.listing_id AND l.root_code IS NULL
	  JOIN credit.unit AS u ON u.unit = f.unit
	 GROUP BY f.list_kind, f.list_name, u.unit, u.name, pg_catalog.date_trunc('month', f.since::timestamp)::date;
COMMENT ON VIEW credit_report.follow_up IS '名单条目跟踪:按名单、单位、列入月份 | entries followed from listing to exit: per list, unit and month';
COMMENT ON COLUMN credit_report.follow_up.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit_report.follow_up.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit_report.follow_up.unit_code IS '认定单位代码 | code of the unit that listed';
COMMENT ON COLUMN credit_report.follow_up.unit_name IS '认定单位名称 | its name';
COMMENT ON COLUMN credit_report.follow_up.month IS '列入月份 | month of listing';
COMMENT ON COLUMN credit_report.follow_up.entries IS '条目数 | entries';
COMMENT ON COLUMN credit_report.follow_up.triggered IS '触发措施的 | that triggered measures';
COMMENT ON COLUMN credit_report.follow_up.answered IS '已响应的 | that were answered';
COMMENT ON COLUMN credit_report.follow_up.effective IS '措施生效的 | on which a measure took effect';
COMMENT ON COLUMN credit_report.follow_up.ended IS '已退出的 | that have ended';
COMMENT ON COLUMN credit_report.follow_up.repaired IS '因修复退出的 | that ended by repair';
COMMENT ON COLUMN credit_report.follow_up.fulfilled IS '已履行义务的 | whose duties were fulfilled';
COMMENT ON COLUMN credit_report.follow_up.days_to_exit IS '平均在列天数 | days to the exit, on average';
COMMENT ON COLUMN credit_report.follow_up.days_to_fulfilment IS '平均履行天数 | days to the fulfilment, on average';
COMMENT ON COLUMN credit_report.follow_up.tasks IS '任务数 | tasks';
COMMENT ON COLUMN credit_report.follow_up.done IS '已实施任务数 | tasks carried out';
COMMENT ON COLUMN credit_report.follow_up.amount IS '涉及金额(元) | amount in yuan';
COMMENT ON COLUMN credit_report.follow_up.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.follow_up TO credit_reporter, credit_evaluator, credit_office, credit_admin;
