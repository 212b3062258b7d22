-- Of each unit and day its last seal, which stands for all of the unit sealed
-- up to then.
CREATE OR REPLACE VIEW credit_report.ledger_unit_day AS
	SELECT t.day, s.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, s.run_no, t.row_count, pg_catalog.encode(s.digest, 'hex')::varchar(64) AS digest
	  FROM (SELECT r.day, x.unit, max(x.run_no) AS run_no, sum(x.row_count)::bigint AS row_count
			  FROM credit.ledger_seal AS x JOIN credit.ledger_run AS r ON r.run_no = x.run_no GROUP BY r.day, x.unit) AS t
	  JOIN credit.ledger_seal AS s ON s.unit = t.unit AND s.run_no = t.run_no
	  JOIN credit.unit AS u ON u.unit = s.unit;
COMMENT ON VIEW credit_report.ledger_unit_day IS '各单位每日封条 | the last seal of each unit and day';
COMMENT ON COLUMN credit_report.ledger_unit_day.day IS '日期 | day';
COMMENT ON COLUMN credit_report.ledger_unit_day.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.ledger_unit_day.unit_name IS '单位 | unit';
COMMENT ON COLUMN credit_report.ledger_unit_day.run_no IS '封账序号 | run';
COMMENT ON COLUMN credit_report.ledger_unit_day.row_count IS '封入的行版本数 | versions of the unit sealed that day';
COMMENT ON COLUMN credit_report.ledger_unit_day.digest IS '封条(SHA-256) | seal (SHA-256)';
GRANT SELECT ON credit_report.ledger_unit_day TO credit_reporter, credit_evaluator, credit_office, credit_admin;
