-- Sampled checks (抽查): S0 art 33 定期抽查和不定时核查.  A sample is drawn by a seed
-- whose digest was recorded before the draw, so that nobody chose the rows; the
-- same seed gives the same rows again, years later.  Every unit is a stratum.
-- What an outside evaluator counted stands beside our own count (R222).

INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('sample.share',   '000000', 5,  'percent', NULL, '[2016-09-01,)', 'S0 art 33 定期抽查; 比例为本平台缺省值,由主管部门确定', 'L'),
('sample.minimum', '000000', 10, 'count',   NULL, '[2016-09-01,)', 'S0 art 33 定期抽查; 每单位最少条数为本平台缺省值', 'L');

CREATE SEQUENCE credit.sample_id_seq;
CREATE TABLE credit.sample (
	sample_id        bigint NOT NULL DEFAULT pg_catalog.nextval('credit.sample_id_seq'),
	name             text NOT NULL,
	region           text NOT NULL,
	confirmed_during daterange NOT NULL,
	seed_digest      bytea NOT NULL,
	planned_on       date NOT NULL,
	planned_by       name NOT NULL,
	seed             text,
	drawn_on         date,
	drawn_by         name,
	CONSTRAINT sample_pkey PRIMARY KEY (sample_id),
	CONSTRAINT sample_name_check CHECK (name ~ '[^ ]'),
	CONSTRAINT sample_range_check CHECK (NOT isempty(confirmed_during) AND NOT lower_inf(confirmed_during) AND NOT upper_inf(confirmed_during)),
	CONSTRAINT sample_seed_check CHECK (seed_digest = pg_catalog.sha256(pg_catalog.convert_to(seed, 'UTF8'))),
	CONSTRAINT sample_drawn_check CHECK ((seed IS NULL) = (drawn_on IS NULL) AND (seed IS NULL) = (drawn_by IS NULL))
);
ALTER SEQUENCE credit.sample_id_seq OWNED BY credit.sample.sample_id;
COMMENT ON TABLE credit.sample IS '抽查:范围、种子及其摘要 | samples: the range, the seed and its digest';
COMMENT ON COLUMN credit.sample.sample_id IS '抽查编号 | number of the sample';
COMMENT ON COLUMN credit.sample.name IS '名称 | name';
COMMENT ON COLUMN credit.sample.region IS '地区 | region';
COMMENT ON COLUMN credit.sample.confirmed_during IS '抽取范围:确认日期 | the range: days of confirmation';
COMMENT ON COLUMN credit.sample.seed_digest IS '种子的 SHA-256,抽取之前登记 | SHA-256 of the seed, recorded before the draw';
COMMENT ON COLUMN credit.sample.planned_on IS '登记日期 | the day it was planned';
COMMENT ON COLUMN credit.sample.planned_by IS '登记人 | who planned it';
COMMENT ON COLUMN credit.sample.seed IS '种子,抽取时公布 | the seed, disclosed by the draw';
COMMENT ON COLUMN credit.sample.drawn_on IS '抽取日期 | the day it was drawn';
COMMENT ON COLUMN credit.sample.drawn_by IS '抽取人 | who drew it';

CREATE TABLE credit.sample_record (
	code       credit.credit_code NOT NULL,
	sample_id  bigint NOT NULL,
	record_id  bigint NOT NULL,
	unit       credit.credit_code NOT NULL,
	correct    boolean,
	fields     text[],
	note       text,
	checked_on date,
	checked_by name,
	CONSTRAINT sample_record_pkey PRIMARY KEY (code, sample_id, record_id),
	CONSTRAINT sample_record_sample_fkey FOREIGN KEY (sample_id) REFERENCES credit.sample,
	CONSTRAINT sample_record_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT sample_record_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT sample_record_checked_check CHECK ((correct IS NULL) = (checked_on IS NULL) AND (correct IS NULL) = (checked_by IS NULL)),
	CONSTRAINT sample_record_fields_check CHECK ((correct IS FALSE) = (coalesce(pg_catalog.cardinality(fields), 0) > 0))
);
CREATE INDEX sample_record_sample_idx ON credit.sample_record (sample_id, record_id);
CREATE INDEX sample_record_unit_idx ON credit.sample_record (unit, checked_on);
CREATE INDEX sample_record_record_idx ON credit.sample_record (code, record_id);
COMMENT ON TABLE credit.sample_record IS '抽中的信息与核查结果 | records drawn, and what the check found';
COMMENT ON COLUMN credit.sample_record.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.sample_record.sample_id IS '抽查编号 | number of the sample';
COMMENT ON COLUMN credit.sample_record.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.sample_record.unit IS '报送单位 | the unit that reported it';
COMMENT ON COLUMN credit.sample_record.correct IS '是否准确,未核查为空 | correct or not; NULL until checked';
COMMENT ON COLUMN credit.sample_record.fields IS '有误的字段 | the fields that are wrong';
COMMENT ON COLUMN credit.sample_record.note IS '说明 | note';
COMMENT ON COLUMN credit.sample_record.checked_on IS '核查日期 | day of the check';
COMMENT ON COLUMN credit.sample_record.checked_by IS '核查人 | who checked';

CREATE TABLE credit.external_result (
	unit        credit.credit_code NOT NULL,
	evaluation  text NOT NULL,
	metric      text NOT NULL,
	during      daterange NOT NULL,
	amount      numeric NOT NULL,
	out_of      numeric NOT NULL,
	evaluator   text NOT NULL,
	imported_on date NOT NULL,
	imported_by name NOT NULL,
	own_amount  numeric,
	own_out_of  numeric,
	CONSTRAINT external_result_pkey PRIMARY KEY (unit, evaluation, metric),
	CONSTRAINT external_result_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT external_result_metric_check CHECK (metric IN ('collect_on_time', 'publish_on_time', 'objection_on_time', 'quality_score', 'official_code', 'accuracy')),
	CONSTRAINT external_result_amount_check CHECK (amount >= 0 AND amount <= out_of AND out_of > 0)
);
COMMENT ON TABLE credit.external_result IS '第三方评估结果 | what an outside evaluator counted';
COMMENT ON COLUMN credit.external_result.unit IS '被评估单位 | the unit evaluated';
COMMENT ON COLUMN credit.external_result.evaluation IS '评估名称 | name of the evaluation';
COMMENT ON COLUMN credit.external_result.metric IS '指标 | what was counted';
COMMENT ON COLUMN credit.external_result.during IS '评估期间 | the period evaluated';
COMMENT ON COLUMN credit.external_result.amount IS '合格数 | how many were good';
COMMENT ON COLUMN credit.external_result.out_of IS '评估数 | of how many';
COMMENT ON COLUMN credit.external_result.evaluator IS '评估机构 | who evaluated';
COMMENT ON COLUMN credit.external_result.imported_on IS '导入日期 | day of import';
COMMENT ON COLUMN credit.external_result.imported_by IS '导入人 | who imported it';
COMMENT ON COLUMN credit.external_result.own_amount IS '导入时本平台所计合格数 | what we counted as good ourselves when it was imported';
COMMENT ON COLUMN credit.external_result.own_out_of IS '导入时本平台所计总数 | of how many, by our own count';

DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['sample', 'sample_record', 'external_result'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_head, credit_clerk, credit_office, credit_evaluator', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT TO credit_office, credit_evaluator USING (true)', t || '_office', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.%I FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change()', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ALWAYS TRIGGER never_deleted', t);
	END LOOP;
END
$do$;
CREATE POLICY sample_read ON credit.sample FOR SELECT USING (drawn_on IS NOT NULL);
CREATE POLICY sample_record_own ON credit.sample_record FOR SELECT USING (credit_private.is_mine(unit));
CREATE POLICY external_result_own ON credit.external_result FOR SELECT USING (credit_private.is_mine(unit));
CREATE TRIGGER drawn_never_changed BEFORE UPDATE ON credit.sample
	FOR EACH ROW WHEN (OLD.drawn_on IS NOT NULL) EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER checked_never_changed BEFORE UPDATE ON credit.sample_record
	FOR EACH ROW WHEN (OLD.correct IS NOT NULL) EXECUTE FUNCTION credit.refuse_change();
CREATE TRIGGER imported_never_changed BEFORE UPDATE ON credit.external_result
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.sample ENABLE ALWAYS TRIGGER drawn_never_changed;
ALTER TABLE credit.sample_record ENABLE ALWAYS TRIGGER checked_never_changed;
ALTER TABLE credit.external_result ENABLE ALWAYS TRIGGER imported_never_changed;
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.sample_result', '0.2.0'), ('credit_report.sampled_record', '0.2.0');
