-- R113 who was reminded and has not applied since, for the unit that urges.
CREATE OR REPLACE VIEW credit.repair_entitled AS
	SELECT m.code, r.subject_name, m.record_id, r.document_no, r.severity, m.unit, m.earliest_on, m.reminded_on, credit.today() - m.reminded_on AS days
	  FROM credit.repair_reminder AS m
	  JOIN credit.record AS r ON r.code = m.code AND r.record_id = m.record_id
	 WHERE r.state = 'confirmed'
	   AND NOT EXISTS (SELECT FROM credit.repair AS p WHERE p.code = m.code AND p.record_id = m.record_id AND p.applied_on >= m.reminded_on);
COMMENT ON VIEW credit.repair_entitled IS '已提醒而未申请修复的记录 | records that can be repaired, reminded of and not applied for since';
COMMENT ON COLUMN credit.repair_entitled.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair_entitled.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit.repair_entitled.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.repair_entitled.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.repair_entitled.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.repair_entitled.unit IS '督促单位 | the unit that reminds';
COMMENT ON COLUMN credit.repair_entitled.earliest_on IS '最早可申请日期 | from when on it can be repaired';
COMMENT ON COLUMN credit.repair_entitled.reminded_on IS '提醒日期 | day of the reminder';
COMMENT ON COLUMN credit.repair_entitled.days IS '已过天数 | days since';
GRANT SELECT ON credit.repair_entitled TO credit_office, credit_evaluator;
