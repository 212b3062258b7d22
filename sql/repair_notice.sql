-- S4 item 13 跨地区跨部门信用修复信息共享: a repair, and its breach, is told to every
-- unit that received the record, by feed or by inquiry, or listed on it.  The
-- feed itself says REPAIRED; this is the word to the unit, and its receipt.

CREATE SEQUENCE credit.repair_notice_id_seq;
CREATE TABLE credit.repair_notice (
	code      credit.credit_code NOT NULL,
	notice_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_notice_id_seq'),
	repair_id bigint NOT NULL,
	event     text NOT NULL,
	unit      credit.credit_code NOT NULL,
	reached_by text NOT NULL,
	noted_on  date NOT NULL,
	read_on   date,
	read_by   name,
	CONSTRAINT repair_notice_pkey PRIMARY KEY (code, notice_id),
	CONSTRAINT repair_notice_once_key UNIQUE (code, repair_id, event, unit),
	CONSTRAINT repair_notice_repair_fkey FOREIGN KEY (code, repair_id) REFERENCES credit.repair,
	CONSTRAINT repair_notice_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT repair_notice_event_check CHECK (event IN ('approved', 'broken')),
	CONSTRAINT repair_notice_reached_check CHECK (reached_by IN ('feed', 'inquiry', 'listing', 'source')),
	CONSTRAINT repair_notice_read_check CHECK ((read_on IS NULL) = (read_by IS NULL))
);
ALTER SEQUENCE credit.repair_notice_id_seq OWNED BY credit.repair_notice.notice_id;
CREATE INDEX repair_notice_unit_idx ON credit.repair_notice (unit) WHERE read_on IS NULL;
COMMENT ON TABLE credit.repair_notice IS '修复结果通知:发给收到过该记录的各单位 | word of a repair to every unit that had received the record';
COMMENT ON COLUMN credit.repair_notice.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair_notice.notice_id IS '通知编号 | number of the notice';
COMMENT ON COLUMN credit.repair_notice.repair_id IS '修复编号 | number of the repair';
COMMENT ON COLUMN credit.repair_notice.event IS '事项:approved 准予,broken 失效 | approved or broken';
COMMENT ON COLUMN credit.repair_notice.unit IS '被通知单位 | the unit that is told';
COMMENT ON COLUMN credit.repair_notice.reached_by IS '此前如何获得:feed 交换,inquiry 查询,listing 列入名单,source 报送 | how the record had reached it: feed, inquiry, listing or source';
COMMENT ON COLUMN credit.repair_notice.noted_on IS '通知日期 | day of the notice';
COMMENT ON COLUMN credit.repair_notice.read_on IS '签收日期 | day it was read';
COMMENT ON COLUMN credit.repair_notice.read_by IS '签收人 | who read it';
ALTER TABLE credit.repair_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_notice_own ON credit.repair_notice FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY repair_notice_office ON credit.repair_notice FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.repair_notice TO credit_clerk, credit_head, credit_inquirer, credit_partner, credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.repair_notice
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.repair_notice ENABLE ALWAYS TRIGGER never_deleted;
