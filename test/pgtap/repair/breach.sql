-- S4 item 1(2) 信用修复型承诺; item 13: the commitment of a repair is broken.  What the repair had ended is back: the entry and
-- its measures at once, publicity with the next job and for what is left of its term, neither restarted nor prolonged (R110).
BEGIN;
SELECT plan(19);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('b1', '{"_severity":"serious"}')) AS listed, tap.confirmed('penalty', tap.penalty('b2', '{"_severity":"serious"}')) AS never;
GRANT SELECT ON r TO PUBLIC;
-- a term from publication would restart with a new one
UPDATE credit.rule SET starts_from = 'published_on' WHERE name = 'publicity.maximum.serious' AND upper_inf(valid_during);
SELECT credit.publish_due();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', listed, 'x') FROM r$$);
-- as approved: how it comes to that is another file's matter
CREATE FUNCTION pg_temp.approved(record bigint) RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO credit.repair (code, record_id, applied_on, rule_id, earliest_on, unit, duty_fulfilled, conduct_corrected, commitment, outcome, decided_on, decided_by, reason)
	SELECT r.code, r.record_id, credit.today(), 1, credit.today(), r.unit, 'x', 'x', 'x', 'approved', credit.today(), 'x', 'x' FROM credit.record AS r WHERE r.record_id = record
	RETURNING repair_id
$$;
SET LOCAL pg_credit.today = '2027-06-01';
CREATE TEMP TABLE p AS SELECT pg_temp.approved(listed) AS listed FROM r;
SELECT is((SELECT status FROM credit.listing_now), 'ended', 'repaired: the entry has ended');
SELECT is((SELECT count(*) FROM credit_public.published_record JOIN r ON record_id = listed), 0::bigint, 'and publicity');
SELECT is_empty('SELECT FROM credit.check_invariants()', 'every invariant holds');
-- a year later, half of it gone
SET LOCAL pg_credit.today = '2028-01-10';
GRANT SELECT ON p TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.break_repair(listed, 'x') FROM p$$, '42501', NULL, 'a clerk does not say so');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.break_repair(listed, 'x') FROM p$$, 'not_your_unit', 'nor another unit');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.break_repair(listed, ' ') FROM p$$, 'repair_note_missing', 'nor without a word why');
SELECT tap.raises($$SELECT credit.break_repair(-1, 'x')$$, 'repair_not_in_effect', 'nor of what is not there');
SELECT lives_ok($$SELECT credit.break_repair(listed, '未按承诺整改') FROM p$$, 'its commitment is broken');
SELECT tap.act();
SELECT results_eq('SELECT status, ended_by FROM credit.listing_now', $$VALUES ('in_force', NULL::text)$$, 'the entry is in force again at once');
SELECT isnt_empty('SELECT FROM credit.measure_now', 'with its measures');
SELECT set_eq($$SELECT channel, due_on FROM credit.duty JOIN r ON record_id = listed WHERE kind = 'publish' AND met_on IS NULL AND void_on IS NULL$$,
	$$VALUES ('own_site', DATE '2028-01-19'), ('province_site', DATE '2028-01-19')$$, 'publicity is owed again, from that day');
SELECT is_empty('SELECT FROM credit.check_invariants()', 'every invariant holds before the job');
SELECT credit.publish_due();
SELECT results_eq('SELECT public_until, published_on FROM credit_public.published_record JOIN r ON record_id = listed', $$VALUES (DATE '2029-05-11', DATE '2028-01-10')$$, 'it is public again for what is left of its term');
SELECT is_empty($$SELECT FROM credit.duty JOIN r ON record_id = listed WHERE kind = 'publish' AND met_on IS NULL AND void_on IS NULL$$, 'and the duties are met');
SELECT results_eq('SELECT list_kind::text FROM credit_public.black_list', $$VALUES ('serious_offender')$$, 'the column of black lists has it again');
SELECT tap.raises($$SELECT credit_private.break_repair('91360000625912173B', listed, 'again') FROM p$$, 'repair_not_in_effect', 'broken once');
-- broken when nothing is left of the term
SET LOCAL pg_credit.today = '2028-06-01';
INSERT INTO p SELECT pg_temp.approved(never) FROM r;
SET LOCAL pg_credit.today = '2029-05-11';
SELECT credit_private.break_repair('91360000625912173B', max(listed), 'x') FROM p;
SELECT credit.publish_due();
SELECT is((SELECT count(*) FROM credit_public.published_record JOIN r ON record_id = never), 0::bigint, 'past its term nothing comes back');
SELECT is((SELECT count(*) FROM credit.record, r WHERE record_id IN (listed, never) AND state = 'confirmed'), 2::bigint, 'no record was deleted');
SELECT credit.withdraw_expired();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
