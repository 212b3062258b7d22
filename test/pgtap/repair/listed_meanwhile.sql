-- S4 item 1(2), R110: an entry comes back with the breach of its repair, also beside another one on the same list that was
-- made on another document meanwhile; each goes its own way to its own end.  Nothing is entered a third time.
BEGIN;
SELECT plan(6);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('m1', '{"_severity":"serious"}')) AS first, tap.confirmed('penalty', tap.penalty('m2', '{"_severity":"serious"}')) AS second,
	tap.confirmed('penalty', tap.penalty('m3', '{"_severity":"serious"}')) AS third;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('environment_offender', first, 'x') FROM r$$);
SELECT tap.raises($$SELECT tap.as('tap_head', $c$SELECT credit.enter_list('environment_offender', second, 'x') FROM r$c$)$$, 'listed_already', 'one entry a subject');
SELECT tap.act();
-- as approved: how it comes to that is another file's matter
INSERT INTO credit.repair (code, record_id, applied_on, rule_id, earliest_on, unit, duty_fulfilled, conduct_corrected, commitment, outcome, decided_on, decided_by, reason)
SELECT r.code, r.record_id, credit.today(), 1, credit.today(), r.unit, 'x', 'x', 'x', 'approved', credit.today(), 'x', 'x' FROM credit.record AS r, r AS x WHERE r.record_id = x.first;
SELECT lives_ok($$SELECT tap.as('tap_head', $c$SELECT credit.enter_list('environment_offender', second, 'x') FROM r$c$)$$, 'after the repair another one, on another document');
SELECT lives_ok($$SELECT credit_private.break_repair(code, repair_id, 'x') FROM credit.repair$$, 'the commitment is broken');
SELECT results_eq('SELECT status FROM credit.listing_now', $$VALUES ('in_force'), ('in_force')$$, 'both are in force');
SELECT tap.raises($$SELECT tap.as('tap_head', $c$SELECT credit.enter_list('environment_offender', third, 'x') FROM r$c$)$$, 'listed_already', 'and no third');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
