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
