-- Duties per unit, kind, channel and month due, as they stand today: what is
-- open is overdue when its day has passed.
CREATE OR REPLACE VIEW credit_private.duty_count AS
	SELECT l.unit, l.item AS duty, l.channel, pg_catalog.date_trunc('month', l.day::timestamp)::date AS month,
		   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.on_time'), 0)::bigint AS on_time,
		   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.late'), 0)::bigint AS late,
		   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.open' AND l.day < credit.today()), 0)::bigint AS overdue,
		   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.open' AND l.day >= credit.today()), 0)::bigint AS open,
		   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'duty.void'), 0)::bigint AS void
	  FROM credit_private.summary_line AS l
	 WHERE l.measure IN ('duty.on_time', 'duty.late', 'duty.open', 'duty.void')
	 GROUP BY 1, 2, 3, 4;
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
