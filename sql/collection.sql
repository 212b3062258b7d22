-- Collection (归集): an inbox that loses nothing.  A bad row never stops a
-- batch; it waits with its faults, field by field.  What a stated rule
-- repaired is a row too, old value and new.

CREATE SEQUENCE credit.batch_id_seq;
CREATE TABLE credit.batch (
	batch_id    bigint NOT NULL DEFAULT pg_catalog.nextval('credit.batch_id_seq'),
	unit        credit.credit_code NOT NULL,
	batch_no    text NOT NULL,
	item        text NOT NULL,
	format      text NOT NULL,
	stock       boolean NOT NULL DEFAULT false,
	digest      bytea NOT NULL,
	received_on date NOT NULL DEFAULT credit.today(),
	received_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
	received_by name NOT NULL,
	CONSTRAINT batch_pkey PRIMARY KEY (batch_id),
	CONSTRAINT batch_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT batch_batch_no_key UNIQUE (unit, batch_no),
	CONSTRAINT batch_format_check CHECK (format IN ('json', 'csv', 'manual'))
);
ALTER SEQUENCE credit.batch_id_seq OWNED BY credit.batch.batch_id;
COMMENT ON TABLE credit.batch IS '报送批次,同一单位批次号唯一 | batches received; a batch number is used once a unit';
COMMENT ON COLUMN credit.batch.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.batch.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.batch.batch_no IS '单位自编批次号 | number the unit gave the batch';
COMMENT ON COLUMN credit.batch.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.batch.format IS '格式:json、csv、manual 填报 | json, csv or manual';
COMMENT ON COLUMN credit.batch.stock IS '存量信息 | stock, exempt from the clocks';
COMMENT ON COLUMN credit.batch.digest IS '原文 SHA-256 摘要 | SHA-256 of what arrived';
COMMENT ON COLUMN credit.batch.received_on IS '收到日期 | day of receipt';
COMMENT ON COLUMN credit.batch.received_at IS '收到时间 | time of receipt';
COMMENT ON COLUMN credit.batch.received_by IS '报送人 | who sent it';

CREATE TABLE credit.inbox (
	unit credit.credit_code NOT NULL,
	batch_id   bigint NOT NULL,
	line_no    integer NOT NULL,
	payload    jsonb NOT NULL,
	document   jsonb,
	record_code credit.credit_code,
	record_id  bigint,
	code_tier  text,
	CONSTRAINT inbox_pkey PRIMARY KEY (batch_id, line_no),
	CONSTRAINT inbox_batch_fkey FOREIGN KEY (batch_id) REFERENCES credit.batch,
	CONSTRAINT inbox_record_check CHECK ((record_code IS NULL) = (record_id IS NULL)),
	CONSTRAINT inbox_code_tier_check CHECK (code_tier IN ('valid', 'legacy', 'assigned', 'placeholder', 'citizen_id_like', 'repairable', 'invalid',
		'missing', 'person')),
	-- S0 art 15: no payload with a secrecy mark is kept, not even as faulty
	CONSTRAINT inbox_not_classified CHECK (NOT credit.is_classified(payload))
);
CREATE INDEX inbox_record_idx ON credit.inbox (record_code, record_id);
-- no foreign key to the record: the inbox stays on one machine, records need
-- not (scale rule 2); credit.check_invariants() watches the link
COMMENT ON TABLE credit.inbox IS '收件箱:原文 payload 与按规则修整后的 document | the inbox: the row as it came, and as repaired by stated rules';
COMMENT ON COLUMN credit.inbox.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.inbox.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.inbox.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.inbox.payload IS '原文;自然人号码只留掩码与主体代码 | the row as it came; of a person''s number only a mask and the code';
COMMENT ON COLUMN credit.inbox.document IS '按规则修整后的内容,未修整者为空 | the row as repaired by stated rules, NULL when nothing was repaired';
COMMENT ON COLUMN credit.inbox.code_tier IS '所报代码的诊断分级;missing 未填,person 以自然人号码认定 | tier of the reported code; missing, or a person identified by number';
COMMENT ON COLUMN credit.inbox.record_code IS '入库后的主体代码 | code of the subject, once filed';
COMMENT ON COLUMN credit.inbox.record_id IS '入库后的记录编号 | number of the record, once filed';

CREATE TABLE credit.fault (
	unit credit.credit_code NOT NULL,
	batch_id  bigint NOT NULL,
	line_no   integer NOT NULL,
	fault_no  integer NOT NULL,
	sqlstate  text NOT NULL,
	condition text NOT NULL,
	pointer   text NOT NULL,
	fault     text NOT NULL,
	value     text,
	expected  text,
	hint      text,
	CONSTRAINT fault_pkey PRIMARY KEY (batch_id, line_no, fault_no),
	CONSTRAINT fault_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT fault_condition_fkey FOREIGN KEY (condition) REFERENCES credit.error
);
CREATE INDEX fault_condition_idx ON credit.fault (condition);
COMMENT ON TABLE credit.fault IS '逐字段错误:位置、错误码、原值、应为、提示 | faults by field: pointer, code, value, what was expected, hint';
COMMENT ON COLUMN credit.fault.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.fault.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.fault.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.fault.fault_no IS '错误序号 | number of the fault in the row';
COMMENT ON COLUMN credit.fault.sqlstate IS '错误码 | SQLSTATE';
COMMENT ON COLUMN credit.fault.condition IS '错误名称 | condition of the error catalogue';
COMMENT ON COLUMN credit.fault.pointer IS '字段位置(JSON 指针) | JSON pointer to the field';
COMMENT ON COLUMN credit.fault.fault IS '错误种类 | kind of fault';
COMMENT ON COLUMN credit.fault.value IS '原值 | the value';
COMMENT ON COLUMN credit.fault.expected IS '应为 | what was expected';
COMMENT ON COLUMN credit.fault.hint IS '办法 | what to do';

CREATE TABLE credit.intake_rule (
	rule        text NOT NULL,
	position    integer NOT NULL,
	column_name text NOT NULL,
	act_kinds   text[] NOT NULL DEFAULT '{}',
	pattern     text NOT NULL,
	replacement text NOT NULL,
	note        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT intake_rule_pkey PRIMARY KEY (rule),
	CONSTRAINT intake_rule_position_key UNIQUE (position)
);
COMMENT ON TABLE credit.intake_rule IS '收件修整规则:哪一列、什么写法、改成什么 | what intake may repair by itself: column, pattern, replacement';
COMMENT ON COLUMN credit.intake_rule.rule IS '规则名 | name of the rule';
COMMENT ON COLUMN credit.intake_rule.position IS '执行次序 | order of application';
COMMENT ON COLUMN credit.intake_rule.column_name IS '记录公共列 | common column it repairs';
COMMENT ON COLUMN credit.intake_rule.pattern IS '什么写法 | the writing it matches';
COMMENT ON COLUMN credit.intake_rule.replacement IS '改成什么 | what it becomes';
COMMENT ON COLUMN credit.intake_rule.note IS '说明 | why it may be repaired';
COMMENT ON COLUMN credit.intake_rule.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.intake_rule.act_kinds IS '适用信息种类,空为全部 | kinds of act it applies to; empty means all';
INSERT INTO credit.intake_rule (rule, position, column_name, act_kinds, pattern, replacement, note) VALUES
('blank_words',       10, '*',           '{}', '^(/|-|无|空|null|NULL)$',                         '',          '“/、无、-、null”视为空 | words that mean nothing are empty'),
('document_brackets', 20, 'document_no', '{permit,penalty}', '[【［\[（(]((?:19|20)[0-9]{2})[】］\])）]',          '〔\1〕',     '发文年份括号统一为〔〕(GB/T 9704-2012) | the year in a document number stands in 〔〕'),
('year_only',         25, 'decided_on',  '{list}', '^((?:19|20)[0-9]{2})年?$',                             '\1-12-31',  '年度评价只有年份者以年末为准 | a yearly rating that gives the year only counts from its last day'),
('long_term',         30, 'valid_until', '{}', '^(2099[-/]0?1[-/]31|长期)$',                         '2099-12-31', '长期有效应写 2099/12/31,误写 2099/01/31 者更正 | long-term is written 2099/12/31, not 2099/01/31'),
('code_letters',      40, 'code',        '{}', '',                                                '',          '代码中的 O、I、Z、S 误写按唯一候选更正 | letters that no code contains, when exactly one code is meant'),
('code_from_name',    50, 'code',        '{}', '',                                                '',          '代码缺失而名称唯一对应已知主体 | the code is missing and the name is that of exactly one known subject'),
('person_placeholder', 60, 'code',       '{}', '',                                                '',          '自然人的占位代码(17个0加X)视为空 | the placeholder code of a natural person is empty');

CREATE TABLE credit.intake_change (
	unit credit.credit_code NOT NULL,
	batch_id    bigint NOT NULL,
	line_no     integer NOT NULL,
	column_name text NOT NULL,
	field       text NOT NULL,
	rule        text NOT NULL,
	old_value   text,
	new_value   text,
	CONSTRAINT intake_change_pkey PRIMARY KEY (batch_id, line_no, field, rule),
	CONSTRAINT intake_change_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT inbox_intake_rule_fkey FOREIGN KEY (rule) REFERENCES credit.intake_rule
);
CREATE INDEX inbox_intake_rule_idx ON credit.intake_change (rule);
COMMENT ON TABLE credit.intake_change IS '校核纠错记录:原值、新值、规则 | what intake repaired: old value, new value, rule';
COMMENT ON COLUMN credit.intake_change.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.intake_change.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.intake_change.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.intake_change.column_name IS '记录公共列 | common column of a record';
COMMENT ON COLUMN credit.intake_change.field IS '字段 | field of the row';
COMMENT ON COLUMN credit.intake_change.rule IS '所依规则 | the rule that repaired it';
COMMENT ON COLUMN credit.intake_change.old_value IS '原值 | old value';
COMMENT ON COLUMN credit.intake_change.new_value IS '新值 | new value';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['batch', 'inbox', 'fault', 'intake_rule', 'intake_change'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
	END LOOP;
	-- what came in is never lost
	FOREACH t IN ARRAY ARRAY['batch', 'inbox', 'fault', 'intake_change'] LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
	END LOOP;
END
$do$;
CREATE POLICY batch_own ON credit.batch FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inbox_own ON credit.inbox FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY fault_own ON credit.fault FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY intake_change_own ON credit.intake_change FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY intake_rule_read ON credit.intake_rule FOR SELECT USING (true);
