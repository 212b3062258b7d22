-- Voluntary declarations (自愿填报): what subjects say of themselves under a public
-- commitment to its truth.  Public as declared, marked as verified or not;
-- only what a unit has verified becomes a record, so nothing else feeds
-- evaluation and reports.

INSERT INTO credit.act_kind VALUES
('declaration', '市场主体自愿提供', 'voluntary declaration, verified', 'S4 item 5');
CREATE TABLE credit.declaration_kind (
	declaration_kind text NOT NULL,
	name             text NOT NULL,
	name_en          text NOT NULL,
	basis            text NOT NULL,
	CONSTRAINT declaration_kind_pkey PRIMARY KEY (declaration_kind)
);
COMMENT ON TABLE credit.declaration_kind IS '自愿填报类别 | kinds of voluntary declarations';
COMMENT ON COLUMN credit.declaration_kind.declaration_kind IS '填报类别 | kind of declaration';
COMMENT ON COLUMN credit.declaration_kind.name IS '名称 | name';
COMMENT ON COLUMN credit.declaration_kind.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN credit.declaration_kind.basis IS '依据 | legal basis';
INSERT INTO credit.declaration_kind VALUES
('certificate', '证照资质', 'certificates and qualifications', 'S4 item 5'),
('operation', '生产经营', 'production and business', 'S4 item 5'),
('award', '表彰评优', 'awards', 'S4 item 5'),
('charity', '公益慈善', 'charity', 'S4 item 5');

CREATE SEQUENCE credit.declaration_id_seq;
CREATE TABLE credit.declaration (
	code             credit.credit_code NOT NULL,
	declaration_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.declaration_id_seq'),
	declaration_kind text NOT NULL,
	commitment_id    bigint NOT NULL,
	title            text NOT NULL,
	content          text NOT NULL,
	declared_on      date NOT NULL,
	valid_until      date,
	verifier         credit.credit_code NOT NULL,
	entered_by       name NOT NULL,
	verdict          boolean,
	finding          text,
	verified_on      date,
	verified_by      name,
	CONSTRAINT declaration_pkey PRIMARY KEY (code, declaration_id),
	CONSTRAINT declaration_kind_fkey FOREIGN KEY (declaration_kind) REFERENCES credit.declaration_kind,
	CONSTRAINT declaration_code_fkey FOREIGN KEY (code) REFERENCES credit.subject,
	CONSTRAINT declaration_verifier_fkey FOREIGN KEY (verifier) REFERENCES credit.unit,
	CONSTRAINT declaration_commitment_fkey FOREIGN KEY (code, commitment_id) REFERENCES credit.commitment,
	CONSTRAINT declaration_title_check CHECK (title ~ '[^ ]' AND credit.hide_citizen_ids(title) = title),
	CONSTRAINT declaration_content_check CHECK (content ~ '[^ ]' AND credit.hide_citizen_ids(content) = content),
	CONSTRAINT declaration_valid_check CHECK (valid_until >= declared_on),
	CONSTRAINT declaration_verified_check CHECK ((verdict IS NULL) = (verified_on IS NULL) AND (verdict IS NULL) = (verified_by IS NULL) AND (verdict IS NULL) = (finding IS NULL)),
	CONSTRAINT declaration_finding_check CHECK (finding ~ '[^ ]')
);
ALTER SEQUENCE credit.declaration_id_seq OWNED BY credit.declaration.declaration_id;
CREATE INDEX declaration_declaration_id_idx ON credit.declaration (declaration_id);
CREATE INDEX declaration_kind_idx ON credit.declaration (declaration_kind);
CREATE INDEX declaration_verifier_idx ON credit.declaration (verifier);
CREATE INDEX declaration_commitment_idx ON credit.declaration (code, commitment_id);
COMMENT ON TABLE credit.declaration IS '自愿填报及核验 | voluntary declarations and their verification';
COMMENT ON COLUMN credit.declaration.code IS '填报主体代码 | code of the subject';
COMMENT ON COLUMN credit.declaration.declaration_id IS '填报编号 | number of the declaration';
COMMENT ON COLUMN credit.declaration.declaration_kind IS '填报类别 | kind of declaration';
COMMENT ON COLUMN credit.declaration.commitment_id IS '真实性承诺 | the commitment to its truth';
COMMENT ON COLUMN credit.declaration.title IS '名称 | title';
COMMENT ON COLUMN credit.declaration.content IS '内容 | content';
COMMENT ON COLUMN credit.declaration.declared_on IS '填报日期 | day declared';
COMMENT ON COLUMN credit.declaration.valid_until IS '有效期至 | valid until';
COMMENT ON COLUMN credit.declaration.verifier IS '核验单位 | the unit that verifies it';
COMMENT ON COLUMN credit.declaration.entered_by IS '代录人(信用主体不登录平台) | who entered it for the subject, which has no login';
COMMENT ON COLUMN credit.declaration.verdict IS '核验结论:属实、不实,空为未核验 | found true or false; NULL is not verified';
COMMENT ON COLUMN credit.declaration.finding IS '核验情况 | what was found';
COMMENT ON COLUMN credit.declaration.verified_on IS '核验日期 | day verified';
COMMENT ON COLUMN credit.declaration.verified_by IS '核验人 | who verified it';

-- 接受社会公众监督
CREATE SEQUENCE credit.declaration_doubt_id_seq;
CREATE TABLE credit.declaration_doubt (
	code           credit.credit_code NOT NULL,
	doubt_id       bigint NOT NULL DEFAULT pg_catalog.nextval('credit.declaration_doubt_id_seq'),
	declaration_id bigint NOT NULL,
	doubt          text NOT NULL,
	received_on    date NOT NULL,
	received_by    name NOT NULL,
	answered_on    date,
	verifier       credit.credit_code NOT NULL,
	CONSTRAINT declaration_doubt_pkey PRIMARY KEY (code, doubt_id),
	CONSTRAINT declaration_doubt_declaration_fkey FOREIGN KEY (code, declaration_id) REFERENCES credit.declaration,
	CONSTRAINT declaration_doubt_verifier_fkey FOREIGN KEY (verifier) REFERENCES credit.unit,
	CONSTRAINT declaration_doubt_doubt_check CHECK (doubt ~ '[^ ]' AND credit.hide_citizen_ids(doubt) = doubt)
);
ALTER SEQUENCE credit.declaration_doubt_id_seq OWNED BY credit.declaration_doubt.doubt_id;
CREATE INDEX declaration_doubt_declaration_idx ON credit.declaration_doubt (code, declaration_id);
CREATE INDEX declaration_doubt_verifier_idx ON credit.declaration_doubt (verifier);
COMMENT ON TABLE credit.declaration_doubt IS '社会公众对自愿填报的质疑 | doubts of the public about declarations';
COMMENT ON COLUMN credit.declaration_doubt.code IS '填报主体代码 | code of the subject';
COMMENT ON COLUMN credit.declaration_doubt.doubt_id IS '质疑编号 | number of the doubt';
COMMENT ON COLUMN credit.declaration_doubt.declaration_id IS '填报编号 | the declaration';
COMMENT ON COLUMN credit.declaration_doubt.doubt IS '质疑内容 | what is doubted';
COMMENT ON COLUMN credit.declaration_doubt.received_on IS '收到日期 | day received';
COMMENT ON COLUMN credit.declaration_doubt.received_by IS '登记人 | who took it in';
COMMENT ON COLUMN credit.declaration_doubt.answered_on IS '经核验答复日期 | day it was answered by a verification';
COMMENT ON COLUMN credit.declaration_doubt.verifier IS '核验单位 | the unit that verifies';

INSERT INTO credit.duty_kind VALUES
('declaration', 'case', '自愿填报核验', 'verification of a declaration', 'S4 item 5 经验证'),
('declaration_doubt', 'case', '公众质疑核查', 'verification on a doubt of the public', 'S4 item 5 接受社会公众监督');
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('declaration.verify', 20, 'workday', 'declared_on', '[2020-06-01,)', 'S4 item 5 经验证(未定天数); 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.template VALUES
('declaration', '1', '市场主体自愿填报信息(已核验)', $json$
@@extension/data/template_declaration.json@@
$json$, '[2017-07-01,)', 'S4 item 5');
INSERT INTO credit.field_map (template, version, column_name, field)
SELECT t.template, t.version, f ->> 'x_column', f ->> 'name'
  FROM credit.template AS t CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t.body -> 'fields') AS f
 WHERE t.template = 'declaration' AND f ? 'x_column';

ALTER TABLE credit.declaration_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY declaration_kind_read ON credit.declaration_kind FOR SELECT USING (true);
GRANT SELECT ON credit.declaration_kind TO PUBLIC;
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['declaration', 'declaration_doubt'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (credit_private.is_mine(verifier))', t || '_own', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_clerk, credit_head, credit_office, credit_evaluator', t);
		PERFORM credit.enable_history(pg_catalog.format('credit.%I', t)::regclass, true);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_history_office', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
