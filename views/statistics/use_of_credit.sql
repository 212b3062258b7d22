-- R224 use per unit and month: inquiries, matters, sign-offs; application has
-- more.
CREATE OR REPLACE VIEW credit_report.use_of_credit AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, x.month,
		   x.inquiries::integer AS inquiries, x.matters::integer AS matters, x.sign_offs::integer AS sign_offs,
		   credit.today() AS data_as_of
	  FROM (SELECT l.unit, l.day AS month,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'inquiry.made'), 0) AS inquiries,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'matter.opened'), 0) AS matters,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'sign_off.made'), 0) AS sign_offs
			  FROM credit_private.summary_line AS l
			 WHERE l.measure IN ('inquiry.made', 'matter.opened', 'sign_off.made')
			 GROUP BY 1, 2) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.inquiries + x.matters + x.sign_offs > 0;
COMMENT ON VIEW credit_report.use_of_credit IS '信用应用:查询、事项、签字 | use: inquiries, matters, sign-offs per unit and month';
COMMENT ON COLUMN credit_report.use_of_credit.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.use_of_credit.month IS '月份 | month';
COMMENT ON COLUMN credit_report.use_of_credit.inquiries IS '查询次数 | inquiries';
COMMENT ON COLUMN credit_report.use_of_credit.matters IS '事项数 | matters opened';
COMMENT ON COLUMN credit_report.use_of_credit.sign_offs IS '签字数 | sign-offs';
COMMENT ON COLUMN credit_report.use_of_credit.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.use_of_credit TO credit_reporter, credit_evaluator, credit_office, credit_admin;
