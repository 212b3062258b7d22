-- R060 及时录入、实时更新、完整准确: per unit and month: collection in time, rows
-- with every field that is required, with right values, and reported once.
CREATE OR REPLACE VIEW credit_report.data_quality AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.month,
		   x.due::integer AS due, (100.0 * x.on_time / nullif(x.due, 0))::numeric(5,2) AS timeliness_rate,
		   x.reported::integer AS reported,
		   (100.0 * (x.reported - x.incomplete) / nullif(x.reported, 0))::numeric(5,2) AS completeness_rate,
		   (100.0 * (x.reported - x.inaccurate) / nullif(x.reported, 0))::numeric(5,2) AS accuracy_rate,
		   (100.0 * (x.reported - x.repeated) / nullif(x.reported, 0))::numeric(5,2) AS uniqueness_rate,
		   x.confirmed::integer AS confirmed, x.corrected::integer AS corrected,
		   credit.today() AS data_as_of
	  FROM (SELECT l.unit, CASE l.measure WHEN 'duty.open' THEN pg_catalog.date_trunc('month', l.day::timestamp)::date ELSE l.day END AS month,
				   coalesce(sum(l.amount) FILTER (WHERE l.item = 'collect' AND (l.measure IN ('duty.on_time', 'duty.late', 'duty.open')
						OR (l.measure = 'duty.pending' AND l.day < (SELECT pg_catalog.date_trunc('month', credit.today()::timestamp)::date)))), 0) AS due,
				   coalesce(sum(l.amount) FILTER (WHERE l.item = 'collect' AND l.measure = 'duty.on_time'), 0) AS on_time,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.received'), 0) AS reported,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.fault' AND l.channel = 'completeness'), 0) AS incomplete,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.fault' AND l.channel = 'accuracy'), 0) AS inaccurate,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'batch.fault' AND l.channel = 'uniqueness'), 0) AS repeated,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'record.held'), 0) AS confirmed,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure IN ('record.superseded', 'record.withdrawn')), 0) AS corrected
			  FROM credit_private.summary_line AS l
			 WHERE l.measure IN ('duty.on_time', 'duty.late', 'duty.pending', 'batch.received', 'batch.fault', 'record.held', 'record.superseded', 'record.withdrawn')
				OR (l.measure = 'duty.open' AND l.day >= (SELECT pg_catalog.date_trunc('month', credit.today()::timestamp)::date) AND l.day < (SELECT credit.today()))
			 GROUP BY 1, 2) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.due + x.reported + x.confirmed + x.corrected > 0;
COMMENT ON VIEW credit_report.data_quality IS '数据质量:及时、完整、准确、唯一,按单位与月份 | timeliness, completeness, accuracy and uniqueness per unit and month';
COMMENT ON COLUMN credit_report.data_quality.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.data_quality.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.data_quality.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.data_quality.month IS '月份 | month';
COMMENT ON COLUMN credit_report.data_quality.due IS '应归集 | collection duties due';
COMMENT ON COLUMN credit_report.data_quality.timeliness_rate IS '及时率(%) | collected in time, percent';
COMMENT ON COLUMN credit_report.data_quality.reported IS '报送行数 | rows reported';
COMMENT ON COLUMN credit_report.data_quality.completeness_rate IS '完整率(%) | rows with no required field missing, percent';
COMMENT ON COLUMN credit_report.data_quality.accuracy_rate IS '准确率(%) | rows with no wrong value, percent';
COMMENT ON COLUMN credit_report.data_quality.uniqueness_rate IS '唯一率(%) | rows that repeat no document, percent';
COMMENT ON COLUMN credit_report.data_quality.confirmed IS '确认入库 | records confirmed and in force';
COMMENT ON COLUMN credit_report.data_quality.corrected IS '事后更正或撤回 | records corrected or withdrawn later, in that month';
COMMENT ON COLUMN credit_report.data_quality.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.data_quality TO credit_reporter, credit_evaluator, credit_office, credit_admin;
