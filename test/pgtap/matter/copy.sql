-- R134: COPY passes no more by than INSERT does.
BEGIN;
SELECT plan(5);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('g1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$);
CREATE TABLE tap.copied (id int, code varchar(18));
SELECT credit.guard_table('tap.copied', 'code', 'fund');
SELECT tap.raises($$COPY tap.copied FROM PROGRAM 'printf "1,91110000600037341L\\n2,91360000625912173B\\n"' (FORMAT csv)$$, 'subject_restricted', 'a file with one bad row is refused');
SELECT is((SELECT count(*) FROM tap.copied), 0::bigint, 'whole');
SELECT lives_ok($$COPY tap.copied FROM PROGRAM 'printf "1,91110000600037341L\\n"' (FORMAT csv)$$, 'a good file passes');
SELECT is((SELECT count(*) FROM tap.copied), 1::bigint, 'with its row');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
