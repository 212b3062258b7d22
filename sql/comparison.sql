-- Comparison (比对): what is held against what should be there: the catalogue
-- (coverage), a second source (concealment, 瞒报), a unit's own past (silence).

-- Documents known from another channel.  The number names the document; whom
-- it is about is not asked and not kept.
CREATE TABLE credit.second_source (
	source      text NOT NULL,
	unit        credit.credit_code NOT NULL,
	act_kind    text NOT NULL,
	document_no text NOT NULL,
	decided_on  date NOT NULL,
	due_on      date NOT NULL,
	loaded_on   date NOT NULL,
	loaded_by   name NOT NULL,
	found_on    date,
	CONSTRAINT second_source_pkey PRIMARY KEY (source, unit, act_kind, document_no),
	CONSTRAINT second_source_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT second_source_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT second_source_source_check CHECK (source ~ '[^ ]'),
	CONSTRAINT second_source_document_no_check CHECK (document_no ~ '[^ ]')
);
CREATE INDEX second_source_unit_idx ON credit.second_source (unit);
CREATE INDEX second_source_act_kind_idx ON credit.second_source (act_kind);
CREATE INDEX second_source_missing_idx ON credit.second_source (document_no) WHERE found_on IS NULL;
COMMENT ON TABLE credit.second_source IS '第二来源的文书清单,用于比对瞒报;不含主体 | documents known from a second source, to compare with; whom they are about is not kept';
COMMENT ON COLUMN credit.second_source.source IS '来源名称 | name of the source';
COMMENT ON COLUMN credit.second_source.unit IS '作出决定的单位 | the unit that decided';
COMMENT ON COLUMN credit.second_source.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.second_source.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.second_source.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.second_source.due_on IS '应归集日 | the day by which it had to be collected';
COMMENT ON COLUMN credit.second_source.loaded_on IS '载入日期 | day loaded';
COMMENT ON COLUMN credit.second_source.loaded_by IS '载入人 | who loaded it';
COMMENT ON COLUMN credit.second_source.found_on IS '在本平台找到的日期 | the day it was found among our records';

ALTER TABLE credit.second_source ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_source_office ON credit.second_source FOR SELECT TO credit_office, credit_evaluator USING (true);
GRANT SELECT ON credit.second_source TO credit_office, credit_evaluator;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credit.second_source
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.second_source ENABLE ALWAYS TRIGGER never_deleted;
-- N20: who sent so many a month on average, over so many months, is missed
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis, confidence) VALUES
('silence.window',  6, 'month', 'month', '[2016-09-01,)', 'S0 art 9 及时录入、实时更新; 本平台缺省值,由主管部门确定', 'L'),
('silence.minimum', 3, 'count', 'month', '[2016-09-01,)', 'S0 art 9 及时录入、实时更新; 本平台缺省值,由主管部门确定', 'L');
INSERT INTO credit.job VALUES
('match_second_sources', '第二来源比对', 'credit.match_second_sources', 45, '1 day', '00:00');
INSERT INTO credit_report.view_release (view_name, since) VALUES
('credit_report.coverage', '0.2.0'), ('credit_report.coverage_by_region', '0.2.0'), ('credit_report.coverage_item', '0.2.0'),
('credit_report.concealment', '0.2.0'), ('credit_report.silence', '0.2.0');
