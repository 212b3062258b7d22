-- R201 …batch number, idempotent keys: the same source key twice changes nothing, or is a fault when its
-- contents differ and no correction is stated; a resubmission is linked to the faulty row.
BEGIN;
SELECT plan(21);
CREATE FUNCTION pg_temp.send(no text, VARIADIC docs jsonb[]) RETURNS text LANGUAGE sql AS $$
	SELECT format('%s=%s+%s', received, waiting, returned) FROM credit.submit_json('penalty', no, to_jsonb(docs)) $$;
SELECT tap.act('tap_clerk');
SELECT is(pg_temp.send('k1', tap.penalty('k1', '{"_source_key":"A1"}'), tap.penalty('k2', '{"_source_key":"A2","CF_SY":"/"}')), '2=1+1', 'one good row, one bad');
SELECT is(pg_temp.send('k2', tap.penalty('k1', '{"_source_key":"A1"}')), '1=1+0', 'the same key with the same contents');
SELECT is((SELECT count(*) FROM credit.record), 1::bigint, 'makes no second record');
SELECT is((SELECT count(DISTINCT record_id) FROM credit.inbox WHERE source_key = 'A1'), 1::bigint, 'both rows are that record');
SELECT is(pg_temp.send('k3', tap.penalty('k1', '{"_source_key":"A1","CF_SY":"另一事实"}')), '1=0+1', 'with other contents it waits');
SELECT results_eq($$SELECT condition, sqlstate, pointer, value FROM credit.fault JOIN credit.batch USING (batch_id) WHERE batch_no = 'k3'$$,
	$$VALUES ('source_key_changed', 'UC549', '/_source_key', 'A1')$$, 'and says so, once');
SELECT is(pg_temp.send('k4', tap.penalty('k2', '{"_source_key":"A2"}')), '1=1+0', 'the second pass of the bad row');
SELECT results_eq($$SELECT b.batch_no, i.resubmits_line FROM credit.inbox AS i JOIN credit.batch AS x ON x.batch_id = i.batch_id JOIN credit.batch AS b ON b.batch_id = i.resubmits_batch WHERE x.batch_no = 'k4'$$,
	$$VALUES ('k1', 2)$$, 'is linked to the first by its key');
SELECT is(pg_temp.send('k5', tap.penalty('k5', '{"CF_SY":"无"}')), '1=0+1', 'a bad row without a key');
SELECT is(pg_temp.send('k6', tap.penalty('k5') || jsonb_build_object('_resubmits', (SELECT batch_id || '/1' FROM credit.batch WHERE batch_no = 'k5'))), '1=1+0', 'its second pass names it');
SELECT is((SELECT resubmits_batch FROM credit.inbox JOIN credit.batch USING (batch_id) WHERE batch_no = 'k6'), (SELECT batch_id FROM credit.batch WHERE batch_no = 'k5'), 'and is linked');
-- the whole way of both, and of a row that needs three passes
SELECT is(pg_temp.send('k5b', tap.penalty('k9', '{"_source_key":"A3","CF_SY":"/"}')), '1=0+1', 'a bad row');
SELECT pg_temp.send('k5c', tap.penalty('k9', '{"_source_key":"A3","CF_NR_FK":"2万元"}')), pg_temp.send('k5d', tap.penalty('k9', '{"_source_key":"A3"}'));
SELECT results_eq($$SELECT first_batch - (SELECT min(batch_id) FROM credit.batch), pass, batch_no::text, line_no, source_key::text, conditions::text, document_no::text, state::text
	FROM credit_report.resubmission ORDER BY first_batch, pass$$,
	$$VALUES (0::bigint, 1, 'k1', 2, 'A2', 'UC544 empty_word /CF_SY', NULL, NULL), (0, 2, 'k4', 1, 'A2', NULL, 'k2', 'received'),
		(4, 1, 'k5', 1, NULL, 'UC544 empty_word /CF_SY', NULL, NULL), (4, 2, 'k6', 1, NULL, NULL, 'k5', 'received'),
		(6, 1, 'k5b', 1, 'A3', 'UC544 empty_word /CF_SY', NULL, NULL), (6, 2, 'k5c', 1, 'A3', 'UC545 amount_unit /CF_NR_FK', NULL, NULL), (6, 3, 'k5d', 1, 'A3', NULL, 'k9', 'received')$$,
	'first row, its faults, the next pass, and the record');
SELECT is(pg_temp.send('k5e', tap.penalty('k10') || jsonb_build_object('_resubmits', (SELECT max(batch_id) + 1 || '/1' FROM credit.batch))), '1=1+0', 'a row that names itself');
SELECT is((SELECT max(pass) FROM credit_report.resubmission), 3, 'is no chain without an end');
-- a stated correction
SELECT credit.review(record_id) FROM credit.record WHERE document_no = 'k1';
SELECT tap.act(); SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = 'k1'$$); SELECT tap.act('tap_clerk');
SELECT is(pg_temp.send('k7', tap.penalty('k1', '{"_source_key":"A1","CF_SY":"更正后的事实"}') || jsonb_build_object('_corrects', (SELECT record_id FROM credit.record WHERE document_no = 'k1'))), '1=1+0',
	'other contents stated as a correction are taken');
SELECT is((SELECT count(*) FROM credit.record WHERE document_no = 'k1' AND replaces IS NOT NULL), 1::bigint, 'beside the record it corrects');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit_report.resubmission', 'another unit sees none of it');
SELECT is(pg_temp.send('k8', tap.penalty('o1', '{"_source_key":"A1","CF_CFJG":"上饶市行政审批局"}')), '1=1+0', 'another unit has its own keys');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('resubmission of another unit', $$UPDATE credit.inbox SET unit = credit.unit_of('上饶市行政审批局') WHERE resubmits_batch IS NOT NULL$$);
SELECT * FROM finish();
ROLLBACK;
