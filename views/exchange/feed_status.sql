-- How each feed stands, and what keeps changes from going out: changes that
-- are committed and wait for a batch, and transactions that have written
-- changes and are not at their end (a prepared one has no process).
CREATE OR REPLACE VIEW credit_report.feed_status AS
	SELECT p.partner::varchar(64) AS partner, p.name::varchar(200) AS partner_name, p.kind::varchar(16) AS kind,
		   p.valid_during @> credit.today() AS in_force,
		   b.batch_no AS last_batch, b.cut_at AS last_cut_at, b.row_count AS last_rows,
		   t.batches, t.row_total, t.unreceipted, t.overdue, t.rejected,
		   l.waiting, l.waiting_since, w.open_writers, w.oldest_writer
	  FROM credit.partner AS p
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.feed_batch AS x WHERE x.partner = p.partner ORDER BY x.batch_no DESC LIMIT 1) AS b ON true
	 CROSS JOIN LATERAL (
		SELECT count(*) AS batches, coalesce(sum(x.row_count), 0)::bigint AS row_total,
			   count(*) FILTER (WHERE x.receipt <> 'received') AS unreceipted,
			   count(*) FILTER (WHERE x.receipt = 'overdue') AS overdue, coalesce(sum(x.rejected), 0)::bigint AS rejected
		  FROM credit_report.feed_batches AS x WHERE x.partner = p.partner) AS t
	 CROSS JOIN LATERAL (
		SELECT count(*) AS waiting, min(c.changed_at) AS waiting_since
		  FROM credit.change_log AS c WHERE c.position > coalesce(b.to_position, 0) OR c.position IS NULL) AS l
	 CROSS JOIN (
		SELECT count(DISTINCT k.virtualtransaction) AS open_writers,
			   (array_agg(coalesce('pid ' || k.pid, 'prepared ' || x.transactionid::text) ORDER BY x.transactionid::text::bigint))[1]::varchar(64) AS oldest_writer
		  FROM pg_catalog.pg_locks AS k
		  LEFT JOIN pg_catalog.pg_locks AS x ON x.virtualtransaction = k.virtualtransaction AND x.locktype = 'transactionid' AND x.mode = 'ExclusiveLock'
		 WHERE k.locktype = 'relation' AND k.relation = 'credit.change_log'::regclass AND k.mode = 'RowExclusiveLock' AND k.granted
		   AND k.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
		   AND k.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()) AS w
	 WHERE p.kind <> 'self';
COMMENT ON VIEW credit_report.feed_status IS '各交换对象推送状态 | how each partner''s feed stands';
COMMENT ON COLUMN credit_report.feed_status.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit_report.feed_status.partner_name IS '名称 | name';
COMMENT ON COLUMN credit_report.feed_status.kind IS '种类 | kind';
COMMENT ON COLUMN credit_report.feed_status.in_force IS '有效 | in force today';
COMMENT ON COLUMN credit_report.feed_status.last_batch IS '最近批次号 | number of the last batch';
COMMENT ON COLUMN credit_report.feed_status.last_cut_at IS '最近成批时间 | when it was cut';
COMMENT ON COLUMN credit_report.feed_status.last_rows IS '最近批次行数 | its rows';
COMMENT ON COLUMN credit_report.feed_status.batches IS '批次数 | batches so far';
COMMENT ON COLUMN credit_report.feed_status.row_total IS '行数合计 | rows so far';
COMMENT ON COLUMN credit_report.feed_status.unreceipted IS '未回执批次 | batches without receipt';
COMMENT ON COLUMN credit_report.feed_status.overdue IS '其中逾期 | of these overdue';
COMMENT ON COLUMN credit_report.feed_status.rejected IS '拒收行数 | rows rejected';
COMMENT ON COLUMN credit_report.feed_status.waiting IS '已提交待发的变更 | changes committed and not yet in a batch';
COMMENT ON COLUMN credit_report.feed_status.waiting_since IS '最早一条的时间 | time of the oldest of them';
COMMENT ON COLUMN credit_report.feed_status.open_writers IS '有变更而未提交的事务数 | transactions with changes not yet committed';
COMMENT ON COLUMN credit_report.feed_status.oldest_writer IS '其中最早者的进程 | process of the oldest of them';
GRANT SELECT ON credit_report.feed_status TO credit_reporter, credit_evaluator, credit_office, credit_admin;
