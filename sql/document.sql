-- Issued documents (发文): not at the window, each says whether it creates credit
-- information (S0 art 10 在发文环节明确是否需要生成信用信息).  Yes opens a duty, kind document, that
-- the confirmed record of the same document meets; no needs a reason.

CREATE SEQUENCE credit.document_id_seq;
CREATE TABLE credit.document (
	document_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.document_id_seq'),
	unit        credit.credit_code NOT NULL,
	document_no text NOT NULL,
	title       text NOT NULL,
	issued_on   date NOT NULL,
	creates     boolean NOT NULL,
	item        text,
	reason      text,
	entered_by  name NOT NULL,
	entered_on  date NOT NULL DEFAULT credit.today(),
	-- 赣发改罚〔2019〕12号: series, year and number
	series      text GENERATED ALWAYS AS (pg_catalog.substring(document_no, '^(.+)〔[0-9]{4}〕第?[0-9]+号$')) STORED,
	year        integer GENERATED ALWAYS AS (pg_catalog.substring(document_no, '〔([0-9]{4})〕第?[0-9]+号$')::integer) STORED,
	number      integer GENERATED ALWAYS AS (pg_catalog.substring(document_no, '〔[0-9]{4}〕第?([0-9]{1,9})号$')::integer) STORED,
	CONSTRAINT document_pkey PRIMARY KEY (document_id),
	CONSTRAINT document_document_no_key UNIQUE (document_no, unit),
	CONSTRAINT document_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT document_document_no_check CHECK (document_no ~ '[^ ]'),
	CONSTRAINT document_title_check CHECK (title ~ '[^ ]'),
	CONSTRAINT document_creates_check CHECK (CASE WHEN creates THEN item IS NOT NULL ELSE coalesce(reason, '') ~ '[^ ]' END)
);
ALTER SEQUENCE credit.document_id_seq OWNED BY credit.document.document_id;
CREATE INDEX document_series_idx ON credit.document (unit, series, year, number);
COMMENT ON TABLE credit.document IS '发文登记:是否生成信用信息 | issued documents: does each create credit information';
COMMENT ON COLUMN credit.document.document_id IS '编号 | number';
COMMENT ON COLUMN credit.document.unit IS '发文单位 | the unit that issued it';
COMMENT ON COLUMN credit.document.document_no IS '文号 | document number';
COMMENT ON COLUMN credit.document.title IS '标题 | title';
COMMENT ON COLUMN credit.document.issued_on IS '发文日期 | day of issue';
COMMENT ON COLUMN credit.document.creates IS '是否生成信用信息 | does it create credit information';
COMMENT ON COLUMN credit.document.item IS '归集项目 | catalogue item it creates';
COMMENT ON COLUMN credit.document.reason IS '不生成的理由 | why it creates none';
COMMENT ON COLUMN credit.document.entered_by IS '登记人 | who entered it';
COMMENT ON COLUMN credit.document.entered_on IS '登记日期 | the day it was entered';
COMMENT ON COLUMN credit.document.series IS '文号字头 | series of the number';
COMMENT ON COLUMN credit.document.year IS '文号年份 | year of the number';
COMMENT ON COLUMN credit.document.number IS '文号序号 | number in the series';
ALTER TABLE credit.document ENABLE ROW LEVEL SECURITY;
CREATE POLICY document_own ON credit.document FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY document_office ON credit.document FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.document TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.document
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.document ENABLE ALWAYS TRIGGER never_changed;
