-- Editions at work (目录编制): fields and units of items, comments while an
-- edition is drafted, fields of activity, and what flows between levels.
-- What an edition issued says is never changed; a new edition says it anew.

-- disclosure by field; a field without a row is as open as its item
CREATE TABLE credit.catalog_field (
	edition    text NOT NULL,
	item       text NOT NULL,
	field      text NOT NULL,
	disclosure text NOT NULL,
	basis      text NOT NULL,
	CONSTRAINT catalog_field_pkey PRIMARY KEY (edition, item, field),
	CONSTRAINT catalog_field_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item ON DELETE CASCADE,
	CONSTRAINT catalog_field_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES credit.disclosure_class,
	CONSTRAINT catalog_field_basis_check CHECK (basis ~ '[^ ]')
);
COMMENT ON TABLE credit.catalog_field IS '项目中与项目公开范围不同的字段 | fields of an item whose disclosure differs from the item''s';
COMMENT ON COLUMN credit.catalog_field.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.catalog_field.item IS '项目编号 | item';
COMMENT ON COLUMN credit.catalog_field.field IS '模板字段 | field of the template';
COMMENT ON COLUMN credit.catalog_field.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.catalog_field.basis IS '依据 | legal basis';

-- responsible units; dated, because units are merged while an edition stands
CREATE TABLE credit.item_unit (
	edition      text NOT NULL,
	item         text NOT NULL,
	unit         credit.credit_code NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	took_over_from credit.credit_code,
	CONSTRAINT item_unit_pkey PRIMARY KEY (edition, item, unit, valid_during),
	CONSTRAINT item_unit_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item ON DELETE CASCADE,
	CONSTRAINT item_unit_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT item_unit_took_over_from_fkey FOREIGN KEY (took_over_from) REFERENCES credit.unit,
	CONSTRAINT item_unit_no_overlap EXCLUDE USING gist (edition WITH =, item WITH =, unit WITH =, valid_during WITH &&)
);
CREATE INDEX item_unit_unit_idx ON credit.item_unit (unit);
CREATE INDEX item_unit_took_over_from_idx ON credit.item_unit (took_over_from);
COMMENT ON TABLE credit.item_unit IS '项目的责任单位及其期间 | units responsible for an item, and when';
COMMENT ON COLUMN credit.item_unit.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.item_unit.item IS '项目编号 | item';
COMMENT ON COLUMN credit.item_unit.unit IS '责任单位 | responsible unit';
COMMENT ON COLUMN credit.item_unit.valid_during IS '负责期间 | the period in which it is responsible';
COMMENT ON COLUMN credit.item_unit.took_over_from IS '自哪一单位承继,空为目录原定 | the unit it took over from; NULL when the edition itself names it';

-- S0 方案 一(二) 提出意见: comments on items, and proposals of items that are missing
CREATE SEQUENCE credit.catalog_comment_id_seq;
CREATE TABLE credit.catalog_comment (
	edition    text NOT NULL,
	comment_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.catalog_comment_id_seq'),
	unit       credit.credit_code NOT NULL,
	kind       text NOT NULL,
	item       text,
	body       text NOT NULL,
	made_on    date NOT NULL DEFAULT credit.today(),
	made_by    name NOT NULL,
	outcome    text,
	answer     text,
	answered_on date,
	answered_by name,
	CONSTRAINT catalog_comment_pkey PRIMARY KEY (edition, comment_id),
	CONSTRAINT catalog_comment_edition_fkey FOREIGN KEY (edition) REFERENCES credit.catalog_edition,
	CONSTRAINT catalog_comment_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT catalog_comment_kind_check CHECK (kind IN ('comment', 'missing_item')),
	CONSTRAINT catalog_comment_body_check CHECK (body ~ '[^ ]'),
	CONSTRAINT catalog_comment_outcome_check CHECK (outcome IN ('accepted', 'declined')),
	CONSTRAINT catalog_comment_answer_check CHECK (answer ~ '[^ ]'),
	CONSTRAINT catalog_comment_answered_check CHECK (pg_catalog.num_nulls(outcome, answer, answered_on, answered_by) IN (0, 4))
);
ALTER SEQUENCE credit.catalog_comment_id_seq OWNED BY credit.catalog_comment.comment_id;
CREATE INDEX catalog_comment_unit_idx ON credit.catalog_comment (unit);
CREATE INDEX catalog_comment_comment_id_idx ON credit.catalog_comment (comment_id);
COMMENT ON TABLE credit.catalog_comment IS '征求意见稿的意见与增补建议及其答复 | comments on a draft edition and proposals of missing items, with their answers';
COMMENT ON COLUMN credit.catalog_comment.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.catalog_comment.comment_id IS '意见编号 | number of the comment';
COMMENT ON COLUMN credit.catalog_comment.unit IS '提出单位 | the unit that made it';
COMMENT ON COLUMN credit.catalog_comment.kind IS '种类:comment 意见,missing_item 建议增补项目 | comment, or proposal of a missing item';
COMMENT ON COLUMN credit.catalog_comment.item IS '所涉或建议的项目编号 | the item it is about, or proposes';
COMMENT ON COLUMN credit.catalog_comment.body IS '内容 | what it says';
COMMENT ON COLUMN credit.catalog_comment.made_on IS '提出日期 | day it was made';
COMMENT ON COLUMN credit.catalog_comment.made_by IS '提出人 | who made it';
COMMENT ON COLUMN credit.catalog_comment.outcome IS '处理:accepted 采纳,declined 不采纳 | accepted or declined';
COMMENT ON COLUMN credit.catalog_comment.answer IS '答复 | the answer';
COMMENT ON COLUMN credit.catalog_comment.answered_on IS '答复日期 | day of the answer';
COMMENT ON COLUMN credit.catalog_comment.answered_by IS '答复人 | who answered';

-- S4 item 4(3) 重点领域: the fifteen named there; more are more rows
CREATE TABLE credit.sector (
	sector text NOT NULL,
	name   text NOT NULL,
	name_en text NOT NULL,
	basis  text NOT NULL,
	CONSTRAINT sector_pkey PRIMARY KEY (sector)
);
COMMENT ON TABLE credit.sector IS '重点领域 | fields of activity under special attention';
COMMENT ON COLUMN credit.sector.sector IS '领域 | field of activity';
COMMENT ON COLUMN credit.sector.name IS '名称 | name';
COMMENT ON COLUMN credit.sector.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.sector.basis IS '依据 | legal basis';
INSERT INTO credit.sector VALUES
('food_drug', '食品药品', 'food and drugs', 'S4 item 4(3)'),
('work_safety', '安全生产', 'work safety', 'S4 item 4(3)'),
('environment', '环境保护', 'environment', 'S4 item 4(3)'),
('public_resources', '公共资源交易', 'trade in public resources', 'S4 item 4(3)'),
('labour', '劳动保障', 'labour', 'S4 item 4(3)'),
('construction', '工程建设', 'construction', 'S4 item 4(3)'),
('finance', '金融服务', 'financial services', 'S4 item 4(3)'),
('intermediaries', '中介服务', 'intermediaries', 'S4 item 4(3)'),
('intellectual_property', '知识产权', 'intellectual property', 'S4 item 4(3)'),
('litigation', '司法诉讼', 'litigation', 'S4 item 4(3)'),
('tax', '税收缴纳', 'taxes', 'S4 item 4(3)'),
('health', '医疗卫生', 'health', 'S4 item 4(3)'),
('culture_tourism', '文教旅游', 'culture, education and tourism', 'S4 item 4(3)'),
('care', '养老托育', 'care of the old and the young', 'S4 item 4(3)'),
('housekeeping', '家政服务', 'housekeeping', 'S4 item 4(3)');

CREATE TABLE credit.item_sector (
	edition text NOT NULL,
	item    text NOT NULL,
	sector  text NOT NULL,
	CONSTRAINT item_sector_pkey PRIMARY KEY (edition, item, sector),
	CONSTRAINT item_sector_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item ON DELETE CASCADE,
	CONSTRAINT item_sector_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector
);
CREATE INDEX item_sector_sector_idx ON credit.item_sector (sector);
COMMENT ON TABLE credit.item_sector IS '项目所属重点领域;其记录随之 | fields of activity an item belongs to, and its records with it';
COMMENT ON COLUMN credit.item_sector.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.item_sector.item IS '项目编号 | item';
COMMENT ON COLUMN credit.item_sector.sector IS '领域 | field of activity';

-- S3 三.1 省市公共信用信息交换目录: which items flow between which levels
CREATE TABLE credit.exchange_item (
	edition    text NOT NULL,
	item       text NOT NULL,
	from_level text NOT NULL,
	to_level   text NOT NULL,
	frequency  text NOT NULL,
	basis      text NOT NULL,
	CONSTRAINT exchange_item_pkey PRIMARY KEY (edition, item, from_level, to_level),
	CONSTRAINT exchange_item_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item ON DELETE CASCADE,
	CONSTRAINT exchange_item_level_check CHECK (from_level IN ('nation', 'province', 'city', 'county') AND to_level IN ('nation', 'province', 'city', 'county')
		AND from_level <> to_level),
	CONSTRAINT exchange_item_frequency_check CHECK (frequency IN ('each', 'day', 'week', 'month', 'quarter', 'year'))
);
COMMENT ON TABLE credit.exchange_item IS '交换目录:哪些项目在哪两级之间、以何频率交换 | the exchange catalogue: which items flow from which level to which, and how often';
COMMENT ON COLUMN credit.exchange_item.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.exchange_item.item IS '项目编号 | item';
COMMENT ON COLUMN credit.exchange_item.from_level IS '自哪一级 | from which level';
COMMENT ON COLUMN credit.exchange_item.to_level IS '至哪一级 | to which level';
COMMENT ON COLUMN credit.exchange_item.frequency IS '频率 | how often';
COMMENT ON COLUMN credit.exchange_item.basis IS '依据 | legal basis';

SELECT credit.enable_history('credit.catalog_field'), credit.enable_history('credit.item_unit'), credit.enable_history('credit.item_sector'),
	   credit.enable_history('credit.exchange_item'), credit.enable_history('credit.catalog_comment', true);
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['catalog_field', 'item_unit', 'sector', 'item_sector', 'exchange_item'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['catalog_field', 'item_unit', 'item_sector', 'exchange_item', 'catalog_comment'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
-- what the units say about a draft is read by units and the office
ALTER TABLE credit.catalog_comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY catalog_comment_read ON credit.catalog_comment FOR SELECT USING (true);
GRANT SELECT ON credit.catalog_comment TO credit_clerk, credit_head, credit_office, credit_admin, credit_evaluator;
