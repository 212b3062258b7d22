-- S0 art 24 一处失信、处处受限: a statement of many rows is looked up in the order of the index, a part at a time when
-- they do not fit into work_mem; each row is judged as it would be alone (R134, R159d).
BEGIN;
SELECT plan(11);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('m1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$);
CREATE SCHEMA app;
CREATE TABLE app.refused (id int, code credit.credit_code);
CREATE TABLE app.flagged (id int, code varchar(18));
SELECT lives_ok($$SELECT credit.guard_table('app.refused', 'code', 'fund', 'refuse')$$, 'a table that refuses');
SELECT lives_ok($$SELECT credit.guard_table('app.flagged', 'code', 'fund', 'flag')$$, 'a table that flags');
CREATE TEMP TABLE others AS SELECT i, credit.assigned_code('9', sha256(('many' || i)::bytea))::credit.credit_code AS code FROM generate_series(1, 9000) AS i;
SET client_min_messages = error;

SELECT lives_ok('INSERT INTO app.refused SELECT i, code FROM others', 'nobody of nine thousand is listed');
SELECT tap.raises($$INSERT INTO app.refused SELECT i, CASE i WHEN 4321 THEN '91360000625912173B' ELSE code END FROM others$$, 'subject_restricted', 'one of them is');
SET work_mem = '64kB';
SELECT lives_ok('INSERT INTO app.refused SELECT i, code FROM others', 'in parts: nobody is listed');
SELECT tap.raises($$INSERT INTO app.refused SELECT i, CASE i WHEN 1 THEN '91360000625912173B' ELSE code END FROM others$$, 'subject_restricted', 'in parts: one in the first');
SELECT tap.raises($$INSERT INTO app.refused SELECT i, CASE i WHEN 9000 THEN '91360000625912173B' ELSE code END FROM others$$, 'subject_restricted', 'in parts: one in the last');
SELECT is((SELECT count(*) FROM app.refused), 18000::bigint, 'what was refused left nothing');
-- as often as it would be row by row: once a statement and subject
SELECT lives_ok($$INSERT INTO app.flagged SELECT i, CASE WHEN i % 1000 = 7 THEN '91360000625912173B' ELSE code END FROM others$$, 'in parts: nine rows of one subject are flagged');
RESET work_mem;
SELECT lives_ok($$INSERT INTO app.flagged SELECT i, CASE WHEN i % 1000 = 7 THEN '91360000625912173B' ELSE code END FROM others$$, 'and at once');
SELECT is((SELECT count(*) FROM credit.guard_flag WHERE code = '91360000625912173B'), 2 * (SELECT count(*) FROM credit.measure_now AS m
	WHERE m.code = '91360000625912173B' AND m.direction = 'restrict' AND m.effect IN ('gate', 'cancel') AND (m.matter_kinds = '{}' OR 'fund' = ANY (m.matter_kinds))),
	'with the notes of one look each');
SELECT * FROM finish();
ROLLBACK;
