-- The archive (归档): a record that has long been closed leaves the daily views.
-- It stays in credit.record with its history; that it is archived is a row beside
-- it, never taken back (S3 三.2 形成、积累、整理与归档).

CREATE TABLE credit.archived_record (
	code        credit.credit_code NOT NULL,
	record_id   bigint NOT NULL,
	closed_on   date NOT NULL,
	archived_on date NOT NULL,
	rule_id     bigint NOT NULL,
	CONSTRAINT archived_record_pkey PRIMARY KEY (code, record_id),
	CONSTRAINT archived_record_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT archived_record_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT archived_record_check CHECK (archived_on > closed_on)
);
CREATE INDEX archived_record_rule_idx ON credit.archived_record (rule_id);
COMMENT ON TABLE credit.archived_record IS '已归档的记录,不再列入日常查询 | records that are archived: out of the daily views, kept for history';
COMMENT ON COLUMN credit.archived_record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.archived_record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.archived_record.closed_on IS '终结日期 | the day it was closed';
COMMENT ON COLUMN credit.archived_record.archived_on IS '归档日期 | the day it was archived';
COMMENT ON COLUMN credit.archived_record.rule_id IS '所依规则 | the rule it rests on';
ALTER TABLE credit.archived_record ENABLE ROW LEVEL SECURITY;
-- that a record is archived says nothing of it; which records one sees is said by credit.record
CREATE POLICY archived_record_read ON credit.archived_record FOR SELECT USING (true);
GRANT SELECT ON credit.archived_record TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.archived_record
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.archived_record ENABLE ALWAYS TRIGGER never_changed;

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('archive.after', '000000', 5, 'year', 'closed_on', '[2016-09-01,)', 'S3 三.2 形成、积累、整理与归档(未定年限); 本平台缺省值,由主管部门确定', 'L');
