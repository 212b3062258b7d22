-- Plans for stock and how far they are (R046); of what must be public, decided
-- since the day of the rule stock.publicity, how much is (R064).
CREATE OR REPLACE VIEW credit_report.stock_progress AS
	SELECT p.plan_id, p.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, p.item::varchar(64) AS item,
		   p.scope::varchar(400) AS scope, p.deadline, p.approved, p.target,
		   coalesce(x.batches, 0)::integer AS batches, coalesce(x.received, 0)::integer AS received, coalesce(x.taken, 0)::integer AS taken,
		   coalesce(x.confirmed, 0)::integer AS confirmed,
		   pg_catalog.round(100.0 * coalesce(x.confirmed, 0) / p.target, 1)::numeric(7,1) AS percent,
		   coalesce(x.to_publish, 0)::integer AS to_publish, coalesce(x.published, 0)::integer AS published,
		   (p.deadline < credit.today() AND coalesce(x.confirmed, 0) < p.target) AS late,
		   credit.today() AS data_as_of
	  FROM credit.stock_plan AS p
	  JOIN credit.unit AS u ON u.unit = p.unit
	  LEFT JOIN (SELECT b.plan_id, count(DISTINCT b.batch_id) AS batches, count(i.line_no) AS received, count(i.record_id) AS taken,
						count(*) FILTER (WHERE r.state = 'confirmed') AS confirmed,
						count(*) FILTER (WHERE r.state = 'confirmed' AND r.disclosure = 'public' AND (s).rule_id IS NOT NULL) AS to_publish,
						count(*) FILTER (WHERE r.state = 'confirmed' AND r.disclosure = 'public' AND (s).rule_id IS NOT NULL
							AND EXISTS (SELECT FROM credit.publication AS k WHERE k.code = r.code AND k.record_id = r.record_id)) AS published
				   FROM credit.batch AS b
				   LEFT JOIN credit.inbox AS i ON i.batch_id = b.batch_id
				   LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
				   LEFT JOIN LATERAL credit.rule_on('stock.publicity', r.decided_on) AS s ON true
				  WHERE b.plan_id IS NOT NULL
				  GROUP BY b.plan_id) AS x ON x.plan_id = p.plan_id;
COMMENT ON VIEW credit_report.stock_progress IS '存量归集计划进度与公示进度 | plans for stock: how far collection and publicity are';
COMMENT ON COLUMN credit_report.stock_progress.plan_id IS '计划编号 | number of the plan';
COMMENT ON COLUMN credit_report.stock_progress.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.stock_progress.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.stock_progress.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.stock_progress.scope IS '范围 | scope';
COMMENT ON COLUMN credit_report.stock_progress.deadline IS '完成期限 | by when';
COMMENT ON COLUMN credit_report.stock_progress.approved IS '是否批准,空为待批 | approved; NULL while it waits';
COMMENT ON COLUMN credit_report.stock_progress.target IS '计划数量 | how many are planned';
COMMENT ON COLUMN credit_report.stock_progress.batches IS '已报批次 | batches sent';
COMMENT ON COLUMN credit_report.stock_progress.received IS '收到 | rows received';
COMMENT ON COLUMN credit_report.stock_progress.taken IS '入库 | rows that became records';
COMMENT ON COLUMN credit_report.stock_progress.confirmed IS '已确认 | records confirmed';
COMMENT ON COLUMN credit_report.stock_progress.percent IS '完成百分比 | percent of the target';
COMMENT ON COLUMN credit_report.stock_progress.to_publish IS '应公示(2016年以来) | to be public, decided since 2016';
COMMENT ON COLUMN credit_report.stock_progress.published IS '已公示 | published';
COMMENT ON COLUMN credit_report.stock_progress.late IS '逾期未完成 | past its deadline and not complete';
COMMENT ON COLUMN credit_report.stock_progress.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.stock_progress TO credit_reporter, credit_evaluator, credit_office, credit_admin;
