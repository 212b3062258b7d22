-- The same per division, which holds what its units and the divisions below it
-- have.
CREATE OR REPLACE VIEW credit_private.duty_count_by_region AS
	SELECT x.region, l.name, l.level, x.duty, x.channel, x.month, x.on_time, x.late, x.overdue, x.open
	  FROM (SELECT r.region, d.duty, d.channel, d.month, sum(d.on_time) AS on_time, sum(d.late) AS late,
				   sum(d.overdue) AS overdue, sum(d.open) AS open
			  FROM credit_private.duty_count AS d
			  JOIN credit_private.unit_region AS r ON r.unit = d.unit
			 GROUP BY 1, 2, 3, 4) AS x
	  JOIN credit_private.unit_region_label AS l ON l.region = x.region
	 WHERE x.on_time + x.late + x.overdue + x.open > 0;
COMMENT ON VIEW credit_private.duty_count_by_region IS '义务计数:按地区(逐级汇总)、种类、渠道、到期月 | duties per division, with those below it, kind, channel and month due';
COMMENT ON COLUMN credit_private.duty_count_by_region.region IS '地区代码 | division';
COMMENT ON COLUMN credit_private.duty_count_by_region.name IS '地区 | name of the division';
COMMENT ON COLUMN credit_private.duty_count_by_region.level IS '层级 | level';
COMMENT ON COLUMN credit_private.duty_count_by_region.duty IS '义务 | kind of duty';
COMMENT ON COLUMN credit_private.duty_count_by_region.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_private.duty_count_by_region.month IS '到期月份 | month due';
COMMENT ON COLUMN credit_private.duty_count_by_region.on_time IS '按时 | on time';
COMMENT ON COLUMN credit_private.duty_count_by_region.late IS '迟到 | late';
COMMENT ON COLUMN credit_private.duty_count_by_region.overdue IS '逾期未完成 | overdue';
COMMENT ON COLUMN credit_private.duty_count_by_region.open IS '未到期 | open, not yet due';
