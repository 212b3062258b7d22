-- S0 art 24 一处失信、处处受限; S4 item 10: an entry's measures bind at once and everywhere, each with
-- its basis; outside a list in force there is none (R114, R132, R134, R147).
BEGIN;
SELECT plan(13);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('m1')) AS court, tap.confirmed('penalty', tap.penalty('m2')) AS general;
GRANT SELECT ON r TO PUBLIC;
SELECT is_empty('SELECT * FROM credit.measure_now', 'nobody listed: no measure');
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', court, 'x') FROM r$$);
SELECT tap.act('tap_other_clerk');
SELECT bag_eq($$SELECT measure FROM credit.measure_now WHERE code = '91360000625912173B'$$, $$SELECT measure FROM credit.measure_list WHERE list_kind = 'judgment_defaulter' AND 'organisation' = ANY (applies_to)$$,
	'in the same transaction, for a clerk of another unit: every restriction of an organisation');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE basis !~ '[^ ]' OR document_no IS NULL OR since IS NULL$$, 'each with its basis and its document');
SELECT is((SELECT array_agg(DISTINCT kind ORDER BY kind) FROM credit.measure_now), '{administrative,industry,market,social}', 'of the four kinds');
SELECT throws_ok($$INSERT INTO credit.measure SELECT 'x', 'x', kind, direction, matter_kinds, basis, valid_during FROM credit.measure$$, '42501', NULL, 'a clerk adds no measure');
SELECT tap.act('tap_office');
SELECT throws_ok($$INSERT INTO credit.measure VALUES ('m', '无依据措施', 'social', 'restrict', '{}', ' ', '[2026-01-01,)')$$, '23514', NULL, 'a measure without a basis is refused');
SELECT lives_ok($$INSERT INTO credit.measure VALUES ('m', '将来措施', 'social', 'restrict', '{}', '某法', '[2026-06-01,2026-07-01)')$$, 'one with a basis is a row, no code');
INSERT INTO credit.list_measure VALUES ('judgment_defaulter', 'm', '[2026-01-01,)');
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE measure = 'm'$$, 'but binds nobody before its day');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-06-01';
SELECT is((SELECT count(*) FROM credit.measure_now WHERE measure = 'm'), 1::bigint, 'on its day it does');
SET LOCAL pg_credit.today = '2026-07-01';
SELECT is_empty($$SELECT * FROM credit.measure_now WHERE measure = 'm'$$, 'and no longer than its basis');
SET LOCAL pg_credit.today = '2028-05-11';
SELECT is_empty('SELECT * FROM credit.measure_now', 'none outlives the list entry');
SET LOCAL pg_credit.today = '2026-05-11';
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', general, 'x') FROM r$$);
SELECT is((SELECT array_agg(measure ORDER BY measure) FROM credit.measure_now WHERE list_kind = 'focus'), '{cautious_review,key_supervision,later_in_order}', 'the focus list has its own, milder measures (R123)');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
