-- 0.2.0: natural persons come in by their number, which is not kept
ALTER TABLE credit.field_map DROP CONSTRAINT field_map_column_check;
ALTER TABLE credit.field_map ADD CONSTRAINT field_map_column_check CHECK (column_name IN ('code', 'subject_name', 'unit', 'source_unit', 'document_no', 'title',
		'decided_on', 'issued_on', 'valid_from', 'valid_until', 'severity', 'secrecy', 'source_key', 'person_number', 'person_document', 'conduct_on'));
INSERT INTO credit.field_map VALUES
('permit', '2018', 'person_number', 'XK_XDR_ZJHM'), ('permit', '2018', 'person_document', 'XK_XDR_ZJLX'),
('penalty', '2018', 'person_number', 'CF_XDR_ZJHM'), ('penalty', '2018', 'person_document', 'CF_XDR_ZJLX'),
('permit', '2016', 'person_number', 'XK_XDR_SFZ'), ('penalty', '2016', 'person_number', 'CF_XDR_SFZ');
-- 0.2.0: editions inherit and are commented on, items say who reports them
-- and how, all with their history; the kinds of act of S4 item 16
INSERT INTO credit.act_kind VALUES
('levy', '行政征收', 'administrative levy', 'S4 item 16'), ('ruling', '行政裁决', 'administrative ruling', 'S4 item 16'),
('compensation', '行政补偿', 'administrative compensation', 'S4 item 16'), ('supervision', '行政监督检查', 'administrative supervision', 'S4 item 16');
ALTER TABLE credit.catalog_edition
	ADD COLUMN parent text,
	ADD COLUMN comments_until date,
	ADD CONSTRAINT catalog_edition_parent_fkey FOREIGN KEY (parent) REFERENCES credit.catalog_edition;
ALTER TABLE credit.catalog_item
	ADD COLUMN channel     text NOT NULL DEFAULT 'inbox',
	ADD COLUMN route       text NOT NULL DEFAULT 'direct',
	ADD COLUMN reporter    text NOT NULL DEFAULT 'territorial',
	ADD COLUMN supplement  text NOT NULL DEFAULT 'national',
	ADD COLUMN parent_item text,
	ADD CONSTRAINT catalog_item_channel_check CHECK (channel IN ('inbox', 'pull', 'page')),
	ADD CONSTRAINT catalog_item_route_check CHECK (route IN ('window', 'document', 'direct')),
	ADD CONSTRAINT catalog_item_reporter_check CHECK (reporter IN ('central', 'territorial')),
	ADD CONSTRAINT catalog_item_supplement_check CHECK (supplement IN ('national', 'province', 'local'));
CREATE INDEX catalog_item_parent_item_idx ON credit.catalog_item (edition, parent_item);
COMMENT ON COLUMN credit.catalog_edition.parent IS '所承接的上级目录版本 | the edition of the level above that it inherits from';
COMMENT ON COLUMN credit.catalog_edition.comments_until IS '意见征求截止日 | last day for comments';
COMMENT ON COLUMN credit.catalog_item.channel IS '报送渠道:inbox 接口收件,pull 自动抓取,page 页面填报 | channel: inbox, pull or page';
COMMENT ON COLUMN credit.catalog_item.route IS '报送流程:window 窗口事项,document 发文环节,direct 直接填报 | workflow: window matter, issued document or direct entry';
COMMENT ON COLUMN credit.catalog_item.reporter IS '报送主体:central 省级部门统一汇总,territorial 属地 | who reports: the provincial department for all, or each local unit';
COMMENT ON COLUMN credit.catalog_item.supplement IS '层级标识:national 国家,province 省级补充,local 地方补充 | which level put it in: national, or supplement of a province or a city';
COMMENT ON COLUMN credit.catalog_item.parent_item IS '对应的上级目录项目编号 | the item of the parent edition that it stands for';
-- who changed what and when; a draft's items may go again, editions never
SELECT credit.enable_history('credit.catalog_edition', true), credit.enable_history('credit.catalog_item'),
	   credit.enable_history('credit.template', true), credit.enable_history('credit.field_map'), credit.enable_history('credit.manual_entry', true),
	   credit.enable_history('credit.severity'), credit.enable_history('credit.act_kind'), credit.enable_history('credit.disclosure_class');
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['catalog_edition', 'catalog_item', 'template', 'field_map', 'manual_entry', 'severity', 'act_kind', 'disclosure_class'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
-- an edition begins as a draft
DROP POLICY catalog_edition_office ON credit.catalog_edition;
CREATE POLICY catalog_edition_office ON credit.catalog_edition FOR UPDATE TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY catalog_edition_draft ON credit.catalog_edition FOR INSERT TO credit_office WITH CHECK (state = 'draft');
-- the extension has one of its own now
DROP FUNCTION credit_private.try_date(text);
