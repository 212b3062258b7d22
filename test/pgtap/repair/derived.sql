-- S4 item 13 终止实施联合惩戒措施; item 12(1): approval ends what others were listed for because of the record, in the same transaction;
-- a breach brings that back too (R106, R110, R135).
BEGIN;
SELECT plan(8);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('d1', '{"_severity":"serious"}')) AS one;
GRANT SELECT ON r TO PUBLIC;
INSERT INTO credit.subject (code, kind, name) VALUES ('91350200000000019K', 'enterprise', '关联企业');
SELECT tap.as('tap_head', $$SELECT credit.enter_list('environment_offender', one, 'x') FROM r$$) AS root \gset
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during, root_code, root_listing_id)
SELECT '91350200000000019K', l.list_kind, '派生', l.unit, l.listed_on, l.valid_during, l.code, l.listing_id FROM credit.listing AS l WHERE l.listing_id = :root;
CREATE TABLE tap_act (code text);
SELECT credit.guard_table('tap_act', 'code', 'procurement', 'refuse');
CREATE FUNCTION pg_temp.status() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(status || coalesce(' ' || ended_by, ''), ', ' ORDER BY root_code NULLS FIRST) FROM credit.listing_now $$;
SELECT is(pg_temp.status(), 'in_force, in_force', 'an entry and one derived from it');
SELECT throws_ok($$INSERT INTO tap_act VALUES ('91350200000000019K')$$, 'UC101', NULL, 'the derived one binds');
SET LOCAL pg_credit.today = '2027-05-11';
SELECT tap.approve(tap.repair(one)) FROM r;
SELECT is(pg_temp.status(), 'ended repair, ended repair', 'approval ends both');
SELECT is_empty('SELECT FROM credit.measure_now', 'with all measures');
SELECT lives_ok($$INSERT INTO tap_act VALUES ('91350200000000019K')$$, 'neither binds any more');
SELECT credit_private.break_repair(code, repair_id, 'x') FROM credit.repair;
SELECT is(pg_temp.status(), 'in_force, in_force', 'a breach brings both back');
SELECT throws_ok($$INSERT INTO tap_act VALUES ('91350200000000019K')$$, 'UC101', NULL, 'and they bind');
SELECT is_empty($$SELECT * FROM credit.check_invariants() WHERE invariant !~ 'derived'$$, 'every invariant but those on how an entry is derived holds');
SELECT * FROM finish();
ROLLBACK;
