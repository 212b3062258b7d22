-- Objection (异议): the subject contests a record.  While a case is open every
-- effect of that record, and only of that record, is suspended (S4 item 18);
-- the suspension is derived from the open case, so it begins and ends in the
-- same transaction as the case.

CREATE SEQUENCE credit.objection_id_seq;
CREATE TABLE credit.objection (
	code         credit.credit_code NOT NULL,
	objection_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.objection_id_seq'),
	record_id    bigint NOT NULL,
	applicant    text NOT NULL,
	ground       text NOT NULL,
	unit         credit.credit_code NOT NULL,
	filed_on     date NOT NULL,
	filed_by     name NOT NULL DEFAULT session_user,
	outcome      text,
	decided_on   date,
	decided_by   name,
	answer       text,
	decided_at   timestamptz,
	case_id      bigint,
	listing_id   bigint,
	upheld_on    date,
	upheld_by    name,
	keep_entries boolean NOT NULL DEFAULT false,
	CONSTRAINT objection_pkey PRIMARY KEY (code, objection_id),
	CONSTRAINT objection_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT objection_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT objection_case_fkey FOREIGN KEY (code, case_id) REFERENCES credit.objection_case,
	CONSTRAINT objection_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	CONSTRAINT objection_outcome_check CHECK (outcome IN ('upheld_corrected', 'upheld_withdrawn', 'upheld_delisted', 'rejected', 'dropped')),
	CONSTRAINT objection_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
		AND (outcome IS NULL AND upheld_on IS NULL) = (answer IS NULL)),
	-- upheld, its correction still awaited: the case stays open, and what it suspends suspended
	CONSTRAINT objection_upheld_check CHECK ((upheld_on IS NULL) = (upheld_by IS NULL) AND (upheld_on IS NULL OR outcome IS DISTINCT FROM 'rejected'))
);
ALTER SEQUENCE credit.objection_id_seq OWNED BY credit.objection.objection_id;
-- one open case a record
CREATE UNIQUE INDEX objection_open_key ON credit.objection (code, record_id) WHERE outcome IS NULL;
CREATE INDEX objection_record_idx ON credit.objection (code, record_id);
CREATE INDEX objection_unit_idx ON credit.objection (unit);
CREATE INDEX objection_case_idx ON credit.objection (code, case_id);
CREATE INDEX objection_listing_idx ON credit.objection (code, listing_id) WHERE listing_id IS NOT NULL;
COMMENT ON TABLE credit.objection IS '异议:核实期间该记录的措施暂不执行 | objections: while open, measures resting on that record are suspended';
COMMENT ON COLUMN credit.objection.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.objection.objection_id IS '异议编号 | number of the objection';
COMMENT ON COLUMN credit.objection.record_id IS '有异议的记录 | the record that is contested';
COMMENT ON COLUMN credit.objection.applicant IS '申请人 | who contests it';
COMMENT ON COLUMN credit.objection.ground IS '理由 | on what ground';
COMMENT ON COLUMN credit.objection.unit IS '核实单位 | the unit that verifies';
COMMENT ON COLUMN credit.objection.filed_on IS '提出日期 | day of filing';
COMMENT ON COLUMN credit.objection.filed_by IS '受理人 | who took it in';
COMMENT ON COLUMN credit.objection.outcome IS '结果:upheld_corrected 更正,upheld_withdrawn 撤回,upheld_delisted 移出名单,rejected 不成立,dropped 撤回申请 | upheld_corrected, upheld_withdrawn, upheld_delisted, rejected or dropped';
COMMENT ON COLUMN credit.objection.decided_on IS '办结日期 | day of decision';
COMMENT ON COLUMN credit.objection.decided_by IS '决定人 | who decided';
COMMENT ON COLUMN credit.objection.decided_at IS '办结时刻,暂停的措施自此恢复 | moment of the decision, from which what was suspended binds again';
COMMENT ON COLUMN credit.objection.answer IS '答复 | the answer given';
COMMENT ON COLUMN credit.objection.case_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.objection.listing_id IS '有异议的名单条目 | the list entry that is contested';
COMMENT ON COLUMN credit.objection.upheld_on IS '认定成立、待更正之日 | the day it was upheld, the correction being awaited';
COMMENT ON COLUMN credit.objection.upheld_by IS '认定成立的人 | who upheld it';
COMMENT ON COLUMN credit.objection.keep_entries IS '更正后名单条目以更正记录为依据继续 | do list entries go on, on the corrected record?';
ALTER TABLE credit.objection ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_own ON credit.objection FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY objection_office ON credit.objection FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.objection TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER objection_lock_insert AFTER INSERT ON credit.objection
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER objection_lock_update AFTER UPDATE ON credit.objection
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
-- also when rows come by replication or a restore
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER objection_lock_insert;
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER objection_lock_update;
SELECT credit.enable_history('credit.objection', true);
ALTER TABLE credit.objection_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY objection_history_office ON credit.objection_history FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.objection_history TO credit_office;
