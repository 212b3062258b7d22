-- S4 item 13 修复完成后终止实施联合惩戒措施: a repair in effect stands for entries to come too.  One that rested on the record would have ended
-- before it began: it is refused, whichever way it comes.
BEGIN;
SELECT plan(10);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('lr', '{"_severity":"serious","CF_JDRQ":"2025-01-06","CF_YXQ":"2099-12-31"}'), true) AS id;
GRANT SELECT ON r TO PUBLIC;
CREATE TEMP TABLE p AS SELECT tap.repair(id) AS id FROM r;
GRANT SELECT ON p TO PUBLIC;
SELECT tap.approve(id) FROM p;
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.enter_list('focus', id, 'x') FROM r$$, 'basis_repaired', 'not entered');
SELECT tap.raises($$SELECT credit.nominate('focus', id, 'x', 'x') FROM r$$, 'basis_repaired', 'nor nominated');
SELECT tap.act();
SELECT tap.raises($$INSERT INTO credit.listing (code, list_kind, record_id, standard_met, unit, listed_on, valid_during)
	SELECT code, 'focus', record_id, 'x', unit, '2026-05-11', '[2026-05-11,)' FROM credit.record JOIN r ON record_id = id$$, 'basis_repaired', 'nor written in by hand');
SELECT results_eq($$SELECT condition, detail FROM r, credit_private.listing_problem('focus', '91360000625912173B', id, credit.today())$$,
	$$SELECT 'basis_repaired', format('Repair %s is in effect since 2026-05-11; it ends when its commitment is found broken, or with the record.', id) FROM p$$,
	'by which repair, since when, and when it ends: what imports keep of the refusal');
SELECT is((SELECT count(*) FROM credit.listing), 0::bigint, 'nothing half done');
-- the red lists, which rest on no such record, are not concerned
SELECT is_empty($$SELECT FROM r, credit_private.listing_problem('red', '91360000625912173B', NULL, credit.today()) WHERE condition = 'basis_repaired'$$, 'a list without a basis is not asked');
SELECT credit_private.break_repair('91360000625912173B', id, 'x') FROM p;
SELECT is_empty($$SELECT FROM r, credit_private.listing_problem('focus', '91360000625912173B', id, credit.today())$$, 'broken, the record founds entries again');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.enter_list('focus', id, 'x') FROM r$$, 'and it is entered');
SELECT tap.act();
SELECT is((SELECT status FROM credit.listing_now), 'in_force', 'in force');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
