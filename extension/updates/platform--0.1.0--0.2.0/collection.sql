-- 0.2.0: the tier of the reported code is kept with the row
ALTER TABLE credit.inbox ADD COLUMN code_tier text;
ALTER TABLE credit.inbox ADD CONSTRAINT inbox_code_tier_check CHECK (code_tier IN ('valid', 'legacy', 'assigned', 'placeholder', 'citizen_id_like', 'repairable', 'invalid',
		'missing', 'person'));
COMMENT ON COLUMN credit.inbox.code_tier IS '所报代码的诊断分级;missing 未填,person 以自然人号码认定 | tier of the reported code; missing, or a person identified by number';
COMMENT ON COLUMN credit.inbox.payload IS '原文;自然人号码只留掩码与主体代码 | the row as it came; of a person''s number only a mask and the code';
INSERT INTO credit.intake_rule (rule, position, column_name, act_kinds, pattern, replacement, note) VALUES
('person_placeholder', 60, 'code',       '{}', '',                                                '',          '自然人的占位代码(17个0加X)视为空 | the placeholder code of a natural person is empty');
-- 0.2.0: kinds of source, resubmissions, checks beyond the template with warnings
-- where a batch comes from decides what follows: what the province sent is
-- never sent back to it, what a verification found is told apart
CREATE TABLE credit.source_kind (
	source_kind text NOT NULL,
	name        text NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT source_kind_pkey PRIMARY KEY (source_kind)
);
COMMENT ON TABLE credit.source_kind IS '来源方式 | kinds of source: how a batch came to be';
COMMENT ON COLUMN credit.source_kind.source_kind IS '来源方式 | kind of source';
COMMENT ON COLUMN credit.source_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.source_kind.basis IS '依据 | legal basis';
INSERT INTO credit.source_kind VALUES
('exchanged', '单位报送', 'S1 二(三)'), ('pulled', '系统抓取', 'S0 方案 三(二)'), ('manual', '手工填报', 'S0 方案 三(三)'),
('case_check', '核查发现', 'S2 item 19'), ('upper_platform', '上级平台下发', 'S0 art 16');

ALTER TABLE credit.batch ADD COLUMN source_kind text NOT NULL DEFAULT 'exchanged', ADD COLUMN origin text, ADD COLUMN plan_id bigint,
	ADD CONSTRAINT batch_source_kind_fkey FOREIGN KEY (source_kind) REFERENCES credit.source_kind,
	ADD CONSTRAINT batch_origin_check CHECK (source_kind <> 'upper_platform' OR origin IS NOT NULL),
	DROP CONSTRAINT batch_format_check;
ALTER TABLE credit.batch ADD CONSTRAINT batch_format_check CHECK (format IN ('json', 'csv', 'manual', 'table', 'pull', 'amended'));
UPDATE credit.batch SET source_kind = 'manual' WHERE format = 'manual';
CREATE INDEX batch_source_kind_idx ON credit.batch (source_kind);
COMMENT ON COLUMN credit.batch.format IS '格式:json、csv、manual 填报、table 收件表、pull 抓取、amended 补正 | json, csv, manual, table, pull or amended';
COMMENT ON COLUMN credit.batch.source_kind IS '来源方式 | kind of source';
COMMENT ON COLUMN credit.batch.origin IS '来源系统或平台 | the system or platform it came from';
COMMENT ON COLUMN credit.batch.plan_id IS '存量归集计划 | plan of stock that it belongs to';
ALTER TABLE credit.inbox ADD COLUMN source_key text, ADD COLUMN resubmits_batch bigint, ADD COLUMN resubmits_line integer,
	ADD CONSTRAINT inbox_resubmits_fkey FOREIGN KEY (resubmits_batch, resubmits_line) REFERENCES credit.inbox,
	ADD CONSTRAINT inbox_resubmits_check CHECK ((resubmits_batch IS NULL) = (resubmits_line IS NULL) AND resubmits_batch < batch_id);
CREATE INDEX inbox_source_key_idx ON credit.inbox (unit, source_key) WHERE source_key IS NOT NULL;
CREATE INDEX inbox_resubmits_idx ON credit.inbox (resubmits_batch, resubmits_line) WHERE resubmits_batch IS NOT NULL;
COMMENT ON COLUMN credit.inbox.source_key IS '来源系统主键,同键即同一条 | key in the source system; the same key is the same row';
COMMENT ON COLUMN credit.inbox.resubmits_batch IS '所补正的批次 | the batch of the faulty row that it resubmits';
COMMENT ON COLUMN credit.inbox.resubmits_line IS '所补正的行 | the line of the faulty row that it resubmits';
@@functions/error/uc54_intake.sql@@
-- What intake looks for beyond the template, as rows: an error keeps a row in
-- the inbox, a warning is acknowledged by a person before the row is confirmed.
CREATE TABLE credit.intake_check (
	check_name   text NOT NULL,
	field        text NOT NULL DEFAULT '*',
	severity     text NOT NULL,
	condition    text,
	pattern      text,
	amount       numeric,
	note         text NOT NULL,
	basis        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT intake_check_pkey PRIMARY KEY (check_name, field),
	CONSTRAINT intake_check_severity_check CHECK (severity IN ('error', 'warning')),
	CONSTRAINT intake_check_condition_check CHECK ((severity = 'error') = (condition IS NOT NULL)),
	CONSTRAINT intake_check_condition_fkey FOREIGN KEY (condition) REFERENCES credit.error
);
COMMENT ON TABLE credit.intake_check IS '收件检查项:错误使行留在收件箱,提醒须经确认 | what intake looks for beyond the template: errors keep a row back, warnings are acknowledged';
COMMENT ON COLUMN credit.intake_check.check_name IS '检查项 | name of the check';
COMMENT ON COLUMN credit.intake_check.field IS '模板字段,* 为整行 | field of the template; * is the whole row';
COMMENT ON COLUMN credit.intake_check.severity IS '严重程度:error 错误,warning 提醒 | error or warning';
COMMENT ON COLUMN credit.intake_check.condition IS '错误名称 | condition of the error catalogue';
COMMENT ON COLUMN credit.intake_check.pattern IS '所找的文字 | the text it looks for';
COMMENT ON COLUMN credit.intake_check.amount IS '界限 | limit';
COMMENT ON COLUMN credit.intake_check.note IS '说明 | what it means';
COMMENT ON COLUMN credit.intake_check.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.intake_check.valid_during IS '有效期间 | the period in which it holds';
INSERT INTO credit.intake_check (check_name, field, severity, condition, pattern, amount, note, basis) VALUES
('replaced_byte',   '*', 'error', 'broken_encoding', U&'\FFFD', NULL, '解码失败后的替代符 | what a decoder writes for a byte it cannot read', 'S0 方案 三 审核、校验'),
('utf8_as_gbk',     '*', 'error', 'broken_encoding', '锟斤拷',   NULL, '替代符又按 GBK 读出 | replacement characters read as GBK', 'S0 方案 三 审核、校验'),
('company_as_gbk',  '*', 'error', 'broken_encoding', '鏈夐檺',   NULL, '“有限”的 UTF-8 按 GBK 读出 | 有限 in UTF-8, read as GBK', 'S0 方案 三 审核、校验'),
('bureau_as_latin', '*', 'error', 'broken_encoding', 'å±',       NULL, '“局”的 UTF-8 按 Latin-1 读出 | 局 in UTF-8, read as Latin-1', 'S0 方案 三 审核、校验'),
('limited_as_latin', '*', 'error', 'broken_encoding', 'æœ‰é™',  NULL, '“有限”的 UTF-8 按 Windows-1252 读出 | 有限 in UTF-8, read as Windows-1252', 'S0 方案 三 审核、校验'),
('code_kind',       'CF_XDR_LB',  'warning', NULL, '个体工商户', NULL, '相对人类别与代码前缀不符(92 为个体工商户) | the kind of subject and the prefix of its code differ: 92 is an individual business', 'GB 32100-2015'),
('code_kind',       'XK_XDR_LB',  'warning', NULL, '个体工商户', NULL, '相对人类别与代码前缀不符(92 为个体工商户) | the kind of subject and the prefix of its code differ: 92 is an individual business', 'GB 32100-2015'),
('code_department', '*',          'warning', NULL, NULL,         NULL, '代码的登记管理部门与机构类别组合未见于规则表 | no registering department issues codes of this kind', 'GB 32100-2015'),
('name_differs',    '*',          'warning', NULL, NULL,         NULL, '名称与主体登记名称不同 | the name is not the one on the register', 'S2 item 3'),
('amount_large',    'CF_NR_FK',   'warning', NULL, NULL,         1000, '罚款超过一千万元,疑以元为单位填报 | a fine above ten million yuan; is it given in yuan?', '发改办财金〔2018〕424号 单位为万元'),
('amount_large',    'CF_NR_WFFF', 'warning', NULL, NULL,         1000, '没收金额超过一千万元,疑以元为单位填报 | a confiscation above ten million yuan; is it given in yuan?', '发改办财金〔2018〕424号 单位为万元');

CREATE TABLE credit.intake_warning (
	unit credit.credit_code NOT NULL,
	batch_id   bigint NOT NULL,
	line_no    integer NOT NULL,
	warning_no integer NOT NULL,
	check_name text NOT NULL,
	pointer    text NOT NULL,
	value      text,
	expected   text,
	note       text NOT NULL,
	acknowledged_by name,
	acknowledged_on date,
	reason     text,
	CONSTRAINT intake_warning_pkey PRIMARY KEY (batch_id, line_no, warning_no),
	CONSTRAINT intake_warning_inbox_fkey FOREIGN KEY (batch_id, line_no) REFERENCES credit.inbox,
	CONSTRAINT intake_warning_acknowledged_check CHECK ((acknowledged_by IS NULL) = (acknowledged_on IS NULL) AND (acknowledged_by IS NULL) = (reason IS NULL)),
	CONSTRAINT intake_warning_reason_check CHECK (reason ~ '[^ ]')
);
CREATE INDEX intake_warning_open_idx ON credit.intake_warning (unit) WHERE acknowledged_by IS NULL;
COMMENT ON TABLE credit.intake_warning IS '提醒:确认前须由经办人或负责人逐条认可并说明 | warnings: a person acknowledges each, with a reason, before the record is confirmed';
COMMENT ON COLUMN credit.intake_warning.unit IS '报送单位 | the unit that reports';
COMMENT ON COLUMN credit.intake_warning.batch_id IS '批次编号 | number of the batch';
COMMENT ON COLUMN credit.intake_warning.line_no IS '批内行号 | line in the batch';
COMMENT ON COLUMN credit.intake_warning.warning_no IS '提醒序号 | number of the warning in the row';
COMMENT ON COLUMN credit.intake_warning.check_name IS '检查项 | the check that gave it';
COMMENT ON COLUMN credit.intake_warning.pointer IS '字段位置(JSON 指针) | JSON pointer to the field';
COMMENT ON COLUMN credit.intake_warning.value IS '原值 | the value';
COMMENT ON COLUMN credit.intake_warning.expected IS '应为 | what was expected';
COMMENT ON COLUMN credit.intake_warning.note IS '说明 | what it means';
COMMENT ON COLUMN credit.intake_warning.acknowledged_by IS '认可人 | who acknowledged it';
COMMENT ON COLUMN credit.intake_warning.acknowledged_on IS '认可日期 | the day it was acknowledged';
COMMENT ON COLUMN credit.intake_warning.reason IS '认可理由 | why the row is right nevertheless';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['source_kind', 'intake_check', 'intake_warning'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office USING (true)', t || '_office', t);
	END LOOP;
END
$do$;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.intake_warning FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.intake_warning ENABLE ALWAYS TRIGGER never_deleted;
CREATE POLICY source_kind_read ON credit.source_kind FOR SELECT USING (true);
CREATE POLICY intake_check_read ON credit.intake_check FOR SELECT USING (true);
CREATE POLICY intake_check_change ON credit.intake_check FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.intake_check TO credit_office;
CREATE POLICY intake_warning_own ON credit.intake_warning FOR SELECT USING (credit_private.is_mine(unit));
DROP FUNCTION credit.submit_json(text, text, jsonb, boolean), credit.submit_csv(text, text, text, boolean),
	credit_private.receive_batch(text, text, text, boolean, bytea, jsonb[]);
COMMENT ON COLUMN credit.inbox.document IS '按规则修整后的内容,未修整者为空 | the row as repaired by stated rules, NULL when nothing was repaired';
COMMENT ON COLUMN credit.inbox.document IS '按规则修整后的内容,未修整者为空 | the row as repaired by stated rules, NULL when nothing was repaired';
-- the rows of a batch are read with their payload now
DROP FUNCTION credit_private.batch_values(bigint);
