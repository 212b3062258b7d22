-- R222: what an evaluator sees of single records are those drawn for a check:
-- their common columns, without the document, where personal numbers stand.
-- Of all the others it sees counts, in the views of credit_report.
CREATE OR REPLACE VIEW credit_report.sampled_record AS
	SELECT s.sample_id, s.name::varchar(200) AS sample_name, r.code::varchar(18) AS subject_code, r.record_id, r.subject_name::varchar(200) AS subject_name,
		   r.item::varchar(64) AS item, r.class::varchar(16) AS class, r.severity::varchar(16) AS severity, r.disclosure::varchar(16) AS disclosure,
		   r.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, r.source_unit::varchar(18) AS source_unit_code,
		   r.document_no::varchar(128) AS document_no, r.title::varchar(400) AS title, r.decided_on, r.issued_on, r.valid_from, r.valid_until,
		   r.stock, r.state::varchar(16) AS state, r.received_at, r.confirmed_on, r.ended_on, x.correct, x.checked_on
	  FROM credit.sample_record AS x
	  JOIN credit.sample AS s ON s.sample_id = x.sample_id
	  JOIN credit.record AS r ON r.code = x.code AND r.record_id = x.record_id
	  JOIN credit.unit AS u ON u.unit = r.unit;
COMMENT ON VIEW credit_report.sampled_record IS '抽中记录的公共列,不含原文 | the common columns of the records drawn for a check, without the document';
COMMENT ON COLUMN credit_report.sampled_record.sample_id IS '抽查编号 | number of the sample';
COMMENT ON COLUMN credit_report.sampled_record.sample_name IS '抽查名称 | name of the sample';
COMMENT ON COLUMN credit_report.sampled_record.subject_code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_report.sampled_record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit_report.sampled_record.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit_report.sampled_record.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.sampled_record.class IS '信息类别 | class';
COMMENT ON COLUMN credit_report.sampled_record.severity IS '失信程度 | severity';
COMMENT ON COLUMN credit_report.sampled_record.disclosure IS '公开属性 | disclosure class';
COMMENT ON COLUMN credit_report.sampled_record.unit_code IS '作出决定的单位代码 | code of the unit that decided';
COMMENT ON COLUMN credit_report.sampled_record.unit_name IS '作出决定的单位 | the unit that decided';
COMMENT ON COLUMN credit_report.sampled_record.source_unit_code IS '报送单位代码 | code of the unit that reports';
COMMENT ON COLUMN credit_report.sampled_record.document_no IS '文号 | document number';
COMMENT ON COLUMN credit_report.sampled_record.title IS '标题 | title';
COMMENT ON COLUMN credit_report.sampled_record.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit_report.sampled_record.issued_on IS '发文日期 | day of issue';
COMMENT ON COLUMN credit_report.sampled_record.valid_from IS '有效期自 | valid from';
COMMENT ON COLUMN credit_report.sampled_record.valid_until IS '有效期至 | valid until';
COMMENT ON COLUMN credit_report.sampled_record.stock IS '存量信息 | stock';
COMMENT ON COLUMN credit_report.sampled_record.state IS '记录状态 | state of the record';
COMMENT ON COLUMN credit_report.sampled_record.received_at IS '收到时间 | time of receipt';
COMMENT ON COLUMN credit_report.sampled_record.confirmed_on IS '确认日期 | day of confirmation';
COMMENT ON COLUMN credit_report.sampled_record.ended_on IS '更正或撤回日期 | the day it was superseded or withdrawn';
COMMENT ON COLUMN credit_report.sampled_record.correct IS '核查结果,未核查为空 | correct or not; NULL until checked';
COMMENT ON COLUMN credit_report.sampled_record.checked_on IS '核查日期 | day of the check';
GRANT SELECT ON credit_report.sampled_record TO credit_evaluator, credit_office;
