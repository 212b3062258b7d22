-- The ledger (账本, N9, S4 item 18): every version of a record, list entry,
-- sign-off, measure, objection, repair and receipt is hashed and sealed by a
-- job, in runs; nothing is done when a row is written.
--
--   leaf   SHA-256 of one version: source, kind, and the row's text
--   page   some hundred leaves of one unit and source
--   seal   the pages of one unit in one run, and the unit's seal before
--   run    the seals of all units, and the run before: its root says it all
--
-- What is not sealed yet is known by numbers alone, not by transactions, so
-- that a restored database goes on where it was: a run keeps, for each source,
-- the number up to which nothing can come any more (closed) and what is sealed
-- above it.  A transaction that commits late fills a hole above "closed" and is
-- sealed then (credit.seal_ledger()).

CREATE TABLE credit.ledger_source (
	source    text NOT NULL,
	id_column name NOT NULL,
	left_out  name[] NOT NULL DEFAULT '{}',
	position  integer NOT NULL,
	basis     text NOT NULL,
	CONSTRAINT ledger_source_pkey PRIMARY KEY (source)
);
COMMENT ON TABLE credit.ledger_source IS '入账的表 | tables whose versions are sealed';
COMMENT ON COLUMN credit.ledger_source.source IS '表 | table';
COMMENT ON COLUMN credit.ledger_source.id_column IS '编号列 | column of its number';
COMMENT ON COLUMN credit.ledger_source.left_out IS '不直接入账的列(另有摘要列) | columns that stand in the row''s own digest already';
COMMENT ON COLUMN credit.ledger_source.position IS '次序 | order';
COMMENT ON COLUMN credit.ledger_source.basis IS '依据 | basis';
INSERT INTO credit.ledger_source (source, id_column, left_out, position, basis) VALUES
('record',         'record_id',         '{}',        1, 'S4 item 18'),
('listing',        'listing_id',        '{}',        2, 'S4 item 18'),
('sign_off',       'sign_off_id',       '{}',        3, 'S0 方案 四'),
('matter_measure', 'matter_measure_id', '{}',        4, 'S0 方案 四'),
('objection',      'objection_id',      '{}',        5, 'S4 item 18'),
('repair',         'repair_id',         '{}',        6, 'S4 item 13'),
('inquiry',        'inquiry_id',        '{answer}',  7, 'S1 二(五)'),
('evidence',       'evidence_id',       '{content}', 8, 'S1 二(五)');

CREATE TABLE credit.ledger_run (
	run_no    bigint NOT NULL,
	day       date NOT NULL,
	sealed_at timestamptz NOT NULL,
	row_count bigint NOT NULL,
	previous  bytea,
	root      bytea NOT NULL,
	running   text[] NOT NULL,
	CONSTRAINT ledger_run_pkey PRIMARY KEY (run_no)
);
CREATE INDEX ledger_run_day_idx ON credit.ledger_run (day);
COMMENT ON TABLE credit.ledger_run IS '封账批次及其根,逐次相连,不可更改 | runs of sealing with their roots, each chained to the one before; never changed';
COMMENT ON COLUMN credit.ledger_run.run_no IS '封账序号,连续 | number, without holes';
COMMENT ON COLUMN credit.ledger_run.day IS '封账日期 | day';
COMMENT ON COLUMN credit.ledger_run.sealed_at IS '封账时刻 | moment';
COMMENT ON COLUMN credit.ledger_run.row_count IS '封入的行版本数 | versions sealed';
COMMENT ON COLUMN credit.ledger_run.previous IS '上一次的根 | root of the run before';
COMMENT ON COLUMN credit.ledger_run.root IS '根 | root';
COMMENT ON COLUMN credit.ledger_run.running IS '封账时未结束的事务 | transactions that had not ended then';

CREATE TABLE credit.ledger_part (
	run_no    bigint NOT NULL,
	source    text NOT NULL,
	kind      text NOT NULL,
	columns   name[] NOT NULL,
	top       bigint NOT NULL,
	closed    bigint NOT NULL,
	above     int8multirange NOT NULL,
	CONSTRAINT ledger_part_pkey PRIMARY KEY (run_no, source, kind),
	CONSTRAINT ledger_part_source_fkey FOREIGN KEY (source) REFERENCES credit.ledger_source,
	CONSTRAINT ledger_part_kind_check CHECK (kind IN ('current', 'history')),
	CONSTRAINT ledger_part_closed_check CHECK (closed <= top)
);
CREATE INDEX ledger_part_source_idx ON credit.ledger_part (source, kind);
COMMENT ON TABLE credit.ledger_part IS '各次封账时各表已封到何处 | how far each table was sealed after a run';
COMMENT ON COLUMN credit.ledger_part.run_no IS '封账序号 | run';
COMMENT ON COLUMN credit.ledger_part.source IS '表 | table';
COMMENT ON COLUMN credit.ledger_part.kind IS '现行 current 或历史 history | the table or its history';
COMMENT ON COLUMN credit.ledger_part.columns IS '计入的列及次序 | columns that were hashed, in their order';
COMMENT ON COLUMN credit.ledger_part.top IS '已封的最大编号 | the highest number sealed';
COMMENT ON COLUMN credit.ledger_part.closed IS '此编号及以下不会再有新行 | at this number and below no row can come any more';
COMMENT ON COLUMN credit.ledger_part.above IS '其上已封的编号 | numbers above it that are sealed';

CREATE TABLE credit.ledger_seal (
	unit      credit.credit_code NOT NULL,
	run_no    bigint NOT NULL,
	row_count bigint NOT NULL,
	previous  bytea,
	digest    bytea NOT NULL,
	CONSTRAINT ledger_seal_pkey PRIMARY KEY (unit, run_no),
	CONSTRAINT ledger_seal_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX ledger_seal_run_idx ON credit.ledger_seal (run_no);
COMMENT ON TABLE credit.ledger_seal IS '各单位的封条,逐次相连,不可更改 | seals of each unit, each chained to its former one; never changed';
COMMENT ON COLUMN credit.ledger_seal.unit IS '单位 | unit';
COMMENT ON COLUMN credit.ledger_seal.run_no IS '封账序号 | run';
COMMENT ON COLUMN credit.ledger_seal.row_count IS '封入的行版本数 | versions sealed';
COMMENT ON COLUMN credit.ledger_seal.previous IS '该单位上一封条 | the unit''s seal before';
COMMENT ON COLUMN credit.ledger_seal.digest IS '封条 | seal';

CREATE TABLE credit.ledger_page (
	unit    credit.credit_code NOT NULL,
	run_no  bigint NOT NULL,
	source  text NOT NULL,
	kind    text NOT NULL,
	page_no bigint NOT NULL,
	codes   credit.credit_code[] NOT NULL,
	ids     bigint[] NOT NULL,
	hashes  bytea[] NOT NULL,
	CONSTRAINT ledger_page_pkey PRIMARY KEY (unit, run_no, source, kind, page_no),
	CONSTRAINT ledger_page_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT ledger_page_source_fkey FOREIGN KEY (source) REFERENCES credit.ledger_source,
	CONSTRAINT ledger_page_kind_check CHECK (kind IN ('current', 'history')),
	CONSTRAINT ledger_page_length_check CHECK (cardinality(ids) > 0 AND cardinality(codes) = cardinality(ids) AND cardinality(hashes) = cardinality(ids))
);
CREATE INDEX ledger_page_run_idx ON credit.ledger_page (run_no);
CREATE INDEX ledger_page_source_idx ON credit.ledger_page (source, kind, run_no);
-- hashes do not compress
ALTER TABLE credit.ledger_page ALTER COLUMN hashes SET STORAGE EXTERNAL;
COMMENT ON TABLE credit.ledger_page IS '账页:各行版本的散列,不可更改 | pages: the hashes of versions; never changed';
COMMENT ON COLUMN credit.ledger_page.unit IS '单位 | unit';
COMMENT ON COLUMN credit.ledger_page.run_no IS '封账序号 | run';
COMMENT ON COLUMN credit.ledger_page.source IS '表 | table';
COMMENT ON COLUMN credit.ledger_page.kind IS '现行 current 或历史 history | the table or its history';
COMMENT ON COLUMN credit.ledger_page.page_no IS '页码 | page';
COMMENT ON COLUMN credit.ledger_page.codes IS '主体代码 | codes of the rows';
COMMENT ON COLUMN credit.ledger_page.ids IS '编号:现行为其编号,历史为历史行号 | numbers of the rows; of a history its history_id';
COMMENT ON COLUMN credit.ledger_page.hashes IS '散列 | hashes of the rows';

-- N14: what a receipt rested on, frozen in one snapshot; a source of the ledger itself
CREATE SEQUENCE credit.evidence_id_seq;
CREATE TABLE credit.evidence (
	code        credit.credit_code NOT NULL,
	evidence_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.evidence_id_seq'),
	inquiry_id  bigint NOT NULL,
	unit        credit.credit_code NOT NULL,
	frozen_on   date NOT NULL,
	frozen_by   name NOT NULL,
	content     jsonb NOT NULL,
	digest      bytea NOT NULL,
	CONSTRAINT evidence_pkey PRIMARY KEY (code, evidence_id),
	CONSTRAINT evidence_inquiry_key UNIQUE (code, inquiry_id),
	CONSTRAINT evidence_inquiry_fkey FOREIGN KEY (code, inquiry_id) REFERENCES credit.inquiry,
	CONSTRAINT evidence_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT evidence_digest_check CHECK (digest = pg_catalog.sha256(pg_catalog.convert_to(content::text, 'UTF8')))
);
ALTER SEQUENCE credit.evidence_id_seq OWNED BY credit.evidence.evidence_id;
CREATE INDEX evidence_unit_idx ON credit.evidence (unit);
COMMENT ON TABLE credit.evidence IS '证据包:查询回执及其所依规则、日历与账本根,不可更改 | evidence: a receipt with the rules, calendar and root it rested on; never changed';
COMMENT ON COLUMN credit.evidence.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.evidence.evidence_id IS '证据包编号 | number';
COMMENT ON COLUMN credit.evidence.inquiry_id IS '查询回执编号 | number of the receipt';
COMMENT ON COLUMN credit.evidence.unit IS '查询单位 | the unit that asked';
COMMENT ON COLUMN credit.evidence.frozen_on IS '固定日期 | day it was frozen';
COMMENT ON COLUMN credit.evidence.frozen_by IS '固定人 | who froze it';
COMMENT ON COLUMN credit.evidence.content IS '内容 | content';
COMMENT ON COLUMN credit.evidence.digest IS '内容的 SHA-256 摘要 | SHA-256 of the content';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['ledger_source', 'ledger_run', 'ledger_part', 'ledger_seal', 'ledger_page', 'evidence'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		CONTINUE WHEN t = 'ledger_source';
		EXECUTE pg_catalog.format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_changed', t);
	END LOOP;
	-- pages name subjects: only functions read them
	FOREACH t IN ARRAY ARRAY['ledger_source', 'ledger_run', 'ledger_part', 'ledger_seal'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_evaluator, credit_admin', t);
	END LOOP;
END
$do$;
CREATE POLICY evidence_own ON credit.evidence FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY evidence_office ON credit.evidence FOR SELECT TO credit_office USING (true);
GRANT SELECT ON credit.evidence TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;

-- what is new is found at the end of a table by its number, which costs no writer a tree
CREATE INDEX record_history_id_idx ON credit.record_history USING brin (history_id) WITH (pages_per_range = 32);
CREATE INDEX listing_history_id_idx ON credit.listing_history USING brin (history_id) WITH (pages_per_range = 32);
CREATE INDEX sign_off_history_id_idx ON credit.sign_off_history USING brin (history_id) WITH (pages_per_range = 32);
CREATE INDEX objection_history_id_idx ON credit.objection_history USING brin (history_id) WITH (pages_per_range = 32);
CREATE INDEX repair_history_id_idx ON credit.repair_history USING brin (history_id) WITH (pages_per_range = 32);
CREATE INDEX listing_id_idx ON credit.listing USING brin (listing_id) WITH (pages_per_range = 32);
CREATE INDEX sign_off_id_idx ON credit.sign_off USING brin (sign_off_id) WITH (pages_per_range = 32);
CREATE INDEX matter_measure_id_idx ON credit.matter_measure USING brin (matter_measure_id) WITH (pages_per_range = 32);
CREATE INDEX objection_id_idx ON credit.objection USING brin (objection_id) WITH (pages_per_range = 32);
CREATE INDEX repair_id_idx ON credit.repair USING brin (repair_id) WITH (pages_per_range = 32);
CREATE INDEX inquiry_id_idx ON credit.inquiry USING brin (inquiry_id) WITH (pages_per_range = 32);

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('ledger.page_rows', '000000', 256, 'count', NULL, '[2016-09-01,)', 'S4 item 18 防篡改(未定账页行数);本平台缺省值', 'L');
INSERT INTO credit.job (job, name, function, position, every) VALUES
('seal_ledger', '封账', 'credit.seal_ledger', 95, '1 hour');
INSERT INTO credit.bulletin_kind VALUES
('ledger', '数据账本根公告', 'month', NULL, 'S4 item 18; N9');
INSERT INTO credit.bulletin_section VALUES
('ledger', 1, '每日账本根', 'roots', '{}'),
('ledger', 2, '各单位封条', 'seals', '{}');
INSERT INTO credit_report.view_release (view_name, since) VALUES ('credit_report.ledger_day', '0.2.0'), ('credit_report.ledger_unit_day', '0.2.0');
