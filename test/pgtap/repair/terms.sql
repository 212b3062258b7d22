-- 发改办财金〔2019〕527号; 国家发展改革委令第58号(2023-05-01); 第36号(2026-04-01): three regimes of minimum periods, each with its own
-- start.  Which one governs is the day of application: a record may be too young on the last day of one law and old enough
-- on the first of the next (R105, R111).
BEGIN;
SELECT plan(32);
CREATE FUNCTION pg_temp.term(on_day date, severity text, decided date, published date, sectors text[] DEFAULT '{}', lists text[] DEFAULT '{}', listed date DEFAULT NULL, broken date DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT t.earliest_on || ' ' || r.confidence FROM credit_private.repair_term(NULL, on_day, severity, sectors, lists, decided, published, listed, broken, '361100') AS t JOIN credit.rule AS r USING (rule_id)
$$;
-- decided 10 February, published 1 March
SELECT is(pg_temp.term(on_day, severity, '2021-02-10', '2021-03-01'), says, severity || ' applied for on ' || on_day)
  FROM (VALUES (DATE '2019-07-01', 'general', '2021-06-01 M'), ('2023-04-30', 'general', '2021-06-01 M'), ('2023-04-30', 'serious', '2021-09-01 M'),
	('2023-05-01', 'minor', '2021-06-01 M'), ('2023-05-01', 'general', '2021-06-01 M'), ('2023-05-01', 'serious', '2022-03-01 M'),
	('2026-03-31', 'serious', '2022-03-01 M'), ('2026-04-01', 'minor', '2021-02-10 H'), ('2026-04-01', 'general', '2021-05-10 H'), ('2026-04-01', 'serious', '2022-02-10 H')) AS v(on_day, severity, says);
SELECT is(pg_temp.term('2019-06-30', 'general', '2019-01-10', '2019-02-01'), NULL, 'before the law of 2019 there is no rule, and no guess');
SELECT is(pg_temp.term('2023-04-30', 'minor', '2021-02-10', '2021-03-01'), NULL, 'nor for a grade it did not know');
SELECT is(pg_temp.term('2023-04-30', 'serious', '2021-02-10', '2021-03-01', '{environment}'), '2024-03-01 M', 'grave ones in certain fields: not before the full term');
SELECT is(pg_temp.term('2023-04-30', 'general', '2021-02-10', '2021-03-01', '{environment}'), '2021-06-01 M', 'of which a general one is none');
SELECT is(pg_temp.term('2023-04-30', 'serious', '2021-02-10', '2021-03-01', '{tax}'), '2021-09-01 M', 'nor one in another field');
SELECT is(pg_temp.term('2026-05-01', 'serious', '2026-01-10', NULL, '{}', '{serious_offender}', '2026-02-20'), '2027-02-20 M', 'the longer of the grade''s and the list''s');
SELECT is(pg_temp.term('2026-05-01', 'serious', '2026-03-10', NULL, '{}', '{serious_offender}', '2025-02-20'), '2027-03-10 H', 'whichever that is');
SELECT is(pg_temp.term('2026-05-01', 'general', '2026-01-10', NULL, '{}', '{}', NULL, '2026-04-20'), '2029-04-20 L', 'three years after a repair was broken');
SELECT is(pg_temp.term('2026-03-31', 'general', '2026-01-10', NULL), '2026-04-10 M', 'what was never published counts from its decision');
INSERT INTO credit.rule (name, region, amount, measured_in, starts_from, valid_during, basis) VALUES ('publicity.minimum.general', '361100', 2, 'month', 'decided_on', '[2026-04-01,)', 'test');
SELECT is(pg_temp.term('2026-05-01', 'general', '2026-01-10', NULL), '2026-03-10 H', 'a rule of the region goes before the nation''s');
DELETE FROM credit.rule WHERE basis = 'test';

-- decided in 2025, applied for about the day on which order 36 came
SET LOCAL pg_credit.today = '2025-06-20';
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('t1', '{"_severity":"serious","CF_JDRQ":"2025-06-12"}')) AS serious, tap.confirmed('penalty', tap.penalty('t2', '{"CF_JDRQ":"2025-06-12"}')) AS early;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.publish_due();
SET LOCAL pg_credit.today = '2025-09-19';
SELECT tap.raises('SELECT tap.repair(early) FROM r', 'repair_too_early', 'under order 58 three months from publication are not over');
SET LOCAL pg_credit.today = '2025-09-22';
CREATE TEMP TABLE p AS SELECT tap.repair(early) AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT results_eq('SELECT kind, due_on FROM credit.duty JOIN p ON case_id = id', $$VALUES ('repair_accept', DATE '2025-09-25')$$, 'taken in; the days for the decision count from acceptance');
SET LOCAL pg_credit.today = '2025-09-24';
SELECT tap.as('tap_clerk', 'SELECT credit.accept_repair(id) FROM p');
SELECT set_eq('SELECT kind, due_on, met_on FROM credit.duty JOIN p ON case_id = id', $$VALUES ('repair_accept', DATE '2025-09-25', DATE '2025-09-24'), ('repair', '2025-10-10', NULL)$$, 'seven working days from there, over the national holiday');
SELECT tap.as('tap_clerk', 'SELECT credit.accept_repair(id) FROM p');
SELECT is((SELECT count(*) FROM credit.duty JOIN p ON case_id = id), 2::bigint, 'accepted twice changes nothing');
SET LOCAL pg_credit.today = '2026-03-31';
SELECT tap.raises('SELECT tap.repair(serious) FROM r', 'repair_too_early', 'the last day of order 58: a year from publication, 2026-06-20');
SET LOCAL pg_credit.today = '2026-06-11';
SELECT tap.raises('SELECT tap.repair(serious) FROM r', 'repair_too_early', 'under order 36 a year from the decision');
SET LOCAL pg_credit.today = '2026-06-12';
INSERT INTO p SELECT tap.repair(serious) FROM r;
SELECT is((SELECT (rule.confidence, rule.starts_from)::text FROM credit.repair AS q JOIN p ON repair_id = id JOIN credit.rule USING (rule_id), r WHERE record_id = serious), '(H,decided_on)', 'which is eight days sooner; the row judged by is kept');
-- a case taken in under one law is decided by the row it was taken in by
SELECT is((SELECT rule.basis FROM credit.repair AS q JOIN credit.rule USING (rule_id), r WHERE record_id = early), '国家发展改革委令第58号', 'the older case keeps its row');
-- what is needed follows the same day
SELECT set_eq($$SELECT choice, step FROM credit_private.repair_needs('2022-01-01', 'serious', '{}', '110000')$$, $$VALUES ('duty_fulfilled', 'duty_fulfilled'), ('conduct_corrected', 'conduct_corrected'),
	('commitment', 'commitment'), ('training', 'training'), ('report', 'report')$$, '2019: a grave one takes training and a report');
SELECT set_eq($$SELECT choice, step FROM credit_private.repair_needs('2026-05-01', 'serious', '{}', '110000')$$, $$VALUES ('duty_fulfilled', 'duty_fulfilled'), ('conduct_corrected', 'conduct_corrected'),
	('commitment', 'commitment')$$, '2026: it does not');
SELECT is((SELECT count(DISTINCT choice) FROM credit_private.repair_needs('2026-05-01', 'serious', '{}', '361100')), 5::bigint, 'Shangrao adds to what the nation wants');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
