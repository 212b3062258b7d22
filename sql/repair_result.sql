-- Results of repair from other platforms (S2 item 4 与国家保持同步): each is kept as
-- it came, with what it changed here.  Of two results the higher level's
-- stands (credit.repair_level); an open case or a refusal of our own gives way,
-- and says to what.

CREATE SEQUENCE credit.repair_result_id_seq;
CREATE TABLE credit.repair_result (
	code        credit.credit_code NOT NULL,
	result_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.repair_result_id_seq'),
	level       text NOT NULL,
	source      text NOT NULL,
	source_no   text NOT NULL,
	record_id   bigint NOT NULL,
	outcome     text NOT NULL,
	decided_on  date NOT NULL,
	effect      text NOT NULL,
	repair_id   bigint,
	received_on date NOT NULL,
	received_by name NOT NULL DEFAULT session_user,
	CONSTRAINT repair_result_pkey PRIMARY KEY (code, result_id),
	CONSTRAINT repair_result_source_key UNIQUE (code, source, source_no),
	CONSTRAINT repair_result_level_fkey FOREIGN KEY (level) REFERENCES credit.repair_level,
	CONSTRAINT repair_result_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT repair_result_repair_fkey FOREIGN KEY (code, repair_id) REFERENCES credit.repair,
	CONSTRAINT repair_result_level_check CHECK (level <> 'own'),
	CONSTRAINT repair_result_outcome_check CHECK (outcome IN ('approved', 'refused', 'cancelled')),
	CONSTRAINT repair_result_effect_check CHECK (effect IN ('applied', 'agrees', 'outranked', 'no_effect')),
	CONSTRAINT repair_result_applied_check CHECK (effect <> 'applied' OR repair_id IS NOT NULL)
);
ALTER SEQUENCE credit.repair_result_id_seq OWNED BY credit.repair_result.result_id;
CREATE INDEX repair_result_record_idx ON credit.repair_result (code, record_id);
CREATE INDEX repair_result_repair_idx ON credit.repair_result (code, repair_id);
COMMENT ON TABLE credit.repair_result IS '其他平台的修复结果及其在本平台的作用 | results of repair from other platforms, and what each changed here';
COMMENT ON COLUMN credit.repair_result.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repair_result.result_id IS '编号 | number';
COMMENT ON COLUMN credit.repair_result.level IS '来源层级 | level it comes from';
COMMENT ON COLUMN credit.repair_result.source IS '来源平台 | platform it comes from';
COMMENT ON COLUMN credit.repair_result.source_no IS '来源编号 | its number there';
COMMENT ON COLUMN credit.repair_result.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.repair_result.outcome IS '结果:approved 准予,refused 不予,cancelled 撤销修复 | approved, refused or cancelled';
COMMENT ON COLUMN credit.repair_result.decided_on IS '决定日期 | day of the decision';
COMMENT ON COLUMN credit.repair_result.effect IS '作用:applied 已执行,agrees 一致,outranked 层级较低未执行,no_effect 无可变更 | applied, agrees, outranked or no_effect';
COMMENT ON COLUMN credit.repair_result.repair_id IS '所变更或一致的修复 | the repair that it changed, made or agrees with';
COMMENT ON COLUMN credit.repair_result.received_on IS '收到日期 | day received';
COMMENT ON COLUMN credit.repair_result.received_by IS '收件人 | who took it in';
ALTER TABLE credit.repair_result ENABLE ROW LEVEL SECURITY;
CREATE POLICY repair_result_office ON credit.repair_result FOR SELECT TO credit_office, credit_admin, credit_evaluator USING (true);
GRANT SELECT ON credit.repair_result TO credit_office, credit_admin, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.repair_result
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.repair_result ENABLE ALWAYS TRIGGER never_changed;
