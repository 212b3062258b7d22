-- Each commitment with what it has come to and what is still open; of the
-- caller's unit, or of all for the office.
CREATE OR REPLACE VIEW credit.commitment_now WITH (security_invoker = true) AS
	SELECT c.code, c.commitment_id, c.commitment_no, c.commitment_kind, c.reason, c.made_on, c.until, c.promised_on, c.unit, c.matter_id,
		   ARRAY(SELECT x.repair_id FROM credit.commitment_repair AS x WHERE x.code = c.code AND x.commitment_id = c.commitment_id ORDER BY x.repair_id) AS repairs,
		   CASE WHEN r.result IS NOT NULL THEN r.result
				WHEN p.missing > 0 AND c.promised_on < credit.today() THEN 'overdue'
				ELSE 'open' END AS state,
		   coalesce(r.final, false) AS final, r.verified_on, r.verified_by, coalesce(p.missing, 0) AS missing_papers,
		   d.due_on AS review_due_on
	  FROM credit.commitment AS c
	  LEFT JOIN LATERAL (SELECT v.result, v.final, v.verified_on, v.verified_by FROM credit.commitment_review AS v
						  WHERE v.code = c.code AND v.commitment_id = c.commitment_id AND v.result IS NOT NULL
						  ORDER BY v.review_id DESC LIMIT 1) AS r ON true
	  LEFT JOIN LATERAL (SELECT count(*) AS missing FROM credit.commitment_paper AS x
						  WHERE x.code = c.code AND x.commitment_id = c.commitment_id AND x.handed_in_on IS NULL) AS p ON c.promised_on IS NOT NULL
	  LEFT JOIN credit.commitment_review AS o ON o.code = c.code AND o.commitment_id = c.commitment_id AND o.result IS NULL
	  LEFT JOIN credit.duty AS d ON d.code = o.code AND d.kind = 'commitment_review' AND d.about = 'case' AND d.case_id = o.review_id AND d.met_on IS NULL AND d.void_on IS NULL;
COMMENT ON VIEW credit.commitment_now IS '信用承诺今日状态 | commitments, with what they have come to today';
COMMENT ON COLUMN credit.commitment_now.code IS '承诺主体代码 | code of the subject';
COMMENT ON COLUMN credit.commitment_now.commitment_id IS '编号 | number of the row';
COMMENT ON COLUMN credit.commitment_now.commitment_no IS '承诺编号 | number of the commitment';
COMMENT ON COLUMN credit.commitment_now.commitment_kind IS '承诺类型 | kind of commitment';
COMMENT ON COLUMN credit.commitment_now.reason IS '承诺事由 | what it is about';
COMMENT ON COLUMN credit.commitment_now.made_on IS '作出承诺日期 | day it was made';
COMMENT ON COLUMN credit.commitment_now.until IS '履行期限至 | to be kept until';
COMMENT ON COLUMN credit.commitment_now.promised_on IS '承诺补齐材料日期 | day by which missing papers are promised';
COMMENT ON COLUMN credit.commitment_now.unit IS '受理单位 | the unit that received it';
COMMENT ON COLUMN credit.commitment_now.matter_id IS '所办事项 | the matter it was made for';
COMMENT ON COLUMN credit.commitment_now.repairs IS '据此办理的信用修复 | the repairs that rest on it';
COMMENT ON COLUMN credit.commitment_now.state IS '状态:open 履行中,overdue 逾期未补齐,kept 全部履行,partly 部分履行,broken 未履行 | open, overdue, kept, partly or broken';
COMMENT ON COLUMN credit.commitment_now.final IS '不再复核 | no further review follows';
COMMENT ON COLUMN credit.commitment_now.verified_on IS '认定日期 | day it was verified';
COMMENT ON COLUMN credit.commitment_now.verified_by IS '认定人 | who verified it';
COMMENT ON COLUMN credit.commitment_now.missing_papers IS '尚缺材料数 | papers still missing';
COMMENT ON COLUMN credit.commitment_now.review_due_on IS '下次复核到期日 | day the next review is due';
GRANT SELECT ON credit.commitment_now TO credit_clerk, credit_head, credit_office, credit_evaluator;
