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

CREATE TABLE credit.inbox (
	unit credit.credit_code NOT NULL,
	batch_id   bigint NOT NULL,
	line_no    integer NOT NULL,
	payload    jsonb NOT NULL,
	document   jsonb,
	code       credit.credit_code,
	record_id  bigint,
	CONSTRAINT inbox_pkey PRIMARY KEY (batch_id, line_no),
	CONSTRAINT inbox_batch_fkey FOREIGN KEY (batch_id) REFERENCES credit.batch,
	CONSTRAINT inbox_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT inbox_record_check CHECK ((code IS NULL) = (record_id IS NULL)),
	-- S0 art 15: no payload with a secrecy mark is kept, not even as faulty
	CONSTRAINT inbox_not_classified CHECK (NOT credit.is_classified(payload))
);
CREATE INDEX inbox_record_idx ON credit.inbox (code, record_id);
COMMENT ON TABLE credit.inbox IS '收件箱:原文 payload 与按规则修整后的 document | the inbox: the row as it came, and as repaired by stated rules';

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
COMMENT ON COLUMN credit.intake_rule.act_kinds IS '适用信息种类,空为全部 | kinds of act it applies to; empty means all';
INSERT INTO credit.intake_rule (rule, position, column_name, act_kinds, pattern, replacement, note) VALUES
('blank_words',       10, '*',           '{}', '^(/|-|无|空|null|NULL)$',                         '',          '“/、无、-、null”视为空 | words that mean nothing are empty'),
('document_brackets', 20, 'document_no', '{permit,penalty}', '[【［\[（(]((?:19|20)[0-9]{2})[】］\])）]',          '〔\1〕',     '发文年份括号统一为〔〕(GB/T 9704-2012) | the year in a document number stands in 〔〕'),
('year_only',         25, 'decided_on',  '{list}', '^((?:19|20)[0-9]{2})年?$',                             '\1-12-31',  '年度评价只有年份者以年末为准 | a yearly rating that gives the year only counts from its last day'),
('long_term',         30, 'valid_until', '{}', '^(2099[-/]0?1[-/]31|长期)$',                         '2099-12-31', '长期有效应写 2099/12/31,误写 2099/01/31 者更正 | long-term is written 2099/12/31, not 2099/01/31'),
('code_letters',      40, 'code',        '{}', '',                                                '',          '代码中的 O、I、Z、S 误写按唯一候选更正 | letters that no code contains, when exactly one code is meant'),
('code_from_name',    50, 'code',        '{}', '',                                                '',          '代码缺失而名称唯一对应已知主体 | the code is missing and the name is that of exactly one known subject');

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

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['batch', 'inbox', 'fault', 'intake_rule', 'intake_change'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
	END LOOP;
END
$do$;
CREATE POLICY batch_own ON credit.batch FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inbox_own ON credit.inbox FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY fault_own ON credit.fault FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY intake_change_own ON credit.intake_change FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY intake_rule_read ON credit.intake_rule FOR SELECT USING (true);
