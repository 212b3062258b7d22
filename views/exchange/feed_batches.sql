-- Every batch sent and what became of it: R069 receipts, overdue ones shown.
CREATE OR REPLACE VIEW credit_report.feed_batches AS
	SELECT b.partner::varchar(64) AS partner, p.name::varchar(200) AS partner_name, b.batch_no, b.cut_on, b.row_count, b.checksum::varchar(64) AS checksum,
		   (CASE WHEN r.batch_no IS NOT NULL THEN 'received' WHEN credit.today() > b.receipt_due THEN 'overdue' ELSE 'open' END)::varchar(8) AS receipt,
		   b.receipt_due, r.given_on AS receipt_on, r.accepted, pg_catalog.jsonb_array_length(r.rejected)::bigint AS rejected
	  FROM credit.feed_batch AS b
	  JOIN credit.partner AS p ON p.partner = b.partner
	  LEFT JOIN credit.feed_receipt AS r ON r.partner = b.partner AND r.batch_no = b.batch_no;
COMMENT ON VIEW credit_report.feed_batches IS '推送批次与回执 | batches sent, and their receipts';
COMMENT ON COLUMN credit_report.feed_batches.partner IS '交换对象 | partner';
COMMENT ON COLUMN credit_report.feed_batches.partner_name IS '名称 | name';
COMMENT ON COLUMN credit_report.feed_batches.batch_no IS '批次号 | number of the batch';
COMMENT ON COLUMN credit_report.feed_batches.cut_on IS '成批日期 | day it was cut';
COMMENT ON COLUMN credit_report.feed_batches.row_count IS '行数 | rows';
COMMENT ON COLUMN credit_report.feed_batches.checksum IS '校验和 | checksum';
COMMENT ON COLUMN credit_report.feed_batches.receipt IS '回执:received 已收,open 未到期,overdue 逾期 | receipt: received, open or overdue';
COMMENT ON COLUMN credit_report.feed_batches.receipt_due IS '回执到期日 | the receipt is due on';
COMMENT ON COLUMN credit_report.feed_batches.receipt_on IS '回执日期 | day of the receipt';
COMMENT ON COLUMN credit_report.feed_batches.accepted IS '接受行数 | rows accepted';
COMMENT ON COLUMN credit_report.feed_batches.rejected IS '拒收行数 | rows rejected';
GRANT SELECT ON credit_report.feed_batches TO credit_reporter, credit_evaluator, credit_office, credit_admin;
