-- What came in, per unit, item and month received, and what became of it, from
-- the summaries: received = confirmed + waiting + returned, always.
CREATE OR REPLACE VIEW credit_report.intake AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, x.item::varchar(64) AS item, x.month,
		   x.received::integer AS received, x.confirmed::integer AS confirmed, x.waiting::integer AS waiting,
		   (x.received - x.confirmed - x.waiting)::integer AS returned, x.repaired::integer AS repaired,
		   credit.today() AS data_as_of
	  FROM (SELECT l.unit, l.item, l.day AS month,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.received'), 0) AS received,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.confirmed'), 0) AS confirmed,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.waiting'), 0) AS waiting,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.repaired'), 0) AS repaired
			  FROM credit_private.summary_line AS l
			 WHERE l.measure IN ('batch.received', 'batch.confirmed', 'batch.waiting', 'batch.repaired')
			 GROUP BY 1, 2, 3) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.received > 0;
COMMENT ON VIEW credit_report.intake IS '收件去向:收到=确认+待确认+退回 | what came in and what became of it';
COMMENT ON COLUMN credit_report.intake.unit_code IS '报送单位代码 | code of the reporting unit';
COMMENT ON COLUMN credit_report.intake.unit_name IS '报送单位 | reporting unit';
COMMENT ON COLUMN credit_report.intake.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.intake.month IS '收到月份 | month received';
COMMENT ON COLUMN credit_report.intake.received IS '收到 | received';
COMMENT ON COLUMN credit_report.intake.confirmed IS '已确认 | confirmed';
COMMENT ON COLUMN credit_report.intake.waiting IS '待确认 | waiting';
COMMENT ON COLUMN credit_report.intake.returned IS '退回 | returned';
COMMENT ON COLUMN credit_report.intake.repaired IS '经规则修整的行 | rows that a stated rule repaired';
COMMENT ON COLUMN credit_report.intake.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.intake TO credit_reporter, credit_evaluator, credit_office, credit_admin;
