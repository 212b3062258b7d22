-- Powers (权责清单): the list of matters that units decide, the items of the
-- catalogue that rest on them, and every change of them with its clock: the
-- catalogue follows within ten working days (S0 方案 一(四)).

CREATE TABLE credit.power (
	power        text NOT NULL,
	name         text NOT NULL,
	act_kind     text NOT NULL,
	unit         credit.credit_code NOT NULL,
	basis        text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT power_pkey PRIMARY KEY (power),
	CONSTRAINT power_act_kind_fkey FOREIGN KEY (act_kind) REFERENCES credit.act_kind,
	CONSTRAINT power_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT power_basis_check CHECK (basis ~ '[^ ]')
);
CREATE INDEX power_unit_idx ON credit.power (unit);
CREATE INDEX power_act_kind_idx ON credit.power (act_kind);
COMMENT ON TABLE credit.power IS '权责清单:事项编码、名称、种类、行使单位、依据 | the list of powers: matter code, name, kind, unit, legal basis';
COMMENT ON COLUMN credit.power.power IS '事项编码 | code of the matter';
COMMENT ON COLUMN credit.power.name IS '事项名称 | name';
COMMENT ON COLUMN credit.power.act_kind IS '事项种类 | kind of act';
COMMENT ON COLUMN credit.power.unit IS '行使单位 | the unit that has it';
COMMENT ON COLUMN credit.power.basis IS '法律依据 | legal basis';
COMMENT ON COLUMN credit.power.valid_during IS '有效期间 | the period in which it is there';

CREATE TABLE credit.item_power (
	edition text NOT NULL,
	item    text NOT NULL,
	power   text NOT NULL,
	CONSTRAINT item_power_pkey PRIMARY KEY (edition, item, power),
	CONSTRAINT item_power_item_fkey FOREIGN KEY (edition, item) REFERENCES credit.catalog_item ON DELETE CASCADE,
	CONSTRAINT item_power_power_fkey FOREIGN KEY (power) REFERENCES credit.power
);
CREATE INDEX item_power_power_idx ON credit.item_power (power);
COMMENT ON TABLE credit.item_power IS '目录项目所依据的权责事项,多对多 | the powers that an item rests on, many to many';
COMMENT ON COLUMN credit.item_power.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit.item_power.item IS '项目编号 | item';
COMMENT ON COLUMN credit.item_power.power IS '事项编码 | power';

CREATE SEQUENCE credit.power_change_id_seq;
CREATE TABLE credit.power_change (
	power_change_id bigint NOT NULL DEFAULT pg_catalog.nextval('credit.power_change_id_seq'),
	power       text NOT NULL,
	change      text NOT NULL,
	changed_on  date NOT NULL,
	unit        credit.credit_code NOT NULL,
	new_unit    credit.credit_code,
	document    text NOT NULL,
	noted_on    date NOT NULL DEFAULT credit.today(),
	noted_by    name NOT NULL,
	answered_by text,
	answered_on date,
	CONSTRAINT power_change_pkey PRIMARY KEY (power_change_id),
	CONSTRAINT power_change_power_fkey FOREIGN KEY (power) REFERENCES credit.power,
	CONSTRAINT power_change_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT power_change_new_unit_fkey FOREIGN KEY (new_unit) REFERENCES credit.unit,
	CONSTRAINT power_change_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES credit.catalog_edition,
	CONSTRAINT power_change_key UNIQUE (power, change, changed_on),
	CONSTRAINT power_change_change_check CHECK (change IN ('added', 'delegated', 'cancelled')),
	CONSTRAINT power_change_new_unit_check CHECK ((change = 'delegated') = (new_unit IS NOT NULL)),
	CONSTRAINT power_change_document_check CHECK (document ~ '[^ ]'),
	CONSTRAINT power_change_noted_on_check CHECK (changed_on <= noted_on),
	CONSTRAINT power_change_answered_check CHECK ((answered_by IS NULL) = (answered_on IS NULL))
);
ALTER SEQUENCE credit.power_change_id_seq OWNED BY credit.power_change.power_change_id;
CREATE INDEX power_change_unit_idx ON credit.power_change (unit);
CREATE INDEX power_change_new_unit_idx ON credit.power_change (new_unit);
CREATE INDEX power_change_answered_by_idx ON credit.power_change (answered_by);
COMMENT ON TABLE credit.power_change IS '职权变动(增加、下放、取消)及回应它的目录版本 | changes of powers, and the edition that answers each';
COMMENT ON COLUMN credit.power_change.power_change_id IS '变动编号 | number of the change';
COMMENT ON COLUMN credit.power_change.power IS '事项编码 | power';
COMMENT ON COLUMN credit.power_change.change IS '变动:added 增加,delegated 下放,cancelled 取消 | added, delegated or cancelled';
COMMENT ON COLUMN credit.power_change.changed_on IS '变动日期 | day of the change';
COMMENT ON COLUMN credit.power_change.unit IS '原行使单位 | the unit that had it, or has it now';
COMMENT ON COLUMN credit.power_change.new_unit IS '承接单位(下放) | the unit it was delegated to';
COMMENT ON COLUMN credit.power_change.document IS '依据文件 | the document that says so';
COMMENT ON COLUMN credit.power_change.noted_on IS '登记日期 | day it was noted';
COMMENT ON COLUMN credit.power_change.noted_by IS '登记人 | who noted it';
COMMENT ON COLUMN credit.power_change.answered_by IS '作出回应的目录版本 | the edition that answers it';
COMMENT ON COLUMN credit.power_change.answered_on IS '回应日期 | day of the answer';

SELECT credit.enable_history('credit.power', true), credit.enable_history('credit.power_change', true), credit.enable_history('credit.item_power');
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['power', 'item_power', 'power_change'] LOOP
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_read', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO PUBLIC', t);
		EXECUTE pg_catalog.format('ALTER TABLE credit.%I ENABLE ROW LEVEL SECURITY', t || '_history');
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR SELECT USING (true)', t || '_history_read', t || '_history');
		EXECUTE pg_catalog.format('GRANT SELECT ON credit.%I TO credit_office, credit_admin, credit_evaluator', t || '_history');
	END LOOP;
	-- the list is the office's; that a power ended or went elsewhere is noted as a change
	FOREACH t IN ARRAY ARRAY['power', 'item_power'] LOOP
		EXECUTE pg_catalog.format('CREATE POLICY %I ON credit.%I FOR ALL TO credit_office USING (true) WITH CHECK (true)', t || '_office', t);
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE ON credit.%I TO credit_office', t);
	END LOOP;
END
$do$;
