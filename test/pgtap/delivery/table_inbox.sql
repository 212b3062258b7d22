-- S0 art 7 政务系统、网上审批…; S1 二(三) 实时推送: a plain table that another system's login inserts into;
-- a complete batch is taken, what comes twice is taken once, and a system sees its own rows (R052, R201).
BEGIN;
SELECT plan(29);
CREATE ROLE tap_system LOGIN; CREATE ROLE tap_system2 LOGIN; CREATE ROLE tap_far_system LOGIN;
SELECT credit.open_account('tap_system', credit.unit_of('上饶市生态环境局'), '{credit_partner}');
SELECT credit.open_account('tap_system2', credit.unit_of('上饶市生态环境局'), '{credit_partner}');
SELECT credit.open_account('tap_far_system', credit.unit_of('上饶市行政审批局'), '{credit_partner}');
SELECT tap.act('tap_system');
INSERT INTO credit.delivery (batch_no, source_key, payload) VALUES ('d1', 'A', tap.penalty('d1')), ('d1', 'B', tap.penalty('d2', '{"CF_SY":"/"}'));
SELECT is((SELECT unit FROM credit.delivery LIMIT 1), credit.unit_of('上饶市生态环境局'), 'the row is the unit''s');
SELECT is((SELECT batch_id FROM credit.close_batch('penalty', 'd1', 3)), NULL, 'closed with a row still to come it waits');
SELECT results_eq($$SELECT source_key, outcome FROM credit.delivered('d1')$$, $$VALUES ('A', 'not taken'), ('B', 'not taken')$$, 'nothing is taken yet');
SELECT tap.act(); SELECT is(credit.take_batches(), 0::bigint, 'nor by the job'); SELECT tap.act('tap_system');
-- the connection was lost: the system sends its row again
INSERT INTO credit.delivery (batch_no, source_key, payload) VALUES ('d1', 'B', tap.penalty('d2', '{"CF_SY":"/"}')), ('d1', 'C', tap.penalty('d3'));
SELECT tap.act(); SELECT is(credit.take_batches(), 4::bigint, 'when the last row is there the job takes it'); SELECT tap.act('tap_system');
SELECT results_eq($$SELECT source_key, outcome, faults -> 0 ->> 'condition', faults -> 0 ->> 'pointer' FROM credit.delivered('d1')$$,
	$$VALUES ('A', 'waiting', NULL, NULL), ('B', 'returned', 'empty_word', '/CF_SY'), ('B', 'returned', 'empty_word', '/CF_SY'), ('C', 'waiting', NULL, NULL)$$, 'good rows wait, the bad one has its fault by field');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.inbox), 3::bigint, 'what came twice is one row');
SELECT is((SELECT count(payload) FROM credit.delivery), 0::bigint, 'what was taken keeps no contents in the table');
SELECT results_eq('SELECT DISTINCT b.format, b.origin, b.received_by FROM credit.batch AS b JOIN credit.record USING (batch_id)', $$VALUES ('table', 'tap_system', 'tap_system'::name)$$, 'the batch says where it came from');
SELECT is(credit.take_batches(), 0::bigint, 'taken once');

-- second pass
SELECT tap.act('tap_system');
INSERT INTO credit.delivery (batch_no, source_key, payload) VALUES ('d2', 'B', tap.penalty('d2')), ('d2', 'A', tap.penalty('d1')), ('d2', 'C', tap.penalty('d3', '{"CF_SY":"改了"}'));
SELECT results_eq($$SELECT received, waiting, returned FROM credit.close_batch('penalty', 'd2', 3)$$, 'VALUES (3, 2, 1)', 'closed when complete it is taken at once');
SELECT results_eq($$SELECT source_key, outcome, resubmits, faults -> 0 ->> 'condition' FROM credit.delivered('d2')$$,
	$$VALUES ('B', 'waiting', 'd1/2', NULL), ('A', 'waiting', NULL, NULL), ('C', 'returned', NULL, 'source_key_changed')$$, 'the resubmission is linked, the repetition changes nothing, the change is a fault');
SELECT results_eq($$SELECT received, waiting FROM credit.close_batch('penalty', 'd2', 3)$$, 'VALUES (3, 2)', 'closed again it answers the same');
SELECT tap.raises($$SELECT * FROM credit.close_batch('penalty', 'd2', 4)$$, 'batch_exists', 'with another count it does not');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.record), 3::bigint, 'three records');
-- a stated correction
SELECT tap.as('tap_clerk', $$SELECT credit.review(record_id) FROM credit.record WHERE document_no = 'd3'$$);
SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = 'd3'$$);
SELECT tap.act('tap_system');
INSERT INTO credit.delivery (batch_no, source_key, payload, correction) VALUES ('d3', 'C', tap.penalty('d3', '{"CF_SY":"改了"}'), true), ('d3', 'A', tap.penalty('d1', '{"CF_SY":"改了"}'), true);
SELECT results_eq($$SELECT received, waiting, returned FROM credit.close_batch('penalty', 'd3', 2)$$, 'VALUES (2, 1, 1)', 'a correction is taken');
SELECT results_eq($$SELECT source_key, outcome, faults -> -1 ->> 'condition' FROM credit.delivered('d3')$$, $$VALUES ('C', 'waiting', NULL), ('A', 'returned', 'no_record')$$, 'of a record that is confirmed; of another there is nothing to correct');

-- who sees and writes what
SELECT throws_ok($$INSERT INTO credit.delivery (unit, batch_no, source_key, payload) VALUES (credit.unit_of('上饶市行政审批局'), 'x', 'x', '{}')$$, '42501', NULL, 'not in another unit''s name');
SELECT throws_ok($$INSERT INTO credit.delivery (batch_no, source_key, payload, sender) VALUES ('x', 'x', '{}', 'tap_clerk')$$, '42501', NULL, 'nor in another login''s');
SELECT throws_ok($$UPDATE credit.delivery SET payload = '{}'$$, '42501', NULL, 'what was sent stays as it was');
SELECT throws_ok($$INSERT INTO credit.delivery (batch_no, source_key, payload) VALUES ('x', 'x', '{"密级":"机密"}')$$, '23514', NULL, 'nothing classified');
SELECT tap.act('tap_system2');
SELECT is_empty('SELECT * FROM credit.delivery', 'another system of the unit does not see them');
SELECT is_empty($$SELECT * FROM credit.delivered('d1')$$, 'nor their faults');
SELECT tap.act('tap_far_system');
SELECT is_empty('SELECT * FROM credit.delivery', 'nor another unit''s system');
SELECT tap.act('tap_clerk');
SELECT is((SELECT count(*) FROM credit.delivery), 9::bigint, 'the unit''s clerk sees all of the unit''s');
-- refused as a whole
SELECT tap.act('tap_far_system');
INSERT INTO credit.delivery_batch (batch_no, item, row_count, stock) VALUES ('z', 'penalty', 0, true);
SELECT tap.act();
SELECT credit.take_batches();
SELECT is((SELECT sqlstate FROM credit.delivery_batch WHERE batch_no = 'z'), (SELECT sqlstate FROM credit.error WHERE condition = 'no_stock_plan'), 'a batch refused as a whole says why');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('delivery is another row', $$UPDATE credit.delivery SET source_key = 'x' || source_key$$);
SELECT tap.breaks('delivered batch incomplete', $$UPDATE credit.delivery_batch SET row_count = row_count + 1$$);
SELECT * FROM finish();
ROLLBACK;
