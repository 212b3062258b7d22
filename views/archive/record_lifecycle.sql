-- Every record with where it stands: active, closed (ended, or no longer valid),
-- archived.  It reads with the caller's rights.
CREATE OR REPLACE VIEW credit.record_lifecycle WITH (security_invoker = true) AS
	SELECT r.code, r.record_id, r.item, r.act_kind, r.unit, r.source_unit, r.document_no, r.decided_on, r.state,
		   CASE WHEN a.record_id IS NOT NULL THEN 'archived' WHEN c.closed_on IS NOT NULL THEN 'closed' ELSE 'active' END AS status,
		   coalesce(a.closed_on, c.closed_on) AS closed_on, a.archived_on
	  FROM credit.record AS r
	 CROSS JOIN LATERAL (SELECT coalesce(r.ended_on, CASE WHEN r.valid_until < credit.today() THEN r.valid_until END) AS closed_on) AS c
	  LEFT JOIN credit.archived_record AS a ON a.code = r.code AND a.record_id = r.record_id;
COMMENT ON VIEW credit.record_lifecycle IS '记录状态:active 有效,closed 终结,archived 已归档 | records by where they stand: active, closed or archived';
COMMENT ON COLUMN credit.record_lifecycle.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.record_lifecycle.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.record_lifecycle.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.record_lifecycle.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.record_lifecycle.unit IS '作出决定的单位 | the unit that decided';
COMMENT ON COLUMN credit.record_lifecycle.source_unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.record_lifecycle.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.record_lifecycle.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.record_lifecycle.state IS '记录状态 | state of the record';
COMMENT ON COLUMN credit.record_lifecycle.status IS '归档状态 | active, closed or archived';
COMMENT ON COLUMN credit.record_lifecycle.closed_on IS '终结日期 | the day it was closed';
COMMENT ON COLUMN credit.record_lifecycle.archived_on IS '归档日期 | the day it was archived';
GRANT SELECT ON credit.record_lifecycle TO credit_clerk, credit_head, credit_office, credit_evaluator;
