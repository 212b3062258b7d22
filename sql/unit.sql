-- Units (单位): departments and their offices, keyed by code like every
-- subject; a unit without an official code gets an assigned one.

CREATE TABLE credit.unit (
	unit         credit.credit_code NOT NULL,
	name         text NOT NULL,
	region       text NOT NULL,
	level        text NOT NULL,
	superior     credit.credit_code,
	successor    credit.credit_code,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT unit_pkey PRIMARY KEY (unit),
	CONSTRAINT unit_superior_fkey FOREIGN KEY (superior) REFERENCES credit.unit,
	CONSTRAINT unit_successor_fkey FOREIGN KEY (successor) REFERENCES credit.unit,
	CONSTRAINT unit_name_check CHECK (name ~ '[^ ]'),
	CONSTRAINT unit_region_check CHECK (region ~ '^[0-9]{6}$'),
	CONSTRAINT unit_level_check CHECK (level IN ('nation', 'province', 'city', 'county')),
	CONSTRAINT unit_successor_check CHECK (successor IS NULL OR NOT upper_inf(valid_during))
);
CREATE INDEX unit_superior_idx ON credit.unit (superior);
CREATE INDEX unit_successor_idx ON credit.unit (successor);
COMMENT ON TABLE credit.unit IS '单位(部门及其内设机构),含地区、层级、上级与承继单位 | units: departments and offices, with region, level, superior and successor';
COMMENT ON COLUMN credit.unit.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.unit.name IS '现名 | present name';
COMMENT ON COLUMN credit.unit.region IS '所在地区划代码 | division code';
COMMENT ON COLUMN credit.unit.level IS '层级:国家、省、市、县 | level: nation, province, city or county';
COMMENT ON COLUMN credit.unit.superior IS '上级单位 | superior unit';
COMMENT ON COLUMN credit.unit.successor IS '职责承继单位 | the unit that took over its duties';
COMMENT ON COLUMN credit.unit.valid_during IS '存续期间 | the period in which the unit exists';
ALTER TABLE credit.unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_read ON credit.unit FOR SELECT USING (true);
GRANT SELECT ON credit.unit TO PUBLIC;

CREATE TABLE credit.unit_name (
	unit         credit.credit_code NOT NULL,
	name         text NOT NULL,
	valid_during daterange NOT NULL DEFAULT '(,)',
	CONSTRAINT unit_name_pkey PRIMARY KEY (unit, name),
	CONSTRAINT unit_name_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit
);
CREATE INDEX unit_name_name_idx ON credit.unit_name (name);
COMMENT ON TABLE credit.unit_name IS '单位的现名与曾用名 | names a unit bears or bore';
COMMENT ON COLUMN credit.unit_name.unit IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit.unit_name.name IS '名称 | a name';
COMMENT ON COLUMN credit.unit_name.valid_during IS '使用该名称的期间 | when the name was borne';
ALTER TABLE credit.unit_name ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_name_read ON credit.unit_name FOR SELECT USING (true);
GRANT SELECT ON credit.unit_name TO PUBLIC;

-- a unit divided: which unit took over which item; the rest went to its successor
CREATE TABLE credit.unit_share (
	unit      credit.credit_code NOT NULL,
	item      text NOT NULL,
	successor credit.credit_code NOT NULL,
	CONSTRAINT unit_share_pkey PRIMARY KEY (unit, item),
	CONSTRAINT unit_share_unit_fkey FOREIGN KEY (unit) REFERENCES credit.unit,
	CONSTRAINT unit_share_successor_fkey FOREIGN KEY (successor) REFERENCES credit.unit,
	CONSTRAINT unit_share_successor_check CHECK (successor <> unit)
);
CREATE INDEX unit_share_successor_idx ON credit.unit_share (successor);
COMMENT ON TABLE credit.unit_share IS '单位分立:某项目由哪个单位承继,其余归承继单位 | a unit divided: which unit took over which item; the rest goes to its successor';
COMMENT ON COLUMN credit.unit_share.unit IS '被分立单位 | the unit that was divided';
COMMENT ON COLUMN credit.unit_share.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.unit_share.successor IS '承继该项目的单位 | the unit that took the item over';
ALTER TABLE credit.unit_share ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_share_read ON credit.unit_share FOR SELECT USING (true);
GRANT SELECT ON credit.unit_share TO PUBLIC;
-- a reform keeps who entered it and when
SELECT credit.enable_history('credit.unit', true);
SELECT credit.enable_history('credit.unit_share', true);
ALTER TABLE credit.unit_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit.unit_share_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_history_office ON credit.unit_history FOR SELECT TO credit_office, credit_admin USING (true);
CREATE POLICY unit_share_history_office ON credit.unit_share_history FOR SELECT TO credit_office, credit_admin USING (true);
GRANT SELECT ON credit.unit_history, credit.unit_share_history TO credit_office, credit_admin;
