-- The catalogue (信用信息目录): what may be collected, by whom, in which form,
-- under which edition.  Nothing is collected that is no item in force.

CREATE TABLE credit.disclosure_class (
	disclosure text NOT NULL,
	rank       integer NOT NULL,
	name       text NOT NULL,
	basis      text NOT NULL,
	CONSTRAINT disclosure_class_pkey PRIMARY KEY (disclosure),
	CONSTRAINT disclosure_class_rank_key UNIQUE (rank)
);
COMMENT ON TABLE credit.disclosure_class IS '公开范围分类,有次序 | disclosure classes, in order of openness';
COMMENT ON COLUMN credit.disclosure_class.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.disclosure_class.rank IS '开放次序 | order of openness';
COMMENT ON COLUMN credit.disclosure_class.name IS '名称 | name';
COMMENT ON COLUMN credit.disclosure_class.basis IS '依据 | legal basis';
INSERT INTO credit.disclosure_class VALUES
('internal', 1, '对委内公开', 'S0 art 14'), ('shared', 2, '对信用主体和政府其他部门公开', 'S0 art 14'),
('public', 3, '向社会公开', 'S0 art 14'), ('on_request', 4, '依申请公开', 'S0 art 14');

CREATE TABLE credit.act_kind (
	act_kind text NOT NULL,
	name     text NOT NULL,
	name_en  text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT act_kind_pkey PRIMARY KEY (act_kind)
);
COMMENT ON TABLE credit.act_kind IS '信息种类(行政许可、行政处罚等) | kinds of information: permit, penalty and so on';
COMMENT ON COLUMN credit.act_kind.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.act_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.act_kind.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.act_kind.basis IS '依据 | legal basis';
INSERT INTO credit.act_kind VALUES
('permit', '行政许可', 'administrative permit', 'S1 二(三)'), ('penalty', '行政处罚', 'administrative penalty', 'S1 二(三)'),
('coercion', '行政强制', 'administrative coercion', 'S1 二(三)'), ('confirmation', '行政确认', 'administrative confirmation', 'S1 二(三)'),
('reward', '行政奖励', 'administrative reward', 'S1 二(三)'), ('payment', '行政给付', 'administrative payment', 'S1 二(三)'),
('inspection', '检查抽查', 'inspection', 'S1 二(三)'), ('registration', '登记备案', 'registration', 'S1 二(三)'),
('qualification', '资质资格', 'qualification', 'S1 二(三)'), ('abnormal', '经营异常名录', 'abnormal operation list', 'S1 二(三)'),
('list', '红黑名单', 'red and black lists', 'S1 二(三)'), ('judgment', '司法裁判及执行', 'judgment and enforcement', 'S4 item 16'),
('commitment', '信用承诺', 'credit commitment', 'S4 item 1'),
('levy', '行政征收', 'administrative levy', 'S4 item 16'), ('ruling', '行政裁决', 'administrative ruling', 'S4 item 16'),
('compensation', '行政补偿', 'administrative compensation', 'S4 item 16'), ('supervision', '行政监督检查', 'administrative supervision', 'S4 item 16');

CREATE TABLE credit.severity (
	severity text NOT NULL,
	rank     integer NOT NULL,
	name     text NOT NULL,
	basis    text NOT NULL,
	CONSTRAINT severity_pkey PRIMARY KEY (severity),
	CONSTRAINT severity_rank_key UNIQUE (rank)
);
COMMENT ON TABLE credit.severity IS '失信程度 | grades of untrustworthiness';
COMMENT ON COLUMN credit.severity.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.severity.rank IS '轻重次序 | order of gravity';
COMMENT ON COLUMN credit.severity.name IS '名称 | name';
COMMENT ON COLUMN credit.severity.basis IS '依据 | legal basis';
INSERT INTO credit.severity VALUES
('minor', 1, '轻微', '国家发展改革委令第36号'), ('general', 2, '一般', 'S0 方案 三(一)'), ('serious', 3, '严重', 'S0 方案 三(一)');

CREATE TABLE credit.template (
	template     text NOT NULL,
	version      text NOT NULL,
	name         text NOT NULL,
	body         jsonb NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT template_pkey PRIMARY KEY (template, version),
	CONSTRAINT template_body_check CHECK (credit.is_valid_template(body)),
	CONSTRAINT template_no_overlap EXCLUDE USING gist (template WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.template IS '信息项模板,按版本 | templates of items, by version; the body is validated in C';
COMMENT ON COLUMN credit.template.template IS '模板 | template';
COMMENT ON COLUMN credit.template.version IS '版本 | version';
COMMENT ON COLUMN credit.template.name IS '名称 | name';
COMMENT ON COLUMN credit.template.body IS '模板内容 | the template itself';
COMMENT ON COLUMN credit.template.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.template.basis IS '依据 | legal basis';

-- which field of a template fills which common column of a record
CREATE TABLE credit.field_map (
	template    text NOT NULL,
	version     text NOT NULL,
	column_name text NOT NULL,
	field       text NOT NULL,
	CONSTRAINT field_map_pkey PRIMARY KEY (template, version, column_name),
	CONSTRAINT field_map_template_fkey FOREIGN KEY (template, version) REFERENCES credit.template,
	CONSTRAINT field_map_column_check CHECK (column_name IN ('code', 'subject_name', 'unit', 'source_unit', 'document_no', 'title',
		'decided_on', 'issued_on', 'valid_from', 'valid_until', 'severity', 'secrecy', 'source_key', 'person_number', 'person_document', 'conduct_on'))
);
COMMENT ON TABLE credit.field_map IS
	'模板字段与记录公共列的对应;XK_YXQZ 是有效期自,不按名称猜 | which template field fills which common column; by dictionary, never by name';
COMMENT ON COLUMN credit.field_map.template IS '模板 | template';
COMMENT ON COLUMN credit.field_map.version IS '模板版本 | version of the template';
COMMENT ON COLUMN credit.field_map.column_name IS '记录公共列 | common column of a record';
COMMENT ON COLUMN credit.field_map.field IS '模板字段 | field of the template';

-- 双公示, both national formats; permits and penalties
INSERT INTO credit.template VALUES
('permit', '2016', '行政许可 2016', $json$
@@extension/data/template_permit_2016.json@@
$json$, '[2016-01-01,2018-07-01)', '国办发/发改办财金 2015–2016 双公示标准'),
('permit', '2018', '行政许可 2018', $json$
@@extension/data/template_permit_2018.json@@
$json$, '[2018-07-01,)', '发改办财金〔2018〕424号'),
('penalty', '2016', '行政处罚 2016', $json$
@@extension/data/template_penalty_2016.json@@
$json$, '[2016-01-01,2018-07-01)', '国办发/发改办财金 2015–2016 双公示标准'),
('penalty', '2018', '行政处罚 2018', $json$
@@extension/data/template_penalty_2018.json@@
$json$, '[2018-07-01,)', '发改办财金〔2018〕424号');
INSERT INTO credit.field_map VALUES
('permit', '2018', 'code', 'XK_XDR_SHXYM'), ('permit', '2018', 'subject_name', 'XK_XDR_MC'), ('permit', '2018', 'unit', 'XK_XKJG'),
('permit', '2018', 'document_no', 'XK_WSH'), ('permit', '2018', 'title', 'XK_XKWS'), ('permit', '2018', 'decided_on', 'XK_JDRQ'),
-- the trap: XK_YXQZ is valid FROM (有效期自), XK_YXQZI is valid until (有效期至)
('permit', '2018', 'valid_from', 'XK_YXQZ'), ('permit', '2018', 'valid_until', 'XK_YXQZI'), ('permit', '2018', 'source_unit', 'XK_LYDW'),
('permit', '2016', 'code', 'XK_XDR_SHXYM'), ('permit', '2016', 'subject_name', 'XK_XDR'), ('permit', '2016', 'unit', 'XK_XZJG'),
('permit', '2016', 'document_no', 'XK_WSH'), ('permit', '2016', 'title', 'XK_XMMC'), ('permit', '2016', 'decided_on', 'XK_JDRQ'),
('permit', '2016', 'valid_until', 'XK_JZQ'),
('penalty', '2018', 'code', 'CF_XDR_SHXYM'), ('penalty', '2018', 'subject_name', 'CF_XDR_MC'), ('penalty', '2018', 'unit', 'CF_CFJG'),
('penalty', '2018', 'document_no', 'CF_WSH'), ('penalty', '2018', 'title', 'CF_WFXW'), ('penalty', '2018', 'decided_on', 'CF_JDRQ'),
('penalty', '2018', 'valid_until', 'CF_YXQ'), ('penalty', '2018', 'source_unit', 'CF_SJLY'),
('penalty', '2016', 'code', 'CF_XDR_SHXYM'), ('penalty', '2016', 'subject_name', 'CF_XDR_MC'), ('penalty', '2016', 'unit', 'CF_XZJG'),
('penalty', '2016', 'document_no', 'CF_WSH'), ('penalty', '2016', 'title', 'CF_CFMC'), ('penalty', '2016', 'decided_on', 'CF_JDRQ'),
('permit', '2018', 'person_number', 'XK_XDR_ZJHM'), ('permit', '2018', 'person_document', 'XK_XDR_ZJLX'),
('penalty', '2018', 'person_number', 'CF_XDR_ZJHM'), ('penalty', '2018', 'person_document', 'CF_XDR_ZJLX'),
('permit', '2016', 'person_number', 'XK_XDR_SFZ'), ('penalty', '2016', 'person_number', 'CF_XDR_SFZ');

CREATE TABLE credit.catalog_edition (
	edition      text NOT NULL,
	region       text NOT NULL,
	name         text NOT NULL,
	state        text NOT NULL DEFAULT 'draft',
	issued_on    date,
	valid_during daterange,
	basis        text NOT NULL,
	parent       text,
	comments_until date,
	CONSTRAINT catalog_edition_pkey PRIMARY KEY (edition),
	CONSTRAINT catalog_edition_parent_fkey FOREIGN KEY (parent) REFERENCES credit.catalog_edition,
	CONSTRAINT catalog_edition_state_check CHECK (state IN ('draft', 'comments', 'issued')),
	CONSTRAINT catalog_edition_issued_check CHECK ((state = 'issued') = (valid_during IS NOT NULL AND issued_on IS NOT NULL)),
	CONSTRAINT catalog_edition_no_overlap EXCLUDE USING gist (region WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.catalog_edition IS '目录版本 | editions of the catalogue';
COMMENT ON COLUMN credit.catalog_edition.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.catalog_edition.region IS '适用地区 | region';
COMMENT ON COLUMN credit.catalog_edition.name IS '名称 | name';
COMMENT ON COLUMN credit.catalog_edition.state IS '状态:draft 起草,comments 征求意见,issued 发布 | draft, comments or issued';
COMMENT ON COLUMN credit.catalog_edition.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit.catalog_edition.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.catalog_edition.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.catalog_edition.parent IS '所承接的上级目录版本 | the edition of the level above that it inherits from';
COMMENT ON COLUMN credit.catalog_edition.comments_until IS '意见征求截止日 | last day for comments';

CREATE TABLE credit.catalog_item (
	edition      text NOT NULL,
	item         text NOT NULL,
	name         text NOT NULL,
	act_kind     text NOT NULL,
	class        text NOT NULL,
	disclosure   text NOT NULL,
	departments  text[] NOT NULL DEFAULT '{}',
	method       text NOT NULL DEFAULT 'exchange',
	frequency    text NOT NULL DEFAULT 'each',
	template     text,
	default_severity text,
	valid_during daterange NOT NULL DEFAULT '(,)',
	channel      text NOT NULL DEFAULT 'inbox',
	route        text NOT NULL DEFAULT 'direct',
	reporter     text NOT NULL DEFAULT 'territorial',
	supplement   text NOT NULL DEFAULT 'national',
	parent_item  text,
	CONSTRAINT catalog_item_pkey PRIMARY KEY (edition, item),
	CONSTRAINT catalog_item_edition_fkey FOREIGN KEY (edition) REFERENCES credit.catalog_edition,
	CONSTRAINT catalog_item_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT catalog_item_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES credit.disclosure_class,
	CONSTRAINT catalog_item_severity_fkey FOREIGN KEY (default_severity) REFERENCES credit.severity,
	CONSTRAINT catalog_item_class_check CHECK (class IN ('basic', 'trustworthy', 'untrustworthy')),
	CONSTRAINT catalog_item_severity_check CHECK (default_severity IS NULL OR class = 'untrustworthy'),
	CONSTRAINT catalog_item_method_check CHECK (method IN ('auto', 'exchange', 'manual')),
	CONSTRAINT catalog_item_frequency_check CHECK (frequency IN ('each', 'day', 'month')),
	CONSTRAINT catalog_item_channel_check CHECK (channel IN ('inbox', 'pull', 'page')),
	CONSTRAINT catalog_item_route_check CHECK (route IN ('window', 'document', 'direct')),
	CONSTRAINT catalog_item_reporter_check CHECK (reporter IN ('central', 'territorial')),
	CONSTRAINT catalog_item_supplement_check CHECK (supplement IN ('national', 'province', 'local'))
);
CREATE INDEX catalog_item_parent_item_idx ON credit.catalog_item (edition, parent_item);
CREATE INDEX catalog_item_act_kind_idx ON credit.catalog_item (act_kind);
CREATE INDEX catalog_item_item_idx ON credit.catalog_item (item);
COMMENT ON TABLE credit.catalog_item IS '目录项目:类别、公开范围、报送方式与频率、模板 | items: class, disclosure, method, frequency, template';
COMMENT ON COLUMN credit.catalog_item.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.catalog_item.item IS '项目编号 | item';
COMMENT ON COLUMN credit.catalog_item.name IS '项目名称 | name';
COMMENT ON COLUMN credit.catalog_item.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.catalog_item.class IS '类别:basic 基础,trustworthy 守信,untrustworthy 失信 | basic, trustworthy or untrustworthy';
COMMENT ON COLUMN credit.catalog_item.disclosure IS '公开范围 | disclosure class';
COMMENT ON COLUMN credit.catalog_item.departments IS '责任部门 | departments that report it';
COMMENT ON COLUMN credit.catalog_item.method IS '报送方式:auto 自动,exchange 交换,manual 填报 | how it arrives: auto, exchange or manual';
COMMENT ON COLUMN credit.catalog_item.frequency IS '报送频率 | how often it is reported';
COMMENT ON COLUMN credit.catalog_item.template IS '模板 | template';
COMMENT ON COLUMN credit.catalog_item.default_severity IS '默认失信程度 | grade when the document names none';
COMMENT ON COLUMN credit.catalog_item.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.catalog_item.channel IS '报送渠道:inbox 接口收件,pull 自动抓取,page 页面填报 | channel: inbox, pull or page';
COMMENT ON COLUMN credit.catalog_item.route IS '报送流程:window 窗口事项,document 发文环节,direct 直接填报 | workflow: window matter, issued document or direct entry';
COMMENT ON COLUMN credit.catalog_item.reporter IS '报送主体:central 省级部门统一汇总,territorial 属地 | who reports: the provincial department for all, or each local unit';
COMMENT ON COLUMN credit.catalog_item.supplement IS '层级标识:national 国家,province 省级补充,local 地方补充 | which level put it in: national, or supplement of a province or a city';
COMMENT ON COLUMN credit.catalog_item.parent_item IS '对应的上级目录项目编号 | the item of the parent edition that it stands for';

-- manual entry only for approved pairs (S0 方案 三(三))
CREATE TABLE credit.manual_entry (
	unit         credit.credit_code NOT NULL,
	item         text NOT NULL,
	valid_during daterange NOT NULL,
	approved_by  name NOT NULL DEFAULT session_user,
	CONSTRAINT manual_entry_pkey PRIMARY KEY (unit, item, valid_during),
	CONSTRAINT manual_entry_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
COMMENT ON TABLE credit.manual_entry IS '经办公室确认可手工填报的(单位,项目) | (unit, item) pairs that may be entered by hand';
COMMENT ON COLUMN credit.manual_entry.unit IS '单位 | unit';
COMMENT ON COLUMN credit.manual_entry.item IS '目录项目 | item';
COMMENT ON COLUMN credit.manual_entry.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.manual_entry.approved_by IS '确认人 | who approved it';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['disclosure_class', 'act_kind', 'severity', 'template', 'field_map', 'catalog_edition', 'catalog_item', 'manual_entry'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
	END LOOP;
END
$do$;

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
