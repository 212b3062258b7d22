-- 0.2.0: units are divided; a reform keeps its history
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
