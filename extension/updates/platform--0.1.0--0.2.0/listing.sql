-- 0.2.0: lists are tagged by field of activity
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
-- S4 item 12(1): an entry derived from another subject's; and the case that led to an entry
ALTER TABLE credit.listing ADD COLUMN root_code credit.credit_code, ADD COLUMN root_listing_id bigint, ADD COLUMN nomination_id bigint,
	ADD CONSTRAINT listing_root_check CHECK ((root_code IS NULL) = (root_listing_id IS NULL) AND (root_code IS NULL OR record_id IS NULL AND root_code <> code));
CREATE INDEX listing_root_idx ON credit.listing (root_code, root_listing_id) WHERE root_code IS NOT NULL;
COMMENT ON COLUMN credit.listing.root_code IS '派生条目的来源主体 | subject of the entry that this one derives from';
COMMENT ON COLUMN credit.listing.root_listing_id IS '派生条目的来源条目 | the entry that this one derives from';
COMMENT ON COLUMN credit.listing.nomination_id IS '认定案件 | case of the procedure that led here';
SELECT credit.enable_history('credit.listing', true);
-- entries are refused when they should be; red lists have a term and yield to black ones
ALTER TABLE credit.list_kind ADD COLUMN entry_per text NOT NULL DEFAULT 'subject', ADD COLUMN code_tiers text[] NOT NULL DEFAULT '{valid,legacy,assigned}',
	ADD COLUMN direct_entry boolean NOT NULL DEFAULT true, ADD COLUMN notice text,
	ADD CONSTRAINT list_kind_entry_per_check CHECK (entry_per IN ('subject', 'record')),
	ADD CONSTRAINT list_kind_code_tiers_check CHECK (code_tiers <@ '{valid,legacy,assigned}' AND code_tiers <> '{}');
COMMENT ON COLUMN credit.list_kind.entry_per IS '同一主体同时在列条目:subject 只一条,record 每一依据文书一条 | one entry at a time for each subject, or for each basis record';
COMMENT ON COLUMN credit.list_kind.code_tiers IS '可列入主体的代码类别:valid 正式,legacy 旧制,assigned 本平台赋码 | tiers of codes that may be listed: valid, legacy, assigned';
COMMENT ON COLUMN credit.list_kind.direct_entry IS '可否直接列入(认定程序已在本平台之外完成);否则须经提名、审核、校核、确认 | may an entry be made directly, the procedure having been followed elsewhere; else it takes a nomination';
COMMENT ON COLUMN credit.list_kind.notice IS '列入前告知的陈述申辩期限规则名,空为不告知 | rule of the days the subject has to answer before it is listed; NULL means no notice';
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('list.term.annual',         '000000', 1, 'year', 'listed_on', '[2014-10-01,)', '国家税务总局公告2014年第40号: 每年评价一次; 在列至次年评价', 'L');
UPDATE credit.list_kind SET entry_per = 'record' WHERE list_kind IN ('judgment_defaulter', 'serious_offender');
UPDATE credit.list_kind SET code_tiers = '{valid,legacy}', term = 'list.term.annual' WHERE list_kind = 'tax_credit_a';
ALTER TABLE credit.listing ADD COLUMN exited_on date, ADD COLUMN exit_document text,
	DROP CONSTRAINT listing_exit_check;
ALTER TABLE credit.listing ADD CONSTRAINT listing_exit_check CHECK ((exit_kind IS NULL) = (exit_reason IS NULL) AND exit_reason ~ '[^ ]'
		AND exit_kind IN ('term', 'repair', 'basis_withdrawn', 'objection', 'court', 'annual', 'error', 'corrected', 'promoted', 'yielded', 'not_responsible'));
COMMENT ON COLUMN credit.listing.exit_kind IS '移出方式:term 期满,repair 修复,basis_withdrawn 依据撤销,objection 异议,court 法院,annual 年度调整,error 认定有误,corrected 已纠正,promoted 转入黑名单,yielded 让位于黑名单,not_responsible 非责任人 | how it ended: term, repair, basis_withdrawn, objection, court, annual, error, corrected, promoted to a black list, yielded to one, not_responsible after all';
COMMENT ON COLUMN credit.listing_history.exit_kind IS '移出方式:term 期满,repair 修复,basis_withdrawn 依据撤销,objection 异议,court 法院,annual 年度调整,error 认定有误,corrected 已纠正,promoted 转入黑名单,yielded 让位于黑名单,not_responsible 非责任人 | how it ended: term, repair, basis_withdrawn, objection, court, annual, error, corrected, promoted to a black list, yielded to one, not_responsible after all';
COMMENT ON COLUMN credit.listing.exited_on IS '移出日期 | day it was ended';
COMMENT ON COLUMN credit.listing.exit_document IS '移出所依文书,法院决定必填 | document that ended it; a court''s is named';
SELECT credit.enable_history('credit.listing', true);
-- the same record twice on one list used to pass: the later one ends
UPDATE credit.listing AS l
   SET valid_during = pg_catalog.daterange(lower(l.valid_during), greatest(lower(l.valid_during), credit.today())),
	   exit_kind = 'error', exit_reason = '同一依据文书重复列入 | the same record listed twice', exited_on = credit.today()
 WHERE l.exit_kind IS NULL AND l.record_id IS NOT NULL
   AND EXISTS (SELECT FROM credit.listing AS o WHERE o.code = l.code AND o.list_kind = l.list_kind AND o.record_id = l.record_id
				AND o.exit_kind IS NULL AND o.listing_id < l.listing_id);
CREATE UNIQUE INDEX listing_one_record_key ON credit.listing (code, list_kind, record_id) WHERE exit_kind IS NULL AND record_id IS NOT NULL;
DROP FUNCTION credit.leave_list(bigint, text, text);

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
