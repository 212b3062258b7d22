-- N3 who will be late: the open duties by unit, kind and due day, with the
-- working days left and the holidays in between.  The calendar is asked once
-- a due day, not once a duty.
CREATE OR REPLACE VIEW credit_report.forecast AS
	WITH open AS MATERIALIZED (
		SELECT d.unit, d.kind, d.channel, d.due_on, d.provisional, count(*) AS duties
		  FROM credit.duty AS d
		 WHERE d.met_on IS NULL AND d.void_on IS NULL
		 GROUP BY d.unit, d.kind, d.channel, d.due_on, d.provisional
	), day AS MATERIALIZED (
		SELECT x.due_on, x.provisional, o.workdays_left, o.urgency, o.special_days
		  FROM (SELECT DISTINCT p.due_on, p.provisional FROM open AS p) AS x
		 CROSS JOIN LATERAL credit.outlook(x.due_on, x.provisional) AS o
	)
	SELECT p.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   p.kind::varchar(32) AS duty, k.name::varchar(32) AS duty_name, p.channel::varchar(32) AS channel,
		   p.due_on, p.provisional, p.duties::integer AS duties, y.workdays_left, y.urgency::varchar(16) AS urgency,
		   y.special_days::varchar(400) AS special_days
	  FROM open AS p
	  JOIN day AS y ON y.due_on = p.due_on AND y.provisional = p.provisional
	  JOIN credit.duty_kind AS k ON k.kind = p.kind
	  JOIN credit.unit AS u ON u.unit = p.unit;
COMMENT ON VIEW credit_report.forecast IS '时限预警:按单位、义务、到期日的未完成义务及剩余工作日 | open duties by unit, kind and due day, with the working days left';
COMMENT ON COLUMN credit_report.forecast.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.forecast.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.forecast.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.forecast.duty IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit_report.forecast.duty_name IS '义务名称 | its name';
COMMENT ON COLUMN credit_report.forecast.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.forecast.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.forecast.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.forecast.duties IS '未完成义务数 | open duties';
COMMENT ON COLUMN credit_report.forecast.workdays_left IS '剩余工作日 | working days left';
COMMENT ON COLUMN credit_report.forecast.urgency IS '紧急程度:overdue 已逾期,provisional 暂定,later 尚早,其余见预警时段 | urgency: overdue, provisional, later, or a window of credit.forecast_window';
COMMENT ON COLUMN credit_report.forecast.special_days IS '其间的节假日与调休上班日 | holidays and make-up days in between';
GRANT SELECT ON credit_report.forecast TO credit_reporter, credit_evaluator, credit_office, credit_admin;
