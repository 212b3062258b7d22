-- R232: what public bodies and state firms owe, in 10,000 yuan, and what is paid.
CREATE OR REPLACE VIEW credit_report.government_arrears AS
	SELECT a.arrears_id, a.code::varchar(18) AS debtor_code, s.name::varchar(200) AS debtor_name, s.region::varchar(6) AS region,
		   a.amount::numeric(18,6) AS amount, p.paid::numeric(18,6) AS paid, (a.amount - p.paid)::numeric(18,6) AS open_amount,
		   a.owed_since, (CASE WHEN p.paid >= a.amount THEN 'cleared' WHEN p.paid > 0 THEN 'partly' ELSE 'open' END)::varchar(8) AS state,
		   CASE WHEN p.paid >= a.amount THEN p.last_paid_on END AS cleared_on,
		   (CASE WHEN p.paid >= a.amount THEN p.last_paid_on ELSE credit.today() END - a.owed_since)::integer AS days_owed, credit.today() AS data_as_of
	  FROM credit.arrears AS a
	  JOIN credit.subject AS s ON s.code = a.code
	 CROSS JOIN LATERAL (SELECT coalesce(sum(q.amount), 0) AS paid, max(q.paid_on) AS last_paid_on FROM credit.arrears_payment AS q
						  WHERE q.code = a.code AND q.arrears_id = a.arrears_id) AS p;
COMMENT ON VIEW credit_report.government_arrears IS '政府机构、国有企业拖欠账款及偿付 | arrears of public bodies and state firms, and what is paid';
COMMENT ON COLUMN credit_report.government_arrears.arrears_id IS '编号 | number';
COMMENT ON COLUMN credit_report.government_arrears.debtor_code IS '拖欠单位代码 | code of the debtor';
COMMENT ON COLUMN credit_report.government_arrears.debtor_name IS '拖欠单位 | the debtor';
COMMENT ON COLUMN credit_report.government_arrears.region IS '区划代码 | division code';
COMMENT ON COLUMN credit_report.government_arrears.amount IS '金额(万元) | amount in 10,000 yuan';
COMMENT ON COLUMN credit_report.government_arrears.paid IS '已付(万元) | paid, in 10,000 yuan';
COMMENT ON COLUMN credit_report.government_arrears.open_amount IS '未付(万元) | open, in 10,000 yuan';
COMMENT ON COLUMN credit_report.government_arrears.owed_since IS '拖欠起始日 | owed since';
COMMENT ON COLUMN credit_report.government_arrears.state IS '状态:open 未付,partly 部分,cleared 清偿 | open, partly or cleared';
COMMENT ON COLUMN credit_report.government_arrears.cleared_on IS '清偿日期 | cleared on';
COMMENT ON COLUMN credit_report.government_arrears.days_owed IS '拖欠天数 | days owed';
COMMENT ON COLUMN credit_report.government_arrears.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.government_arrears TO credit_reporter, credit_evaluator, credit_office, credit_admin;
