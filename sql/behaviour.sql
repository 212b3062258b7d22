-- The list of behaviours (行为清单): which conduct makes which record, apart from
-- the list of data, and how grave it is by the standard of its industry.

CREATE TABLE credit.behaviour (
	behaviour    text NOT NULL,
	name         text NOT NULL,
	act_kind     text NOT NULL,
	item         text,
	class        text NOT NULL,
	sector       text,
	basis        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT behaviour_pkey PRIMARY KEY (behaviour),
	CONSTRAINT behaviour_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT behaviour_sector_fkey FOREIGN KEY (sector) REFERENCES credit.sector,
	CONSTRAINT behaviour_class_check CHECK (class IN ('basic', 'trustworthy', 'untrustworthy')),
	CONSTRAINT behaviour_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX behaviour_act_kind_idx ON credit.behaviour (act_kind);
CREATE INDEX behaviour_sector_idx ON credit.behaviour (sector);
COMMENT ON TABLE credit.behaviour IS '行为清单:何种行为产生何种记录、属何类别 | the list of behaviours: which conduct makes which record, of which class';
COMMENT ON COLUMN credit.behaviour.behaviour IS '行为编号 | behaviour';
COMMENT ON COLUMN credit.behaviour.name IS '名称 | name';
COMMENT ON COLUMN credit.behaviour.act_kind IS '所产生记录的信息种类 | kind of the record it makes';
COMMENT ON COLUMN credit.behaviour.item IS '所产生记录的目录项目 | item of the record it makes';
COMMENT ON COLUMN credit.behaviour.class IS '类别:basic 基础,trustworthy 守信,untrustworthy 失信 | basic, trustworthy or untrustworthy';
COMMENT ON COLUMN credit.behaviour.sector IS '行业(重点领域) | industry: field of activity';
COMMENT ON COLUMN credit.behaviour.basis IS '依据 | legal basis';
COMMENT ON COLUMN credit.behaviour.valid_during IS '有效期间 | the period in which it holds';

CREATE SEQUENCE credit.grading_id_seq;
CREATE TABLE credit.grading (
	grading_id   bigint NOT NULL DEFAULT pg_catalog.nextval('credit.grading_id_seq'),
	behaviour    text NOT NULL,
	region       text NOT NULL DEFAULT '000000',
	severity     text NOT NULL,
	valid_during daterange NOT NULL,
	basis        text NOT NULL,
	CONSTRAINT grading_pkey PRIMARY KEY (grading_id),
	CONSTRAINT grading_behaviour_fkey FOREIGN KEY (behaviour) REFERENCES credit.behaviour,
	CONSTRAINT grading_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity,
	CONSTRAINT grading_basis_check CHECK (basis ~ '[^ ]'),
	CONSTRAINT grading_no_overlap EXCLUDE USING gist (behaviour WITH =, region WITH =, valid_during WITH &&)
);
ALTER SEQUENCE credit.grading_id_seq OWNED BY credit.grading.grading_id;
COMMENT ON TABLE credit.grading IS '失信程度分类标准:行为对应程度,按地区与日期 | grading standards: behaviour and grade, by region and date';
COMMENT ON COLUMN credit.grading.grading_id IS '标准编号 | number of the standard';
COMMENT ON COLUMN credit.grading.behaviour IS '行为 | behaviour';
COMMENT ON COLUMN credit.grading.region IS '适用地区 | region';
COMMENT ON COLUMN credit.grading.severity IS '失信程度 | grade';
COMMENT ON COLUMN credit.grading.valid_during IS '有效期间 | the period in which it holds';
COMMENT ON COLUMN credit.grading.basis IS '依据 | basis';

CREATE TABLE credit.record_grade (
	code       credit.credit_code NOT NULL,
	record_id  bigint NOT NULL,
	behaviour  text NOT NULL,
	grading_id bigint,
	derived    text,
	severity   text,
	reason     text,
	unit       credit.credit_code NOT NULL,
	CONSTRAINT record_grade_pkey PRIMARY KEY (code, record_id),
	CONSTRAINT record_grade_record_fkey FOREIGN KEY (code, record_id) REFERENCES credit.record,
	CONSTRAINT record_grade_behaviour_fkey FOREIGN KEY (behaviour) REFERENCES credit.behaviour,
	CONSTRAINT record_grade_grading_fkey FOREIGN KEY (grading_id) REFERENCES credit.grading,
	CONSTRAINT record_grade_severity_fkey FOREIGN KEY (severity) REFERENCES credit.severity,
	CONSTRAINT record_grade_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	-- a grade other than the standard's is given with a reason
	CONSTRAINT record_grade_reason_check CHECK (derived IS NULL OR severity IS NULL OR severity = derived OR reason IS NOT NULL)
);
CREATE INDEX record_grade_behaviour_idx ON credit.record_grade (behaviour);
CREATE INDEX record_grade_unit_idx ON credit.record_grade (unit);
COMMENT ON TABLE credit.record_grade IS '记录的行为与程度来由:按标准得出,或说明理由另定 | which behaviour a record is of, and how its grade came about: by the standard, or otherwise with a reason';
COMMENT ON COLUMN credit.record_grade.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.record_grade.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.record_grade.behaviour IS '行为 | behaviour';
COMMENT ON COLUMN credit.record_grade.grading_id IS '所依标准 | the standard it rests on';
COMMENT ON COLUMN credit.record_grade.derived IS '按标准的程度 | grade by the standard';
COMMENT ON COLUMN credit.record_grade.severity IS '所定程度 | grade it was given';
COMMENT ON COLUMN credit.record_grade.reason IS '另定理由 | why it was given another one';
COMMENT ON COLUMN credit.record_grade.unit IS '报送单位 | the unit that reported the record';

SELECT credit.enable_history('credit.behaviour', true), credit.enable_history('credit.grading', true);
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['behaviour', 'grading'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
END
$do$;
GRANT USAGE ON SEQUENCE credit.grading_id_seq TO credit_office;
ALTER TABLE credit.record_grade ENABLE ROW LEVEL SECURITY;
CREATE POLICY record_grade_office ON credit.record_grade FOR SELECT TO credit_office, credit_evaluator USING (true);
CREATE POLICY record_grade_own ON credit.record_grade FOR SELECT USING (credit_private.is_mine(unit));
GRANT SELECT ON credit.record_grade TO credit_clerk, credit_head, credit_office, credit_evaluator;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON credit.record_grade
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit.record_grade ENABLE ALWAYS TRIGGER never_changed;
