-- Duties per unit, kind, channel and month due, as they stand today.  What is
-- open of an earlier month is overdue; of this month the days before today are
-- asked, which is all that depends on the day.  Today is asked once a query,
-- not once a line.
CREATE OR REPLACE VIEW credit_private.duty_count AS
	SELECT x.unit, x.duty, x.channel, x.month, x.on_time, x.late, x.open_before + x.due_before AS overdue, x.open_since - x.due_before AS open, x.void
	  FROM (SELECT l.unit, l.item AS duty, l.channel, CASE l.measure WHEN 'duty.open' THEN pg_catalog.date_trunc('month', l.day::timestamp)::date ELSE l.day END AS month,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.on_time'), 0) AS on_time,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.late'), 0) AS late,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.pending' AND l.day < (SELECT pg_catalog.date_trunc('month', credit.today()::timestamp)::date)), 0) AS open_before,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.pending' AND l.day >= (SELECT pg_catalog.date_trunc('month', credit.today()::timestamp)::date)), 0) AS open_since,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.open'), 0) AS due_before,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.void'), 0) AS void
			  FROM credit_private.summary_line AS l
			 WHERE l.measure IN ('duty.on_time', 'duty.late', 'duty.pending', 'duty.void')
				OR (l.measure = 'duty.open' AND l.day >= (SELECT pg_catalog.date_trunc('month', credit.today()::timestamp)::date) AND l.day < (SELECT credit.today()))
			 GROUP BY 1, 2, 3, 4) AS x;
COMMENT ON VIEW credit_private.duty_count IS '义务计数:按单位、种类、渠道、到期月 | duties per unit, kind, channel and month due';
COMMENT ON COLUMN credit_private.duty_count.unit IS '单位 | unit';
COMMENT ON COLUMN credit_private.duty_count.duty IS '义务 | kind of duty';
COMMENT ON COLUMN credit_private.duty_count.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_private.duty_count.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_private.duty_count.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_private.duty_count.late IS '迟到 | late';
COMMENT ON COLUMN credit_private.duty_count.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_private.duty_count.open IS '未到期 | open, not yet due';
COMMENT ON COLUMN credit_private.duty_count.void IS '免除 | fallen away';
