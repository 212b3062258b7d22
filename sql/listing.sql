-- Lists (红黑名单、重点关注名单).  A list is data: a regime in eight parts
-- (S4 item 8(1)), inactive until all eight are there.  An entry rests on a
-- basis document.  Whether somebody is listed on a day is always derived from
-- dates, never stored.

CREATE TABLE credit.list_kind (
	list_kind     text NOT NULL,
	name          text NOT NULL,
	colour        text NOT NULL,
	severity_rank integer NOT NULL DEFAULT 0,
	unit_in_charge text NOT NULL,
	term          text,
	state         text NOT NULL DEFAULT 'draft',
	valid_during  daterange NOT NULL,
	basis         text,
	standard      text,
	procedure     text,
	sharing       text,
	measures      text,
	repair        text,
	objection     text,
	exit          text,
	confidence    text NOT NULL DEFAULT 'M',
	entry_per     text NOT NULL DEFAULT 'subject',
	code_tiers    text[] NOT NULL DEFAULT '{valid,legacy,assigned}',
	direct_entry  boolean NOT NULL DEFAULT true,
	notice        text,
	CONSTRAINT list_kind_pkey PRIMARY KEY (list_kind),
	CONSTRAINT list_kind_colour_check CHECK (colour IN ('black', 'focus', 'red')),
	CONSTRAINT list_kind_state_check CHECK (state IN ('draft', 'active', 'ended')),
	-- 认定依据、标准、程序、共享和发布、联合惩戒实施、信用修复、异议申诉和退出机制
	CONSTRAINT list_kind_regime_check CHECK (state <> 'active'
		OR (basis ~ '[^ ]' AND standard ~ '[^ ]' AND procedure ~ '[^ ]' AND sharing ~ '[^ ]' AND measures ~ '[^ ]'
			AND repair ~ '[^ ]' AND objection ~ '[^ ]' AND exit ~ '[^ ]') IS TRUE),
	CONSTRAINT list_kind_entry_per_check CHECK (entry_per IN ('subject', 'record')),
	CONSTRAINT list_kind_code_tiers_check CHECK (code_tiers <@ '{valid,legacy,assigned}' AND code_tiers <> '{}')
);
COMMENT ON TABLE credit.list_kind IS '名单种类及其八项管理内容,齐备方可启用 | kinds of list with their regime in eight parts; inactive until all are filled in';
COMMENT ON COLUMN credit.list_kind.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.list_kind.colour IS '红黑:black 黑名单,focus 重点关注,red 红名单 | black, focus or red';
COMMENT ON COLUMN credit.list_kind.severity_rank IS '严重程度次序 | order of gravity';
COMMENT ON COLUMN credit.list_kind.unit_in_charge IS '主管单位 | who is in charge';
COMMENT ON COLUMN credit.list_kind.state IS '状态:draft 草拟,active 启用,ended 终止 | draft, active or ended';
COMMENT ON COLUMN credit.list_kind.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.list_kind.basis IS '认定依据 | one of eight: basis';
COMMENT ON COLUMN credit.list_kind.standard IS '认定标准 | two of eight: standard';
COMMENT ON COLUMN credit.list_kind.procedure IS '认定程序 | three of eight: procedure';
COMMENT ON COLUMN credit.list_kind.sharing IS '共享和发布 | four of eight: sharing and publication';
COMMENT ON COLUMN credit.list_kind.measures IS '联合惩戒实施 | five of eight: measures';
COMMENT ON COLUMN credit.list_kind.repair IS '信用修复 | six of eight: repair';
COMMENT ON COLUMN credit.list_kind.objection IS '异议申诉 | seven of eight: objection and appeal';
COMMENT ON COLUMN credit.list_kind.exit IS '退出机制 | eight of eight: exit';
COMMENT ON COLUMN credit.list_kind.confidence IS '可信度 H 原文 M 多处转载 L 常识 | confidence: H text read, M indirect copies, L general knowledge';
COMMENT ON COLUMN credit.list_kind.entry_per IS '同一主体同时在列条目:subject 只一条,record 每一依据文书一条 | one entry at a time for each subject, or for each basis record';
COMMENT ON COLUMN credit.list_kind.code_tiers IS '可列入主体的代码类别:valid 正式,legacy 旧制,assigned 本平台赋码 | tiers of codes that may be listed: valid, legacy, assigned';
COMMENT ON COLUMN credit.list_kind.direct_entry IS '可否直接列入(认定程序已在本平台之外完成);否则须经提名、审核、校核、确认 | may an entry be made directly, the procedure having been followed elsewhere; else it takes a nomination';
COMMENT ON COLUMN credit.list_kind.notice IS '列入前告知的陈述申辩期限规则名,空为不告知 | rule of the days the subject has to answer before it is listed; NULL means no notice';
COMMENT ON COLUMN credit.list_kind.term IS '期限所依规则名,空为无固定期限 | name of the rule that gives the term; NULL means no fixed term';

CREATE TABLE credit.list_basis (
	list_kind text NOT NULL,
	act_kind  text NOT NULL,
	severity  text NOT NULL,
	CONSTRAINT list_basis_pkey PRIMARY KEY (list_kind, act_kind, severity),
	CONSTRAINT list_basis_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_basis_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT list_basis_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity
);
COMMENT ON TABLE credit.list_basis IS '各名单可作依据的文书种类与失信程度 | which kinds of document, of which severity, may found an entry';
COMMENT ON COLUMN credit.list_basis.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_basis.act_kind IS '文书种类 | kind of document';
COMMENT ON COLUMN credit.list_basis.severity IS '失信程度 | grade of untrustworthiness';

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('list.term.administrative', '000000', 5, 'year', 'listed_on', '[2016-04-01,2021-09-01)', '严重违法失信企业名单管理暂行办法(工商总局令第83号)', 'L'),
('list.term.administrative', '000000', 3, 'year', 'listed_on', '[2021-09-01,)', '市场监督管理严重违法失信名单管理办法(总局令第44号)', 'M'),
('list.term.court',          '000000', 2, 'year', 'listed_on', '[2013-10-01,)', '最高人民法院 法释〔2017〕7号', 'L');
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('list.term.annual',         '000000', 1, 'year', 'listed_on', '[2014-10-01,)', '国家税务总局公告2014年第40号: 每年评价一次; 在列至次年评价', 'L');

-- the six lists of the memoranda that S0 方案 四(一) names, and the list of
-- serious offenders of today's law (standards: 严重失信主体名单)
INSERT INTO credit.list_kind VALUES
('judgment_defaulter', '失信被执行人', 'black', 3, '人民法院', 'list.term.court', 'active', '[2013-10-01,)',
	'法释〔2017〕7号', '有履行能力而拒不履行生效法律文书', '法院决定纳入', '最高法推送', '限制消费等', '履行后屏蔽或删除', '向执行法院申请纠正', '期满、履行、裁定', 'L'),
('serious_offender', '严重违法失信名单(市场监管)', 'black', 3, '市场监管部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'总局令第44号; S0 art 24', '性质恶劣、情节严重、社会危害较大的行政处罚', '告知、决定、公示', '列入决定即共享', '联合惩戒措施清单', '满一年可申请移出', '向作出决定机关提出', '期满、修复、撤销依据、异议成立', 'M'),
('tax_offender', '重大税收违法失信主体', 'black', 3, '税务机关', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '达到重大税收违法标准', '税务机关认定', '税务机关推送', '联合惩戒备忘录', '缴清后可提前停止', '向税务机关提出', '期满、修复', 'M'),
('listed_company_offender', '违法失信上市公司', 'black', 3, '证监部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '受证监会处罚、禁入等', '证监会认定', '证监会推送', '联合惩戒备忘录', '按备忘录', '向证监会提出', '期满', 'M'),
('work_safety_offender', '安全生产严重失信主体', 'black', 3, '应急管理部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '发生事故或严重违法', '告知、决定、公示', '应急管理部门推送', '联合惩戒备忘录', '按规定移出', '向认定机关提出', '期满、移出', 'M'),
('environment_offender', '环境保护领域失信生产经营单位', 'black', 3, '生态环境部门', 'list.term.administrative', 'active', '[2016-09-01,)',
	'S0 方案 四(一) 备忘录', '环境违法情节严重', '告知、决定、公示', '生态环境部门推送', '联合惩戒备忘录', '整改完成可修复', '向认定机关提出', '期满、修复', 'M'),
('focus', '重点关注名单', 'focus', 2, '各行业主管部门', NULL, 'active', '[2018-01-01,)',
	'S4 item 8(2); 发改财金规〔2017〕1798号', '有失信行为但未达黑名单标准', '主管部门认定', '平台共享', '加强监管', '纠正后移出', '向认定部门提出', '纠正、修复', 'M'),
('tax_credit_a', '纳税信用A级纳税人', 'red', 0, '税务机关', 'list.term.annual', 'active', '[2014-10-01,)',
	'国家税务总局公告2014年第40号', '年度评价A级', '年度评价', '税务机关公布', '联合激励措施', '不适用', '向税务机关申请复评', '次年评价', 'M');
-- each case of a judgment defaulter, and each penalty, is a ground of its own (S4 item 18: other grounds go on); a credited taxpayer has a code of its own
UPDATE credit.list_kind SET entry_per = 'record' WHERE list_kind IN ('judgment_defaulter', 'serious_offender');
UPDATE credit.list_kind SET code_tiers = '{valid,legacy}' WHERE list_kind = 'tax_credit_a';
INSERT INTO credit.list_basis
SELECT k.list_kind, a.act_kind, 'serious'
  FROM credit.list_kind AS k CROSS JOIN (VALUES ('penalty'), ('coercion'), ('judgment')) AS a(act_kind)
 WHERE k.colour = 'black'
UNION ALL
SELECT 'focus', a.act_kind, s.severity
  FROM (VALUES ('penalty'), ('coercion'), ('inspection')) AS a(act_kind) CROSS JOIN (VALUES ('general'), ('serious')) AS s(severity);

CREATE SEQUENCE credit.listing_id_seq;
CREATE TABLE credit.listing (
	code         credit.credit_code NOT NULL,
	listing_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.listing_id_seq'),
	list_kind    text NOT NULL,
	record_id    bigint,
	standard_met text NOT NULL,
	unit         credit.credit_code NOT NULL,
	listed_on    date NOT NULL,
	valid_during daterange NOT NULL,
	rule_id      bigint,
	exit_kind    text,
	exit_reason  text,
	listed_by    name NOT NULL DEFAULT session_user,
	listed_at    timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	root_code    credit.credit_code,
	root_listing_id bigint,
	nomination_id bigint,
	exited_on    date,
	exit_document text,
	CONSTRAINT listing_pkey PRIMARY KEY (code, listing_id),
	CONSTRAINT listing_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT listing_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT listing_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT listing_rule_fkey FOREIGN KEY (rule_id) REFERENCES credit.rule,
	CONSTRAINT listing_standard_check CHECK (standard_met ~ '[^ ]'),
	CONSTRAINT listing_exit_check CHECK ((exit_kind IS NULL) = (exit_reason IS NULL) AND exit_reason ~ '[^ ]'
		AND exit_kind IN ('term', 'repair', 'basis_withdrawn', 'objection', 'court', 'annual', 'error', 'corrected', 'promoted', 'yielded', 'not_responsible')),
	-- S4 item 12(1): an entry derived from another subject's rests on that entry, and on no record of its own
	CONSTRAINT listing_root_check CHECK ((root_code IS NULL) = (root_listing_id IS NULL) AND (root_code IS NULL OR record_id IS NULL AND root_code <> code))
);
ALTER SEQUENCE credit.listing_id_seq OWNED BY credit.listing.listing_id;
CREATE INDEX listing_record_idx ON credit.listing (code, record_id);
CREATE INDEX listing_list_kind_idx ON credit.listing (list_kind);
-- the same document founds one entry on a list
CREATE UNIQUE INDEX listing_one_record_key ON credit.listing (code, list_kind, record_id) WHERE exit_kind IS NULL AND record_id IS NOT NULL;
CREATE INDEX listing_root_idx ON credit.listing (root_code, root_listing_id) WHERE root_code IS NOT NULL;
COMMENT ON TABLE credit.listing IS '名单条目,必有依据文书;是否在列由日期推出 | list entries, each with its basis document; whether in force follows from dates';
COMMENT ON COLUMN credit.listing.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.listing.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.listing.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.listing.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.listing.unit IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.listing.listed_on IS '认定日期 | day of listing';
COMMENT ON COLUMN credit.listing.valid_during IS '在列期间 | the period on the list';
COMMENT ON COLUMN credit.listing.rule_id IS '期限所依规则 | the rule of its term';
COMMENT ON COLUMN credit.listing.exit_kind IS '移出方式:term 期满,repair 修复,basis_withdrawn 依据撤销,objection 异议,court 法院,annual 年度调整,error 认定有误,corrected 已纠正,promoted 转入黑名单,yielded 让位于黑名单,not_responsible 非责任人 | how it ended: term, repair, basis_withdrawn, objection, court, annual, error, corrected, promoted to a black list, yielded to one, not_responsible after all';
COMMENT ON COLUMN credit.listing.exited_on IS '移出日期 | day it was ended';
COMMENT ON COLUMN credit.listing.exit_document IS '移出所依文书,法院决定必填 | document that ended it; a court''s is named';
COMMENT ON COLUMN credit.listing.exit_reason IS '移出理由 | why it ended';
COMMENT ON COLUMN credit.listing.listed_by IS '经办人 | who listed';
COMMENT ON COLUMN credit.listing.listed_at IS '录入时间 | when it was entered';
COMMENT ON COLUMN credit.listing.root_code IS '派生条目的来源主体 | subject of the entry that this one derives from';
COMMENT ON COLUMN credit.listing.root_listing_id IS '派生条目的来源条目 | the entry that this one derives from';
COMMENT ON COLUMN credit.listing.nomination_id IS '认定案件 | case of the procedure that led here';
COMMENT ON COLUMN credit.listing.standard_met IS '符合的认定标准与事实 | which condition of the standard is met, and the facts';
ALTER TABLE credit.listing ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_basis ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_kind_read ON credit.list_kind FOR SELECT USING (true);
CREATE POLICY list_basis_read ON credit.list_basis FOR SELECT USING (true);
-- S0 art 24 全委共享: an entry of one unit is visible to all units at commit
CREATE POLICY listing_read ON credit.listing FOR SELECT USING (true);
GRANT SELECT ON credit.list_kind, credit.list_basis TO PUBLIC;
-- lists are data: the office draws one up and activates it when its regime is complete
CREATE POLICY list_kind_office ON credit.list_kind FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY list_basis_office ON credit.list_basis FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT INSERT, UPDATE ON credit.list_kind, credit.list_basis TO credit_office;
GRANT SELECT ON credit.listing TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;

-- the lister's side of the guard's protocol: whoever changes what a subject is
-- listed for holds the subject's bucket until commit
CREATE TRIGGER listing_lock_insert AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER listing_lock_update AFTER UPDATE ON credit.listing
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
-- also when rows come by replication or a restore
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER listing_lock_insert;
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER listing_lock_update;
SELECT credit.enable_history('credit.listing', true);
ALTER TABLE credit.listing_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY listing_history_read ON credit.listing_history FOR SELECT USING (true);
GRANT SELECT ON credit.listing_history TO credit_office, credit_evaluator;

-- S4 item 4(3) 重点领域: lists are tagged by field of activity, as items are
CREATE TABLE credit.list_sector (
	list_kind text NOT NULL,
	sector    text NOT NULL,
	CONSTRAINT list_sector_pkey PRIMARY KEY (list_kind, sector),
	CONSTRAINT list_sector_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_sector_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector
);
CREATE INDEX list_sector_sector_idx ON credit.list_sector (sector);
COMMENT ON TABLE credit.list_sector IS '名单所属重点领域;其条目随之 | fields of activity a list belongs to, and its entries with it';
COMMENT ON COLUMN credit.list_sector.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_sector.sector IS '领域 | field of activity';
INSERT INTO credit.list_sector
SELECT k.list_kind, x.sector FROM credit.list_kind AS k JOIN (VALUES ('judgment_defaulter', 'litigation')) AS x(list_kind, sector) ON x.list_kind = k.list_kind;
SELECT credit.enable_history('credit.list_sector');
ALTER TABLE credit.list_sector ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_sector_read ON credit.list_sector FOR SELECT USING (true);
CREATE POLICY list_sector_office ON credit.list_sector FOR ALL TO credit_office USING (true) WITH CHECK (true);
GRANT SELECT ON credit.list_sector TO PUBLIC;
GRANT INSERT, UPDATE ON credit.list_sector TO credit_office;
ALTER TABLE credit.list_sector_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_sector_history_read ON credit.list_sector_history FOR SELECT USING (true);
GRANT SELECT ON credit.list_sector_history TO credit_office, credit_admin, credit_evaluator;

-- S1 二(九) 名单管理办法: what a regime said before it was changed, and by whom
SELECT credit.enable_history('credit.list_kind', true), credit.enable_history('credit.list_basis');
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['list_kind_history', 'list_basis_history'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t);
	END LOOP;
END
$do$;

-- Whose entries change takes the subject's turn: a transaction whose snapshot
-- is older than the change of another one fails here (40001) instead of
-- deciding on what it cannot see.
CREATE TABLE credit.listing_turn (
	code credit.credit_code NOT NULL,
	turn bigint NOT NULL,
	CONSTRAINT listing_turn_pkey PRIMARY KEY (code)
) WITH (fillfactor = 80);
COMMENT ON TABLE credit.listing_turn IS '各主体名单变动的次序,使并发的列入先后分明 | the turn of each subject whose entries change, so that concurrent entries have an order';
COMMENT ON COLUMN credit.listing_turn.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.listing_turn.turn IS '次序 | number of the turn';
ALTER TABLE credit.listing_turn ENABLE ROW LEVEL SECURITY;

-- S1 二(九): a subject newly on a black list leaves the red lists
CREATE SEQUENCE credit.list_yield_id_seq;
CREATE TABLE credit.list_yield (
	code             credit.credit_code NOT NULL,
	yield_id         bigint NOT NULL DEFAULT pg_catalog.nextval('credit.list_yield_id_seq'),
	listing_id       bigint NOT NULL,
	black_code       credit.credit_code NOT NULL,
	black_listing_id bigint NOT NULL,
	yielded_on       date NOT NULL,
	yielded_at       timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
	CONSTRAINT list_yield_pkey PRIMARY KEY (code, yield_id),
	CONSTRAINT list_yield_entry_key UNIQUE (code, listing_id),
	CONSTRAINT list_yield_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing
);
ALTER SEQUENCE credit.list_yield_id_seq OWNED BY credit.list_yield.yield_id;
CREATE INDEX list_yield_black_idx ON credit.list_yield (black_code, black_listing_id);
COMMENT ON TABLE credit.list_yield IS '红名单让位于黑名单的记录 | the log of red entries that yielded to a black one';
COMMENT ON COLUMN credit.list_yield.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.list_yield.yield_id IS '编号 | number';
COMMENT ON COLUMN credit.list_yield.listing_id IS '让位的红名单条目 | the red entry that yielded';
COMMENT ON COLUMN credit.list_yield.black_code IS '黑名单条目的主体代码(同一主体) | code of the black entry, of the same subject';
COMMENT ON COLUMN credit.list_yield.black_listing_id IS '所让位的黑名单条目 | the black entry it yielded to';
COMMENT ON COLUMN credit.list_yield.yielded_on IS '让位日期 | day it yielded';
COMMENT ON COLUMN credit.list_yield.yielded_at IS '让位时间 | time it yielded';
ALTER TABLE credit.list_yield ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_yield_read ON credit.list_yield FOR SELECT USING (true);
GRANT SELECT ON credit.list_yield TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.list_yield
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.list_yield ENABLE ALWAYS TRIGGER never_changed;
