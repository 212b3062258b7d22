-- What came in, per unit, item and month received, and what became of it:
-- received = confirmed + waiting + returned, always.
CREATE OR REPLACE VIEW credit_report.intake AS
	SELECT b.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, b.item::varchar(64) AS item,
		   pg_catalog.date_trunc('month', b.received_on)::date AS month,
		   count(*)::integer AS received,
		   count(*) FILTER (WHERE r.state IN ('confirmed', 'superseded', 'withdrawn'))::integer AS confirmed,
		   count(*) FILTER (WHERE r.state IN ('received', 'reviewed'))::integer AS waiting,
		   count(*) FILTER (WHERE r.state IS NULL OR r.state = 'returned')::integer AS returned,
		   count(*) FILTER (WHERE EXISTS (SELECT FROM credit.intake_change AS c
										   WHERE c.batch_id = i.batch_id AND c.line_no = i.line_no))::integer AS repaired,
		   credit.today() AS data_as_of
	  FROM credit.inbox AS i
	  JOIN credit.batch AS b ON b.batch_id = i.batch_id
	  JOIN credit.unit AS u ON u.unit = b.unit
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 GROUP BY b.unit, u.name, b.item, pg_catalog.date_trunc('month', b.received_on)::date;
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
