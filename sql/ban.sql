-- Bans from a market or an industry (市场和行业禁入).  S4 item 11: 依法依规在规定期限内
-- 实施市场和行业禁入措施,直至永远逐出市场.  A ban has a field, a start, and an end or
-- permanence: that is a value of its own and not a far date.  What it does goes
-- through an entry of the list market_ban, one for one, so that the guard,
-- objection, repair and derived entries know nothing more.  Whether it holds
-- is what that entry is worth (credit.ban_now), stored nowhere.

CREATE TABLE credit.ban_field (
	field        text NOT NULL,
	name         text NOT NULL,
	sector       text,
	matter_kinds text[] NOT NULL,
	basis        text NOT NULL,
	valid_during daterange NOT NULL,
	CONSTRAINT ban_field_pkey PRIMARY KEY (field),
	CONSTRAINT ban_field_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	-- a field that named no kind of matter would touch all of them
	CONSTRAINT ban_field_matter_kinds_check CHECK (matter_kinds <> '{}'),
	CONSTRAINT ban_field_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX ban_field_sector_idx ON credit.ban_field (sector);
COMMENT ON TABLE credit.ban_field IS '禁入领域及其受限的事项种类 | fields of bans, and the kinds of matter each closes';
COMMENT ON COLUMN credit.ban_field.field IS '领域 | field';
COMMENT ON COLUMN credit.ban_field.name IS '名称 | name';
COMMENT ON COLUMN credit.ban_field.sector IS '所属重点领域 | field of activity it belongs to';
COMMENT ON COLUMN credit.ban_field.matter_kinds IS '受限的事项种类 | kinds of matter that are closed';
COMMENT ON COLUMN credit.ban_field.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.ban_field.valid_during IS '有效期间 | the period in which it holds';
INSERT INTO credit.ban_field VALUES
('food_drug',    '食品药品',     'food_drug',    '{entry_food_drug}',      'S4 item 11; 食品安全法 art 135; 药品管理法', '[2020-06-01,)'),
('environment',  '生态环境',     'environment',  '{entry_environment}',    'S4 item 11', '[2020-06-01,)'),
('construction', '工程质量',     'construction', '{entry_construction}',   'S4 item 11', '[2020-06-01,)'),
('work_safety',  '安全生产',     'work_safety',  '{entry_work_safety}',    'S4 item 11; 安全生产法 art 94', '[2020-06-01,)'),
('care',         '养老托育',     'care',         '{entry_care}',           'S4 item 11', '[2020-06-01,)'),
('health',       '医疗卫生',     'health',       '{entry_health}',         'S4 item 11', '[2020-06-01,)'),
('city_operation', '城市运行安全', NULL,         '{entry_city_operation}', 'S4 item 11', '[2020-06-01,)'),
('market',       '全部市场',     NULL,
	'{registration,entry_food_drug,entry_environment,entry_construction,entry_work_safety,entry_care,entry_health,entry_city_operation}',
	'S4 item 11 直至永远逐出市场', '[2020-06-01,)');

INSERT INTO credit.list_kind (list_kind, name, colour, severity_rank, unit_in_charge, state, valid_during, basis, standard, procedure, sharing, measures, repair, objection, exit, confidence)
VALUES ('market_ban', '市场和行业禁入', 'black', 4, '各行业主管部门', 'active', '[2020-06-01,)',
	'S4 item 11; 各行业法律法规', '拒不履行司法裁判或行政处罚决定、屡犯不改、造成重大损失、严重危害社会秩序', '依法作出禁入决定', '决定即共享', '禁入领域内的事项不予办理',
	'按法律法规', '申诉、行政复议、行政诉讼', '期满、法院裁判、撤销;永久禁入无期满', 'M');
-- S4 item 11 及其相关责任人
INSERT INTO credit.list_propagation
SELECT 'market_ban', r.role, '[2020-06-01,)', 'S4 item 11 及其相关责任人', 'M'
  FROM credit.responsible_role AS r WHERE r.role IN ('legal_representative', 'principal', 'actual_controller', 'directly_responsible');
INSERT INTO credit.list_basis VALUES ('market_ban', 'penalty', 'serious'), ('market_ban', 'coercion', 'serious'), ('market_ban', 'judgment', 'serious');

CREATE SEQUENCE credit.ban_id_seq;
CREATE TABLE credit.ban (
	code        credit.credit_code NOT NULL,
	ban_id      bigint NOT NULL DEFAULT pg_catalog.nextval('credit.ban_id_seq'),
	field       text NOT NULL,
	ground      text NOT NULL,
	record_id   bigint NOT NULL,
	legal_basis text NOT NULL,
	starts_on   date NOT NULL,
	ends_on     date,
	permanent   boolean NOT NULL,
	listing_id  bigint NOT NULL,
	unit        credit.credit_code NOT NULL,
	imposed_on  date NOT NULL,
	imposed_by  name NOT NULL,
	CONSTRAINT ban_pkey PRIMARY KEY (code, ban_id),
	CONSTRAINT ban_listing_key UNIQUE (code, listing_id),
	CONSTRAINT ban_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing,
	CONSTRAINT ban_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT ban_field_fkey FOREIGN KEY (field) REFERENCES credit.ban_field,
	CONSTRAINT ban_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	-- 拒不履行、屡犯不改、造成重大损失、严重危害社会秩序
	CONSTRAINT ban_ground_check CHECK (ground IN ('refused', 'repeated', 'great_loss', 'public_order')),
	CONSTRAINT ban_legal_basis_check CHECK (legal_basis ~ '[^ ]'),
	-- permanent, or until a day that will come: never neither, never both
	CONSTRAINT ban_end_check CHECK (permanent = (ends_on IS NULL)),
	CONSTRAINT ban_ends_on_check CHECK (ends_on > starts_on AND ends_on < DATE 'infinity')
);
ALTER SEQUENCE credit.ban_id_seq OWNED BY credit.ban.ban_id;
CREATE INDEX ban_record_idx ON credit.ban (code, record_id);
CREATE INDEX ban_field_idx ON credit.ban (field);
CREATE INDEX ban_unit_idx ON credit.ban (unit);
COMMENT ON TABLE credit.ban IS '市场和行业禁入:领域、起止或永久、依据文书,效力经由名单条目 | bans: field, start, end or permanent, basis record; their effect goes through a list entry';
COMMENT ON COLUMN credit.ban.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.ban.ban_id IS '禁入编号 | number of the ban';
COMMENT ON COLUMN credit.ban.field IS '领域 | field';
COMMENT ON COLUMN credit.ban.ground IS '事由:refused 拒不履行,repeated 屡犯不改,great_loss 重大损失,public_order 危害社会秩序 | ground: refused, repeated, great_loss or public_order';
COMMENT ON COLUMN credit.ban.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.ban.legal_basis IS '法律依据 | the provision that allows it';
COMMENT ON COLUMN credit.ban.starts_on IS '起始日 | from this day on';
COMMENT ON COLUMN credit.ban.ends_on IS '终止日(不含),永久为空 | until, that day not included; NULL when permanent';
COMMENT ON COLUMN credit.ban.permanent IS '是否永久 | is it permanent';
COMMENT ON COLUMN credit.ban.listing_id IS '承载其效力的名单条目 | the list entry that carries its effect';
COMMENT ON COLUMN credit.ban.unit IS '决定单位 | the unit that imposed it';
COMMENT ON COLUMN credit.ban.imposed_on IS '登记日期 | the day it was entered';
COMMENT ON COLUMN credit.ban.imposed_by IS '登记人 | who entered it';

CREATE SEQUENCE credit.ban_appeal_id_seq;
CREATE TABLE credit.ban_appeal (
	code        credit.credit_code NOT NULL,
	appeal_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.ban_appeal_id_seq'),
	ban_id      bigint NOT NULL,
	forum       text NOT NULL,
	case_no     text NOT NULL,
	filed_on    date NOT NULL,
	unit        credit.credit_code NOT NULL,
	noted_by    name NOT NULL,
	outcome     text,
	document_no text,
	new_end     date,
	decided_on  date,
	decided_by  name,
	CONSTRAINT ban_appeal_pkey PRIMARY KEY (code, appeal_id),
	CONSTRAINT ban_appeal_ban_fkey FOREIGN KEY (code, ban_id) REFERENCES credit.ban,
	CONSTRAINT ban_appeal_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT ban_appeal_forum_check CHECK (forum IN ('appeal', 'reconsideration', 'court')),
	CONSTRAINT ban_appeal_case_no_check CHECK (case_no ~ '[^ ]'),
	CONSTRAINT ban_appeal_outcome_check CHECK (outcome IN ('stands', 'revoked', 'shortened')),
	CONSTRAINT ban_appeal_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
		AND (outcome IS NULL OR document_no ~ '[^ ]') IS TRUE),
	CONSTRAINT ban_appeal_new_end_check CHECK ((outcome = 'shortened') IS TRUE = (new_end IS NOT NULL))
);
ALTER SEQUENCE credit.ban_appeal_id_seq OWNED BY credit.ban_appeal.appeal_id;
CREATE INDEX ban_appeal_ban_idx ON credit.ban_appeal (code, ban_id);
CREATE UNIQUE INDEX ban_appeal_open_key ON credit.ban_appeal (code, ban_id, forum) WHERE outcome IS NULL;
CREATE INDEX ban_appeal_unit_idx ON credit.ban_appeal (unit);
COMMENT ON TABLE credit.ban_appeal IS '对禁入的申诉、复议、诉讼及其结果 | appeals against bans: in the house, by reconsideration, in court, and their outcome';
COMMENT ON COLUMN credit.ban_appeal.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.ban_appeal.appeal_id IS '申诉编号 | number of the appeal';
COMMENT ON COLUMN credit.ban_appeal.ban_id IS '禁入编号 | number of the ban';
COMMENT ON COLUMN credit.ban_appeal.forum IS '途径:appeal 申诉,reconsideration 行政复议,court 行政诉讼 | appeal, reconsideration or court';
COMMENT ON COLUMN credit.ban_appeal.case_no IS '案号 | number of the case there';
COMMENT ON COLUMN credit.ban_appeal.filed_on IS '提出日期 | the day it was filed';
COMMENT ON COLUMN credit.ban_appeal.unit IS '作出禁入的单位 | the unit whose ban it is';
COMMENT ON COLUMN credit.ban_appeal.noted_by IS '登记人 | who entered it';
COMMENT ON COLUMN credit.ban_appeal.outcome IS '结果:stands 维持,revoked 撤销,shortened 缩短 | stands, revoked or shortened';
COMMENT ON COLUMN credit.ban_appeal.document_no IS '决定书、裁判文书号 | number of the decision or judgment';
COMMENT ON COLUMN credit.ban_appeal.new_end IS '缩短后的终止日 | the new end, when it was shortened';
COMMENT ON COLUMN credit.ban_appeal.decided_on IS '登记结果日期 | the day the outcome was entered';
COMMENT ON COLUMN credit.ban_appeal.decided_by IS '结果登记人 | who entered the outcome';

-- 屡犯不改 (R138): which facts count, how often, within which period, by field
CREATE TABLE credit.repeat_basis (
	act_kind text NOT NULL,
	severity text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT repeat_basis_pkey PRIMARY KEY (act_kind, severity),
	CONSTRAINT repeat_basis_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT repeat_basis_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity
);
COMMENT ON TABLE credit.repeat_basis IS '计入屡犯次数的文书种类与失信程度 | which kinds of document, of which severity, count as an offence';
COMMENT ON COLUMN credit.repeat_basis.act_kind IS '文书种类 | kind of document';
COMMENT ON COLUMN credit.repeat_basis.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.repeat_basis.basis IS '依据 | legal basis';
INSERT INTO credit.repeat_basis VALUES
('penalty', 'general', 'S4 item 11 屡犯不改'), ('penalty', 'serious', 'S4 item 11 屡犯不改'),
('judgment', 'serious', 'S4 item 11 拒不履行司法裁判'), ('coercion', 'serious', 'S4 item 11');
-- R138: lists that take nobody who has not offended repeatedly in a field
CREATE TABLE credit.list_repeat (
	list_kind text NOT NULL,
	sector    text NOT NULL,
	basis     text NOT NULL,
	CONSTRAINT list_repeat_pkey PRIMARY KEY (list_kind, sector),
	CONSTRAINT list_repeat_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_repeat_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	CONSTRAINT list_repeat_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX list_repeat_sector_idx ON credit.list_repeat (sector);
COMMENT ON TABLE credit.list_repeat IS '以某领域屡犯为列入条件的名单 | lists that take only who has offended repeatedly in one of these fields';
COMMENT ON COLUMN credit.list_repeat.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_repeat.sector IS '领域 | field of activity';
COMMENT ON COLUMN credit.list_repeat.basis IS '依据 | legal basis';
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('repeat.window',           '000000', 2, 'year',  'decided_on', '[2016-09-01,)', 'S4 item 11 屡犯不改(未定期间); 本平台缺省值,由主管部门确定', 'L'),
('repeat.count',            '000000', 3, 'count', NULL,         '[2016-09-01,)', 'S4 item 11 屡犯不改(未定次数); 本平台缺省值,由主管部门确定', 'L'),
('repeat.window.food_drug', '000000', 1, 'year',  'decided_on', '[2015-10-01,)', '食品安全法(2015) art 134: 在一年内累计三次', 'L'),
('repeat.count.food_drug',  '000000', 3, 'count', NULL,         '[2015-10-01,)', '食品安全法(2015) art 134: 在一年内累计三次', 'L');

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['ban_field', 'repeat_basis', 'list_repeat'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['ban', 'ban_appeal'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		-- S0 art 24 全委共享: a ban is known to every unit at commit
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass, true);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['ban_field', 'repeat_basis', 'list_repeat', 'ban', 'ban_appeal'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
