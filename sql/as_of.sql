-- As of (N4): what stood on a day, and what was known of it at a moment.  What
-- was true on a day follows from the days that every fact carries; what was
-- known at a moment follows from the histories and from when rows were entered.
-- Here is only what the tables below lack for that.

-- null: entered before the platform noted it; the day of the case counts then
ALTER TABLE credit.objection ADD COLUMN entered_at timestamptz;
ALTER TABLE credit.objection ALTER COLUMN entered_at SET DEFAULT pg_catalog.now();
ALTER TABLE credit.repair ADD COLUMN entered_at timestamptz;
ALTER TABLE credit.repair ALTER COLUMN entered_at SET DEFAULT pg_catalog.now();
COMMENT ON COLUMN credit.objection.entered_at IS '录入时间 | when it was entered';
COMMENT ON COLUMN credit.repair.entered_at IS '录入时间 | when it was entered';
SELECT credit.enable_history('credit.objection', true), credit.enable_history('credit.repair', true);

-- when a page was taken down was a day only
SELECT credit.enable_history('credit.publication', true);
ALTER TABLE credit.publication_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY publication_history_read ON credit.publication_history FOR SELECT USING (true);
GRANT SELECT ON credit.publication_history TO credit_office, credit_evaluator;

INSERT INTO credit.purpose (purpose, name, disclosures, basis) VALUES
('reconstruction', '回溯取证', '{internal,shared,public}', 'S1 二(五) 存档备查; S4 item 18');
