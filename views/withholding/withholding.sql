-- R063 what is withheld, per unit, kind of act and ground: how much, and how
-- much of it waits for its review.
CREATE OR REPLACE VIEW credit_report.withholding AS
	SELECT w.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   r.act_kind::varchar(16) AS act_kind, w.ground::varchar(32) AS ground, g.name::varchar(64) AS ground_name, g.basis::varchar(400) AS basis,
		   count(*) FILTER (WHERE w.ended_on IS NULL AND w.field = '')::integer AS records,
		   count(*) FILTER (WHERE w.ended_on IS NULL AND w.field <> '')::integer AS fields,
		   count(*) FILTER (WHERE w.ended_on IS NULL AND w.review_on < credit.today())::integer AS review_overdue,
		   count(*) FILTER (WHERE w.ended_on IS NOT NULL)::integer AS ended,
		   credit.today() AS data_as_of
	  FROM credit.withholding AS w
	  JOIN credit.unit AS u ON u.unit = w.unit
	  JOIN credit.withholding_ground AS g ON g.ground = w.ground
	  JOIN credit.record AS r ON r.code = w.code AND r.record_id = w.record_id
	 GROUP BY w.unit, u.name, u.region, r.act_kind, w.ground, g.name, g.basis;
COMMENT ON VIEW credit_report.withholding IS '不予公示情况:按单位、信息种类、事由 | what is withheld from publicity, per unit, kind of act and ground';
COMMENT ON COLUMN credit_report.withholding.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.withholding.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.withholding.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.withholding.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_report.withholding.ground IS '事由 | ground';
COMMENT ON COLUMN credit_report.withholding.ground_name IS '事由名称 | name of the ground';
COMMENT ON COLUMN credit_report.withholding.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.withholding.records IS '不予公示的记录数 | records withheld';
COMMENT ON COLUMN credit_report.withholding.fields IS '不予公示的字段数 | fields withheld';
COMMENT ON COLUMN credit_report.withholding.review_overdue IS '逾期未复核 | review overdue';
COMMENT ON COLUMN credit_report.withholding.ended IS '已终止 | ended';
COMMENT ON COLUMN credit_report.withholding.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.withholding TO credit_reporter, credit_evaluator, credit_office, credit_admin;
