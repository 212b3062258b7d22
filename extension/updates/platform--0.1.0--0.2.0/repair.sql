-- 0.2.0: a repair whose commitment is broken has no effect any more
ALTER TABLE credit.repair ADD COLUMN broken_on date, ADD COLUMN broken_why text,
	ADD CONSTRAINT repair_broken_check CHECK ((broken_on IS NULL) = (broken_why IS NULL) AND (broken_on IS NULL OR outcome = 'approved' AND broken_on >= decided_on));
DROP INDEX credit.repair_open_key;
CREATE UNIQUE INDEX repair_open_key ON credit.repair (code, record_id) WHERE outcome IS NULL OR outcome = 'approved' AND broken_on IS NULL;
COMMENT ON COLUMN credit.repair.broken_on IS '违背修复承诺,修复自此失效 | its commitment was broken; the repair has no effect from this day';
COMMENT ON COLUMN credit.repair.broken_why IS '违背承诺的事实 | how it was broken';
SELECT credit.enable_history('credit.repair', true);
ALTER TABLE credit.repair ADD COLUMN broken_at timestamptz;
COMMENT ON COLUMN credit.repair.broken_at IS '修复失效的时刻,效果自此恢复 | moment it was broken, from which the effects bind again';
SELECT credit.enable_history('credit.repair', true);
