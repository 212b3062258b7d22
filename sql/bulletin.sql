-- Bulletins (通报): S0 art 31 定期汇总…通报; S3 三.3 季度通报; S3 三.4 月度考核通报; S3 七.3 简报的数据附录.
-- A kind of bulletin is a row, its sections and their columns too.  Issuing
-- freezes the numbers as a document with its digest; it is shown again as it
-- was.  What it rests on (bands, forms, scores) freezes in the same transaction.

CREATE TABLE credit.bulletin_kind (
	kind    text NOT NULL,
	name    text NOT NULL,
	every   text NOT NULL,
	freezes text,
	basis   text NOT NULL,
	CONSTRAINT bulletin_kind_pkey PRIMARY KEY (kind),
	CONSTRAINT bulletin_kind_every_check CHECK (every IN ('month', 'quarter', 'year')),
	CONSTRAINT bulletin_kind_freezes_check CHECK (freezes IN ('quality', 'form', 'score'))
);
COMMENT ON TABLE credit.bulletin_kind IS '通报种类 | kinds of bulletin';
COMMENT ON COLUMN credit.bulletin_kind.kind IS '种类 | kind';
COMMENT ON COLUMN credit.bulletin_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.bulletin_kind.every IS '周期:month 月,quarter 季,year 年 | month, quarter or year';
COMMENT ON COLUMN credit.bulletin_kind.freezes IS '同时定稿:quality 质量分级,form 月报,score 考核 | what freezes with it: quality, form or score';
COMMENT ON COLUMN credit.bulletin_kind.basis IS '依据 | basis';
INSERT INTO credit.bulletin_kind VALUES
('use',     '信用信息归集和应用情况通报',     'month',   NULL,      'S0 art 31'),
('quarter', '信用信息归集和服务季度通报',     'quarter', NULL,      'S3 三.3'),
('code',    '统一社会信用代码转换月度通报',   'month',   NULL,      'S3 三.4'),
('quality', '数据质量分级月度通报',           'month',   'quality', 'S0 art 9; N13'),
('form',    '信用信息共享共用重点工作进展情况统计表', 'month', 'form', 'S1 三(二)'),
('score',   '年度考核通报',                   'year',    'score',   'S0 art 32; S1 三(二)'),
('brief',   '信用工作简报数据附录',           'month',   NULL,      'S3 七.3');

CREATE TABLE credit.bulletin_section (
	kind     text NOT NULL,
	position integer NOT NULL,
	title    text NOT NULL,
	shape    text NOT NULL,
	metrics  text[] NOT NULL DEFAULT '{}',
	CONSTRAINT bulletin_section_pkey PRIMARY KEY (kind, position),
	CONSTRAINT bulletin_section_kind_fkey FOREIGN KEY (kind) REFERENCES credit.bulletin_kind,
	CONSTRAINT bulletin_section_shape_check CHECK (shape IN ('units', 'regions', 'bands', 'checks', 'form', 'missing', 'scores', 'ranks', 'codes', 'roots', 'seals')),
	CONSTRAINT bulletin_section_metrics_check CHECK ((shape IN ('units', 'regions')) = (metrics <> '{}'))
);
COMMENT ON TABLE credit.bulletin_section IS '通报各节 | sections of a bulletin';
COMMENT ON COLUMN credit.bulletin_section.kind IS '种类 | kind';
COMMENT ON COLUMN credit.bulletin_section.position IS '次序 | position';
COMMENT ON COLUMN credit.bulletin_section.title IS '标题 | title';
COMMENT ON COLUMN credit.bulletin_section.shape IS '形式:units 分单位,regions 分地区,bands 分级,checks 检查项,form 月报,missing 未确认,scores 名次,ranks 城市排名,codes 代码转换,roots 账本根,seals 封条 | one row a unit, a region, or what is frozen';
COMMENT ON COLUMN credit.bulletin_section.metrics IS '各列指标 | metrics, one a column';
INSERT INTO credit.bulletin_section VALUES
('use',     1, '归集情况',           'units',   '{received,accepted,collected,collect_on_time,overdue}'),
('use',     2, '公示情况',           'units',   '{published,publish_on_time,withdrawn}'),
('use',     3, '行政事务中信息使用情况', 'units', '{inquiries,matters,refusals,sign_offs}'),
('quarter', 1, '分地区情况',         'regions', '{collected,collect_on_time,published,publish_on_time,inquiries}'),
('quarter', 2, '分单位情况',         'units',   '{collected,collect_on_time,published,publish_on_time,overdue,inquiries}'),
('quarter', 3, '异议、修复与名单',   'units',   '{objections,objection_on_time,repairs,listings}'),
('code',    1, '存量转换、赋码与回传', 'codes',  '{}'),
('code',    2, '统一代码使用率',     'units',   '{official_code,collected}'),
('quality', 1, '分级结果',           'bands',   '{}'),
('quality', 2, '各检查项',           'checks',  '{}'),
('form',    1, '各单位填报情况',     'form',    '{}'),
('form',    2, '未确认单位',         'missing', '{}'),
('score',   1, '得分与名次',         'scores',  '{}'),
('brief',   1, '本期数据',           'regions', '{collected,published,inquiries,listings,repairs,objections}'),
('brief',   2, '城市信用监测排名',   'ranks',   '{}');

CREATE SEQUENCE credit.bulletin_id_seq;
CREATE TABLE credit.bulletin (
	bulletin_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.bulletin_id_seq'),
	kind        text NOT NULL,
	region      text NOT NULL,
	period      daterange NOT NULL,
	version     integer NOT NULL,
	number      text NOT NULL,
	title       text NOT NULL,
	content     jsonb NOT NULL,
	digest      bytea NOT NULL,
	to_public   boolean NOT NULL,
	issued_on   date NOT NULL,
	issued_by   name NOT NULL,
	CONSTRAINT bulletin_pkey PRIMARY KEY (bulletin_id),
	CONSTRAINT bulletin_period_key UNIQUE (kind, region, period, version),
	CONSTRAINT bulletin_kind_fkey FOREIGN KEY (kind) REFERENCES credit.bulletin_kind,
	CONSTRAINT bulletin_digest_check CHECK (digest = pg_catalog.sha256(pg_catalog.convert_to(content::text, 'UTF8')))
);
ALTER SEQUENCE credit.bulletin_id_seq OWNED BY credit.bulletin.bulletin_id;
COMMENT ON TABLE credit.bulletin IS '已发布的通报:内容与摘要,不可更改 | bulletins as issued: content and digest, never changed';
COMMENT ON COLUMN credit.bulletin.bulletin_id IS '通报编号 | number of the bulletin';
COMMENT ON COLUMN credit.bulletin.kind IS '种类 | kind';
COMMENT ON COLUMN credit.bulletin.region IS '地区 | region';
COMMENT ON COLUMN credit.bulletin.period IS '期间 | period';
COMMENT ON COLUMN credit.bulletin.version IS '版本(仅月报可再发) | version; only forms are issued again';
COMMENT ON COLUMN credit.bulletin.number IS '期号 | number of the issue';
COMMENT ON COLUMN credit.bulletin.title IS '标题 | title';
COMMENT ON COLUMN credit.bulletin.content IS '内容:各节的列与行 | content: sections with columns and rows';
COMMENT ON COLUMN credit.bulletin.digest IS '内容的 SHA-256 摘要 | SHA-256 of the content';
COMMENT ON COLUMN credit.bulletin.to_public IS '是否向社会公开 | may anyone read it';
COMMENT ON COLUMN credit.bulletin.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit.bulletin.issued_by IS '发布人 | who issued it';
ALTER TABLE credit.bulletin_kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.bulletin_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.bulletin ENABLE ROW LEVEL SECURITY;
CREATE POLICY bulletin_kind_read ON credit.bulletin_kind FOR SELECT USING (true);
CREATE POLICY bulletin_section_read ON credit.bulletin_section FOR SELECT USING (true);
CREATE POLICY bulletin_kind_office ON credit.bulletin_kind FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY bulletin_section_office ON credit.bulletin_section FOR ALL TO credit_office USING (true) WITH CHECK (true);
-- 通报各单位: every unit reads what is issued; the public only what is marked so
CREATE POLICY bulletin_read ON credit.bulletin FOR SELECT USING (true);
GRANT SELECT ON credit.bulletin_kind, credit.bulletin_section, credit.bulletin TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator, credit_reporter, credit_admin;
GRANT INSERT, UPDATE ON credit.bulletin_kind, credit.bulletin_section TO credit_office;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.bulletin
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.bulletin ENABLE ALWAYS TRIGGER never_changed;
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_public.bulletin', '0.2.0');
