-- Periodic lists (S3 四.4 定期发布“红黑名单”): a numbered issue freezes who was on a
-- list on a day, and can be shown again exactly as it was, with the digest of
-- its rows.  The public sees of an older issue only what is public still: to
-- show a repaired entry with a mark would be to go on publishing it.

CREATE TABLE credit.list_issue_rule (
	list_kind    text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	every        text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT list_issue_rule_pkey PRIMARY KEY (list_kind, region, valid_during),
	CONSTRAINT list_issue_rule_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_issue_rule_every_check CHECK (every IN ('month', 'quarter', 'year')),
	CONSTRAINT list_issue_rule_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT list_issue_rule_no_overlap EXCLUDE USING gist (list_kind WITH =, region WITH =, valid_during WITH &&)
);
COMMENT ON TABLE credit.list_issue_rule IS '名单定期发布规则 | which lists are issued periodically, how often';
COMMENT ON COLUMN credit.list_issue_rule.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_issue_rule.region IS '发布地区:认定单位所在地,000000 为全国 | region of the units that listed; 000000 is the nation';
COMMENT ON COLUMN credit.list_issue_rule.every IS '周期:month 月,quarter 季,year 年 | month, quarter or year';
COMMENT ON COLUMN credit.list_issue_rule.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.list_issue_rule.basis IS '依据 | legal basis';
INSERT INTO credit.list_issue_rule (list_kind, every, valid_during, basis)
SELECT k.list_kind, CASE k.colour WHEN 'red' THEN 'quarter' ELSE 'month' END, '[2018-01-01,)', 'S3 四.4 定期发布“红黑名单”(周期未定,本平台缺省值)'
  FROM credit.list_kind AS k WHERE k.colour IN ('black', 'red') AND k.state = 'active';

CREATE SEQUENCE credit.list_issue_id_seq;
CREATE TABLE credit.list_issue (
	issue_id  bigint NOT NULL DEFAULT pg_catalog.nextval('credit.list_issue_id_seq'),
	issue_no  text NOT NULL,
	list_kind text NOT NULL,
	region    text NOT NULL,
	period    daterange NOT NULL,
	issued_on date NOT NULL,
	issued_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
	signed_by text NOT NULL,
	row_count integer NOT NULL,
	digest    bytea NOT NULL,
	CONSTRAINT list_issue_pkey PRIMARY KEY (issue_id),
	CONSTRAINT list_issue_no_key UNIQUE (issue_no),
	CONSTRAINT list_issue_period_key UNIQUE (list_kind, region, period),
	CONSTRAINT list_issue_list_kind_fkey FOREIGN KEY (list_kind) REFERENCES credit.list_kind,
	CONSTRAINT list_issue_signed_check CHECK (signed_by ~ '[^ ]')
);
ALTER SEQUENCE credit.list_issue_id_seq OWNED BY credit.list_issue.issue_id;
COMMENT ON TABLE credit.list_issue IS '名单期刊:期号、名单、期间、签发人、条数、摘要 | numbered issues of lists: number, list, period, who signed, rows, digest';
COMMENT ON COLUMN credit.list_issue.issue_id IS '编号 | number';
COMMENT ON COLUMN credit.list_issue.issue_no IS '期号 | number of the issue, as published';
COMMENT ON COLUMN credit.list_issue.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.list_issue.region IS '发布地区 | region';
COMMENT ON COLUMN credit.list_issue.period IS '所属期间 | the period it is for';
COMMENT ON COLUMN credit.list_issue.issued_on IS '发布日期 | day of issue';
COMMENT ON COLUMN credit.list_issue.issued_at IS '发布时间 | time of issue';
COMMENT ON COLUMN credit.list_issue.signed_by IS '签发 | who signed it';
COMMENT ON COLUMN credit.list_issue.row_count IS '条数 | number of rows';
COMMENT ON COLUMN credit.list_issue.digest IS '各行内容的 SHA-256 摘要 | SHA-256 of its rows';

CREATE TABLE credit.list_issue_row (
	code         credit.credit_code NOT NULL,
	issue_id     bigint NOT NULL,
	position     integer NOT NULL,
	listing_id   bigint NOT NULL,
	subject_name text NOT NULL,
	unit_name    text NOT NULL,
	listed_on    date NOT NULL,
	listed_until date NOT NULL,
	document_no  text NOT NULL,
	decided_on   date NOT NULL,
	CONSTRAINT list_issue_row_pkey PRIMARY KEY (code, issue_id, listing_id),
	CONSTRAINT list_issue_row_issue_fkey FOREIGN KEY (issue_id) REFERENCES credit.list_issue,
	CONSTRAINT list_issue_row_listing_fkey FOREIGN KEY (code, listing_id) REFERENCES credit.listing
);
CREATE INDEX list_issue_row_issue_idx ON credit.list_issue_row (issue_id, position);
COMMENT ON TABLE credit.list_issue_row IS '名单期刊内容,发布后不变 | the rows of an issue, never changed';
COMMENT ON COLUMN credit.list_issue_row.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.list_issue_row.issue_id IS '期刊编号 | number of the issue';
COMMENT ON COLUMN credit.list_issue_row.position IS '序号 | position in the issue';
COMMENT ON COLUMN credit.list_issue_row.listing_id IS '名单条目编号 | number of the list entry';
COMMENT ON COLUMN credit.list_issue_row.subject_name IS '主体名称 | name of the subject';
COMMENT ON COLUMN credit.list_issue_row.unit_name IS '认定单位 | the unit that listed';
COMMENT ON COLUMN credit.list_issue_row.listed_on IS '列入日期 | day of listing';
COMMENT ON COLUMN credit.list_issue_row.listed_until IS '在列至,infinity 为无固定期限 | last day on the list; infinity is without term';
COMMENT ON COLUMN credit.list_issue_row.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.list_issue_row.decided_on IS '依据文书决定日期 | day the basis document was decided';

ALTER TABLE credit.list_issue_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_issue ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.list_issue_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_issue_rule_read ON credit.list_issue_rule FOR SELECT USING (true);
CREATE POLICY list_issue_rule_office ON credit.list_issue_rule FOR ALL TO credit_office USING (true) WITH CHECK (true);
CREATE POLICY list_issue_read ON credit.list_issue FOR SELECT USING (true);
-- what an issue said is shown again to those who answer for it, not to the public
CREATE POLICY list_issue_row_office ON credit.list_issue_row FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.list_issue_rule, credit.list_issue TO PUBLIC;
GRANT INSERT, UPDATE ON credit.list_issue_rule TO credit_office;
GRANT SELECT ON credit.list_issue_row TO credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.list_issue
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.list_issue ENABLE ALWAYS TRIGGER never_changed;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.list_issue_row
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.list_issue_row ENABLE ALWAYS TRIGGER never_changed;
