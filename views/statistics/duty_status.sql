-- Every duty and what it is worth today: on_time, late, overdue (open and past
-- due), open.  Derived from the dates, never stored.  Reporting tools count
-- them: neither subject nor document stands here, those see my_duty.
CREATE OR REPLACE VIEW credit_report.duty_status AS
	SELECT d.duty_id, d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region,
		   d.kind::varchar(32) AS duty, k.name::varchar(32) AS duty_name, d.channel::varchar(32) AS channel, d.item::varchar(64) AS item,
		   lower(d.period) AS month, d.starts_on, d.due_on, d.provisional, d.met_on,
		   (CASE WHEN d.void_on IS NOT NULL THEN 'void'
				 WHEN d.met_on IS NOT NULL AND d.met_on <= d.due_on THEN 'on_time'
				 WHEN d.met_on IS NOT NULL THEN 'late'
				 WHEN credit.today() > d.due_on THEN 'overdue'
				 ELSE 'open' END)::varchar(8) AS status,
		   rule.basis::varchar(400) AS basis, d.calendar_version::varchar(64) AS calendar_version
	  FROM credit.duty AS d
	  JOIN credit.duty_kind AS k ON k.kind = d.kind
	  JOIN credit.unit AS u ON u.unit = d.unit
	  JOIN credit.rule AS rule ON rule.rule_id = d.rule_id;
COMMENT ON VIEW credit_report.duty_status IS '时限义务逐条状态 | every duty and its status today';
COMMENT ON COLUMN credit_report.duty_status.duty_id IS '义务编号 | number of the duty';
COMMENT ON COLUMN credit_report.duty_status.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.duty_status.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.duty_status.region IS '地区代码 | region';
COMMENT ON COLUMN credit_report.duty_status.duty IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit_report.duty_status.duty_name IS '义务名称 | its name';
COMMENT ON COLUMN credit_report.duty_status.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.duty_status.item IS '目录项目(按月报送) | catalogue item, of a monthly report';
COMMENT ON COLUMN credit_report.duty_status.month IS '所属月份(按月报送) | the month, of a monthly report';
COMMENT ON COLUMN credit_report.duty_status.starts_on IS '起算日 | the clock starts on';
COMMENT ON COLUMN credit_report.duty_status.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.duty_status.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.duty_status.met_on IS '完成日 | met on';
COMMENT ON COLUMN credit_report.duty_status.status IS '状态:按时、迟到、逾期、未到期、作废 | status: on_time, late, overdue, open, void';
COMMENT ON COLUMN credit_report.duty_status.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.duty_status.calendar_version IS '所用日历版本 | calendar version used';
GRANT SELECT ON credit_report.duty_status TO credit_reporter, credit_evaluator, credit_office, credit_admin;
