-- The duties of one's own unit with subject and document; of every unit for
-- the office and evaluators.  It reads with the caller's rights.
CREATE OR REPLACE VIEW credit_report.my_duty WITH (security_invoker = true) AS
	SELECT d.duty_id, d.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name,
		   d.kind::varchar(32) AS duty, k.name::varchar(32) AS duty_name, d.channel::varchar(32) AS channel,
		   d.code::varchar(18) AS subject_code, d.record_id, coalesce(r.document_no, w.document_no)::varchar(128) AS document_no,
		   d.case_id, d.item::varchar(64) AS item, lower(d.period) AS month, d.starts_on, d.due_on, d.provisional, d.met_on,
		   (CASE WHEN d.void_on IS NOT NULL THEN 'void'
				 WHEN d.met_on IS NOT NULL AND d.met_on <= d.due_on THEN 'on_time'
				 WHEN d.met_on IS NOT NULL THEN 'late'
				 WHEN credit.today() > d.due_on THEN 'overdue'
				 ELSE 'open' END)::varchar(8) AS status,
		   d.void_reason::varchar(200) AS void_reason,
		   o.workdays_left, o.urgency::varchar(16) AS urgency, o.special_days::varchar(400) AS special_days,
		   rule.basis::varchar(400) AS basis, d.calendar_version::varchar(64) AS calendar_version
	  FROM credit.duty AS d
	  JOIN credit.duty_kind AS k ON k.kind = d.kind
	  JOIN credit.unit AS u ON u.unit = d.unit
	  JOIN credit.rule AS rule ON rule.rule_id = d.rule_id
	  LEFT JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	  LEFT JOIN credit.document AS w ON d.kind = 'document' AND w.document_id = d.case_id
	  LEFT JOIN LATERAL credit.outlook(d.due_on, d.provisional) AS o ON d.met_on IS NULL AND d.void_on IS NULL;
COMMENT ON VIEW credit_report.my_duty IS '本单位时限义务:主体、文号、状态、剩余工作日 | the duties of one''s own unit, with subject, document and working days left';
COMMENT ON COLUMN credit_report.my_duty.duty_id IS '义务编号 | number of the duty';
COMMENT ON COLUMN credit_report.my_duty.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.my_duty.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.my_duty.duty IS '义务种类 | kind of duty';
COMMENT ON COLUMN credit_report.my_duty.duty_name IS '义务名称 | its name';
COMMENT ON COLUMN credit_report.my_duty.channel IS '渠道 | channel';
COMMENT ON COLUMN credit_report.my_duty.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.my_duty.record_id IS '记录号 | record';
COMMENT ON COLUMN credit_report.my_duty.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.my_duty.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit_report.my_duty.item IS '目录项目(按月报送) | catalogue item, of a monthly report';
COMMENT ON COLUMN credit_report.my_duty.month IS '所属月份(按月报送) | the month, of a monthly report';
COMMENT ON COLUMN credit_report.my_duty.starts_on IS '起算日 | the clock starts on';
COMMENT ON COLUMN credit_report.my_duty.due_on IS '到期日 | due on';
COMMENT ON COLUMN credit_report.my_duty.provisional IS '到期日暂定 | the due day is provisional';
COMMENT ON COLUMN credit_report.my_duty.met_on IS '完成日 | met on';
COMMENT ON COLUMN credit_report.my_duty.status IS '状态:按时、迟到、逾期、未到期、作废 | status: on_time, late, overdue, open, void';
COMMENT ON COLUMN credit_report.my_duty.void_reason IS '免除理由 | why it fell away';
COMMENT ON COLUMN credit_report.my_duty.workdays_left IS '剩余工作日 | working days left';
COMMENT ON COLUMN credit_report.my_duty.urgency IS '紧急程度 | urgency';
COMMENT ON COLUMN credit_report.my_duty.special_days IS '其间的节假日与调休上班日 | holidays and make-up days in between';
COMMENT ON COLUMN credit_report.my_duty.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit_report.my_duty.calendar_version IS '所用日历版本 | calendar version used';
GRANT SELECT ON credit_report.my_duty TO credit_clerk, credit_head, credit_office, credit_evaluator;
