-- R054 重新报送: the way of every row that was sent again, one line a pass: what
-- the first one was, which faults it had, what followed, and the record it
-- became.  Source keys and _resubmits link rows alike.  It reads with the
-- caller's rights, a unit its own.
CREATE OR REPLACE VIEW credit_report.resubmission WITH (security_invoker = true) AS
	WITH RECURSIVE chain (first_batch, first_line, pass, batch_id, line_no) AS (
		SELECT f.batch_id, f.line_no, 1, f.batch_id, f.line_no
		  FROM credit.inbox AS f
		  JOIN (SELECT DISTINCT n.resubmits_batch, n.resubmits_line FROM credit.inbox AS n WHERE n.resubmits_batch IS NOT NULL) AS n
			ON n.resubmits_batch = f.batch_id AND n.resubmits_line = f.line_no
		 WHERE f.resubmits_batch IS NULL
		UNION ALL
		SELECT c.first_batch, c.first_line, c.pass + 1, n.batch_id, n.line_no
		  FROM chain AS c
		  JOIN credit.inbox AS n ON n.resubmits_batch = c.batch_id AND n.resubmits_line = c.line_no
	)
	SELECT i.unit::varchar(18) AS unit_code, b.item::varchar(64) AS item, c.first_batch, c.first_line, c.pass,
		   c.batch_id, b.batch_no::varchar(200) AS batch_no, c.line_no, b.received_on, i.source_key::varchar(200) AS source_key,
		   x.faults::integer AS faults, x.conditions::varchar(400) AS conditions,
		   i.record_code::varchar(18) AS subject_code, i.record_id, r.document_no::varchar(128) AS document_no, r.state::varchar(16) AS state
	  FROM chain AS c
	  JOIN credit.inbox AS i ON i.batch_id = c.batch_id AND i.line_no = c.line_no
	  JOIN credit.batch AS b ON b.batch_id = c.batch_id
	 CROSS JOIN LATERAL (
			SELECT count(*) AS faults, pg_catalog.string_agg(pg_catalog.concat_ws(' ', f.sqlstate, f.condition, nullif(f.pointer, '')), ', ' ORDER BY f.fault_no) AS conditions
			  FROM credit.fault AS f WHERE f.batch_id = c.batch_id AND f.line_no = c.line_no) AS x
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id;
COMMENT ON VIEW credit_report.resubmission IS '重新报送:首次报送、错误、再次报送直至成为记录 | rows sent again: the first, its faults, what followed, and the record';
COMMENT ON COLUMN credit_report.resubmission.unit_code IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit_report.resubmission.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit_report.resubmission.first_batch IS '首次报送的批次编号 | the batch of the first row';
COMMENT ON COLUMN credit_report.resubmission.first_line IS '首次报送的行号 | the line of the first row';
COMMENT ON COLUMN credit_report.resubmission.pass IS '第几次报送 | which pass this is, from 1';
COMMENT ON COLUMN credit_report.resubmission.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit_report.resubmission.batch_no IS '单位自编批次号 | number the unit gave the batch';
COMMENT ON COLUMN credit_report.resubmission.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit_report.resubmission.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit_report.resubmission.source_key IS '来源系统主键 | key in the source system';
COMMENT ON COLUMN credit_report.resubmission.faults IS '错误数 | number of faults';
COMMENT ON COLUMN credit_report.resubmission.conditions IS '错误码、名称与字段 | the faults: SQLSTATE, condition, field';
COMMENT ON COLUMN credit_report.resubmission.subject_code IS '主体代码 | code of the subject, once it is a record';
COMMENT ON COLUMN credit_report.resubmission.record_id IS '记录编号 | number of the record, once it is one';
COMMENT ON COLUMN credit_report.resubmission.document_no IS '文号 | document number of the record';
COMMENT ON COLUMN credit_report.resubmission.state IS '记录状态 | state of the record';
GRANT SELECT ON credit_report.resubmission TO credit_clerk, credit_head, credit_office;
