-- R201 …batch number, idempotent keys: the same source key twice changes nothing, or is a fault when its
-- contents differ and no correction is stated; a resubmission is linked to the faulty row.
BEGIN;
SELECT plan(15);
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
-- a stated correction
SELECT credit.review(record_id) FROM credit.record WHERE document_no = 'k1';
SELECT tap.act(); SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = 'k1'$$); SELECT tap.act('tap_clerk');
SELECT is(pg_temp.send('k7', tap.penalty('k1', '{"_source_key":"A1","CF_SY":"更正后的事实"}') || jsonb_build_object('_corrects', (SELECT record_id FROM credit.record WHERE document_no = 'k1'))), '1=1+0',
	'other contents stated as a correction are taken');
SELECT is((SELECT count(*) FROM credit.record WHERE document_no = 'k1' AND replaces IS NOT NULL), 1::bigint, 'beside the record it corrects');
SELECT tap.act('tap_other_clerk');
SELECT is(pg_temp.send('k8', tap.penalty('o1', '{"_source_key":"A1","CF_CFJG":"上饶市行政审批局"}')), '1=1+0', 'another unit has its own keys');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
