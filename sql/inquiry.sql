-- Inquiry (查询): one call, three blocks, a purpose, and a receipt that can be
-- printed again identically years later.

CREATE TABLE credit.purpose (
	purpose     text NOT NULL,
	name        text NOT NULL,
	disclosures text[] NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT purpose_pkey PRIMARY KEY (purpose)
);
COMMENT ON TABLE credit.purpose IS '查询用途及可见的公开范围 | purposes of use and the disclosure classes each may see';
COMMENT ON COLUMN credit.purpose.purpose IS '查询用途 | purpose';
COMMENT ON COLUMN credit.purpose.name IS '名称 | name';
COMMENT ON COLUMN credit.purpose.disclosures IS '可见的公开范围 | disclosure classes it may see';
COMMENT ON COLUMN credit.purpose.basis IS '依据 | legal basis';
INSERT INTO credit.purpose VALUES
('approval',    '行政审批', '{internal,shared,public}', 'S0 方案 四(二)(三)'),
('supervision', '日常监管', '{internal,shared,public}', 'S0 art 21'),
('procurement', '公共资源交易', '{shared,public}', 'S1 二(五)'),
('public',      '公众查询', '{public}', 'S1 二(四)');

CREATE SEQUENCE credit.inquiry_id_seq;
CREATE TABLE credit.inquiry (
	code       credit.credit_code NOT NULL,
	inquiry_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.inquiry_id_seq'),
	matter_id  bigint,
	stage      text,
	purpose    text NOT NULL,
	unit       credit.credit_code NOT NULL,
	asked_by   name NOT NULL,
	asked_on   date NOT NULL,
	asked_at   timestamptz NOT NULL,
	answer     jsonb NOT NULL,
	digest     bytea NOT NULL,
	CONSTRAINT inquiry_pkey PRIMARY KEY (code, inquiry_id),
	CONSTRAINT inquiry_purpose_fkey FOREIGN KEY (purpose) REFERENCES credit.purpose,
	CONSTRAINT inquiry_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT inquiry_stage_check CHECK (stage IN ('accept', 'handle', 'daily', 'close')),
	CONSTRAINT inquiry_digest_check CHECK (digest = pg_catalog.sha256(pg_catalog.convert_to(answer::text, 'UTF8')))
);
ALTER SEQUENCE credit.inquiry_id_seq OWNED BY credit.inquiry.inquiry_id;
CREATE INDEX inquiry_matter_idx ON credit.inquiry (matter_id, asked_on) WHERE matter_id IS NOT NULL;
CREATE INDEX inquiry_unit_idx ON credit.inquiry (unit, asked_on);
COMMENT ON TABLE credit.inquiry IS '查询回执:谁、何时、何用途、看到什么,附摘要,不可更改 | receipts: who asked, when, what for, what was shown, with its digest; never changed';
COMMENT ON COLUMN credit.inquiry.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.inquiry.inquiry_id IS '回执编号 | number of the receipt';
COMMENT ON COLUMN credit.inquiry.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit.inquiry.stage IS '环节:accept 受理,handle 办理,daily 日常,close 办结 | accept, handle, daily or close';
COMMENT ON COLUMN credit.inquiry.purpose IS '用途 | purpose';
COMMENT ON COLUMN credit.inquiry.unit IS '查询单位 | the unit that asked';
COMMENT ON COLUMN credit.inquiry.asked_by IS '查询人 | who asked';
COMMENT ON COLUMN credit.inquiry.asked_on IS '查询日期 | day of the query';
COMMENT ON COLUMN credit.inquiry.asked_at IS '查询时间 | time of the query';
COMMENT ON COLUMN credit.inquiry.answer IS '所见内容 | what was shown';
COMMENT ON COLUMN credit.inquiry.digest IS '内容的 SHA-256 摘要 | SHA-256 of the answer';
ALTER TABLE credit.purpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.inquiry ENABLE ROW LEVEL SECURITY;
CREATE POLICY purpose_read ON credit.purpose FOR SELECT USING (true);
CREATE POLICY inquiry_own ON credit.inquiry FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY inquiry_office ON credit.inquiry FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.purpose TO PUBLIC;
GRANT SELECT ON credit.inquiry TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
CREATE TRIGGER inquiry_never_changed BEFORE UPDATE OR DELETE ON credit.inquiry
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER inquiry_never_truncated BEFORE TRUNCATE ON credit.inquiry
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER inquiry_never_changed;
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER inquiry_never_truncated;
