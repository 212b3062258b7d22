-- Breaches with the record they became: proposed until the head confirms,
-- established, or dropped.  Of the caller's unit, or of all for the office, which
-- does not see drafts otherwise: so with the owner's rights.
CREATE OR REPLACE VIEW credit.breach_now WITH (security_barrier = true) AS
	SELECT b.code, b.breach_id, b.commitment_id, b.behaviour, b.document_no, b.finding, b.found_on, b.found_by, b.earlier, b.unit, b.revocation_no, b.revoked_on,
		   r.record_id, r.severity,
		   CASE r.state WHEN 'confirmed' THEN 'established' WHEN 'received' THEN 'proposed' WHEN 'reviewed' THEN 'proposed' ELSE 'dropped' END AS state
	  FROM credit.breach AS b
	  LEFT JOIN LATERAL (SELECT x.record_id, x.severity, x.state FROM credit.record AS x
						  WHERE x.code = b.code AND x.document_no = b.document_no AND x.act_kind = 'breach'
						  ORDER BY x.record_id DESC LIMIT 1) AS r ON true
	 WHERE credit_private.is_mine(b.unit) OR pg_catalog.pg_has_role('credit_office', 'USAGE');
COMMENT ON VIEW credit.breach_now IS '违诺及其记录今日状态 | breaches, with what became of their records';
COMMENT ON COLUMN credit.breach_now.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.breach_now.breach_id IS '违诺编号 | number of the breach';
COMMENT ON COLUMN credit.breach_now.commitment_id IS '承诺 | the commitment';
COMMENT ON COLUMN credit.breach_now.behaviour IS '违诺情形 | the conduct';
COMMENT ON COLUMN credit.breach_now.document_no IS '违诺认定编号 | its number';
COMMENT ON COLUMN credit.breach_now.finding IS '违诺事实 | what was found';
COMMENT ON COLUMN credit.breach_now.found_on IS '发现日期 | day it was found';
COMMENT ON COLUMN credit.breach_now.found_by IS '发现人 | who found it';
COMMENT ON COLUMN credit.breach_now.earlier IS '规则期内此前违诺次数 | breaches before it within the rule''s time';
COMMENT ON COLUMN credit.breach_now.unit IS '受理单位 | the unit that received the commitment';
COMMENT ON COLUMN credit.breach_now.revocation_no IS '撤销审批决定的文号 | number of the decision that revoked the approval';
COMMENT ON COLUMN credit.breach_now.revoked_on IS '撤销日期 | day of the revocation';
COMMENT ON COLUMN credit.breach_now.record_id IS '所立记录 | the record it became';
COMMENT ON COLUMN credit.breach_now.severity IS '失信程度 | grade';
COMMENT ON COLUMN credit.breach_now.state IS '状态:proposed 待确认,established 已确认,dropped 未予确认 | proposed, established or dropped';
GRANT SELECT ON credit.breach_now TO credit_clerk, credit_head, credit_office;
