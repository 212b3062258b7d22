-- R224 use per unit and month: inquiries, sign-offs, flags.
CREATE OR REPLACE VIEW credit_report.use_of_credit AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, x.month,
		   sum(x.inquiries)::integer AS inquiries, sum(x.matters)::integer AS matters, sum(x.sign_offs)::integer AS sign_offs,
		   credit.today() AS data_as_of
	  FROM (SELECT i.unit, pg_catalog.date_trunc('month', i.asked_on)::date AS month, 1 AS inquiries, 0 AS matters, 0 AS sign_offs FROM credit.inquiry AS i
			UNION ALL
			SELECT m.unit, pg_catalog.date_trunc('month', m.opened_on)::date, 0, 1, 0 FROM credit.matter AS m
			UNION ALL
			SELECT s.unit, pg_catalog.date_trunc('month', s.signed_at AT TIME ZONE 'Asia/Shanghai')::date, 0, 0, 1 FROM credit.sign_off AS s) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 GROUP BY u.unit, u.name, x.month;
COMMENT ON VIEW credit_report.use_of_credit IS '信用应用:查询、事项、签字 | use: inquiries, matters, sign-offs per unit and month';
COMMENT ON COLUMN credit_report.use_of_credit.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.month IS '月份 | month';
COMMENT ON COLUMN credit_report.use_of_credit.inquiries IS '查询次数 | inquiries';
COMMENT ON COLUMN credit_report.use_of_credit.matters IS '事项数 | matters opened';
COMMENT ON COLUMN credit_report.use_of_credit.sign_offs IS '签字数 | sign-offs';
COMMENT ON COLUMN credit_report.use_of_credit.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.use_of_credit TO credit_reporter, credit_evaluator, credit_office, credit_admin;
