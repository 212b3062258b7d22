-- S1 二(一) 嵌入信用查询模块; S2 item 10: a table under the guard follows the use rule of the day, unless it was given a mode of its own; and a
-- table may be guarded on several columns, as that of a company and its founder (R137, R134).
BEGIN;
SELECT plan(22);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('gr1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$);
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.follows (code text, founder text);
CREATE TABLE app.own (code text);
CREATE TABLE app.parts (code text, founder text) PARTITION BY LIST (code);
CREATE TABLE app.part PARTITION OF app.parts DEFAULT;
GRANT ALL ON ALL TABLES IN SCHEMA app TO PUBLIC;
SELECT credit.guard_table('app.follows', 'code', 'fund'), credit.guard_table('app.own', 'code', 'fund', 'refuse');
SELECT set_eq($$SELECT table_name::text, mode FROM credit.guarded_table WHERE table_schema = 'app'$$, $$VALUES ('follows', NULL), ('own', 'refuse')$$, 'which follows is noted');
SELECT tap.act('tap_nobody');
SELECT tap.raises($$INSERT INTO app.follows VALUES ('91360000625912173B', NULL)$$, 'subject_restricted', 'the rule of today refuses');
SELECT tap.act();
UPDATE credit.use_rule SET valid_during = '[2016-09-01,2026-05-12)' WHERE matter_kind = 'fund';
INSERT INTO credit.use_rule (matter_kind, purpose, report, mode, blocks, kept_by, valid_during, basis)
SELECT matter_kind, purpose, report, 'flag', blocks, kept_by, '[2026-05-12,2026-05-20)', basis FROM credit.use_rule WHERE matter_kind = 'fund';
INSERT INTO credit.use_rule (matter_kind, purpose, report, mode, blocks, kept_by, valid_during, basis)
SELECT matter_kind, purpose, report, 'sign_off', blocks, kept_by, '[2026-05-20,2026-06-01)', basis FROM credit.use_rule WHERE matter_kind = 'fund' AND mode = 'flag';
SELECT tap.raises($$INSERT INTO app.follows VALUES ('91360000625912173B', NULL)$$, 'subject_restricted', 'one of tomorrow does not matter today');
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.act('tap_nobody');
SELECT lives_ok($$INSERT INTO app.follows VALUES ('91360000625912173B', NULL)$$, 'from its first day on it does: now flagged');
SELECT tap.raises($$INSERT INTO app.own VALUES ('91360000625912173B')$$, 'subject_restricted', 'a mode that was given stays');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.guard_flag WHERE table_name = 'app.follows'), 1::bigint, 'with its note');
SET LOCAL pg_credit.today = '2026-05-20';
SELECT tap.raises($$INSERT INTO app.follows VALUES ('91360000625912173B', NULL)$$, 'sign_off_required', 'a rule that asks for a sign-off, of a table that has no column for it');
SELECT lives_ok($$INSERT INTO app.follows VALUES ('91110000600037341L', NULL)$$, 'others pass');
SET LOCAL pg_credit.today = '2026-06-01';
SELECT tap.raises($$INSERT INTO app.follows VALUES ('91360000625912173B', NULL)$$, 'subject_restricted', 'and without a rule the kind says');
-- two columns
SELECT lives_ok($$SELECT credit.guard_table('app.follows', 'founder', 'award', 'refuse')$$, 'another column of the same table');
SELECT lives_ok($$SELECT credit.guard_table('app.follows', 'founder', 'award', 'refuse'), credit.guard_table('app.follows', 'code', 'fund')$$, 'again changes nothing');
SELECT set_eq($$SELECT tgname::text FROM pg_trigger WHERE tgrelid = 'app.follows'::regclass$$, '{credit_guard_insert,credit_guard_update,credit_guard_founder_insert,credit_guard_founder_update}'::text[], 'triggers of its own');
SELECT set_eq($$SELECT code_column::text, matter_kind FROM credit.guarded_table WHERE table_name = 'follows'$$, $$VALUES ('code', 'fund'), ('founder', 'award')$$, 'both noted');
DELETE FROM app.follows;
SELECT tap.act('tap_nobody');
SELECT tap.raises($$INSERT INTO app.follows VALUES ('91360000625912173B', '91110000600037341L')$$, 'subject_restricted', 'the company is asked about');
SELECT tap.raises($$INSERT INTO app.follows VALUES ('91110000600037341L', '91360000625912173B')$$, 'subject_restricted', 'and its founder');
SELECT lives_ok($$INSERT INTO app.follows VALUES ('91110000600037341L', '91350200000000019K')$$, 'when neither is restricted it passes');
SELECT tap.raises($$UPDATE app.follows SET founder = '91360000625912173B'$$, 'subject_restricted', 'a founder who comes later');
SELECT tap.act();
SELECT lives_ok($$SELECT credit.guard_table('app.parts', 'code', 'fund', 'refuse'), credit.guard_table('app.parts', 'founder', 'fund', 'refuse')$$, 'a partitioned table too');
SELECT tap.raises($$INSERT INTO app.part VALUES ('91110000600037341L', '91360000625912173B')$$, 'subject_restricted', 'and its partitions');
SELECT lives_ok(format('ALTER TABLE app.own ADD %I text', repeat('列', 21)), 'a column of 63 bytes');
SELECT lives_ok(format('SELECT credit.guard_table(%L, %L, %L)', 'app.own', repeat('列', 21), 'fund'), 'has a trigger name of its own');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
