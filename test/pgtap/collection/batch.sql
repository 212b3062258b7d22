-- R201 …batch number, idempotent keys, per-row and per-field error: a bad row never stops a
-- batch and is never lost; the same batch twice changes nothing.
BEGIN;
SELECT plan(16);
SELECT tap.stock_plan('penalty');
SELECT tap.act('tap_clerk');
CREATE FUNCTION pg_temp.doc() RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_array(tap.penalty('b1'), tap.penalty('b2') - 'CF_SY', tap.penalty('b3'), tap.penalty('b4', '{"CF_CFJG":"无此局"}')) $$;
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_json('penalty', 'n1', pg_temp.doc())$$, 'VALUES (4, 2, 2)', 'the good rows of a batch are filed, the bad ones wait');
SELECT results_eq($$SELECT document_no FROM credit.record ORDER BY 1$$, $$VALUES ('b1'), ('b3')$$, 'these are the good ones');
SELECT results_eq($$SELECT line_no, outcome, faults FROM credit.batch_rows((SELECT batch_id FROM credit.batch WHERE batch_no = 'n1'))$$,
	$$VALUES (1, 'waiting', 0), (2, 'returned', 1), (3, 'waiting', 0), (4, 'returned', 1)$$, 'each row has its outcome');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_json('penalty', 'n1', pg_temp.doc())$$, 'VALUES (4, 2, 2)', 'sent again it gives the same answer');
SELECT is((SELECT array[count(*), (SELECT count(*) FROM credit.inbox), (SELECT count(*) FROM credit.fault), (SELECT count(*) FROM credit.batch)] FROM credit.record),
	'{2,4,2,1}', 'and changes nothing');
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 'n1', jsonb_build_array(tap.penalty('b9')))$$, 'batch_exists', 'the same number with other contents is refused');
SELECT tap.raises($$SELECT * FROM credit.submit_json('permit', 'n1', pg_temp.doc())$$, 'batch_exists', 'with another item, too');
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 'n1', pg_temp.doc(), stock => true)$$, 'batch_exists', 'or as stock, which has no clock');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_json('penalty', 'n2', '[]')$$, 'VALUES (0, 0, 0)', 'an empty batch is a zero report');
SELECT tap.act('tap_other_clerk');
SELECT results_eq($$SELECT received, waiting FROM credit.submit_json('penalty', 'n1', jsonb_build_array(tap.penalty('b9', '{"CF_CFJG":"上饶市行政审批局"}')))$$, 'VALUES (1, 1)', 'another unit has its own numbers');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.batch WHERE batch_no = 'n1'), 2::bigint, 'so there are two of that number');

-- received = confirmed + waiting + returned, at every moment
CREATE FUNCTION pg_temp.sums() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('%s=%s+%s+%s', received, confirmed, waiting, returned), ' ' ORDER BY unit_name) FROM credit_report.intake $$;
SELECT is(pg_temp.sums(), '4=0+2+2 1=0+1+0', 'intake of both units');
SELECT tap.as('tap_clerk', $$SELECT credit.review(record_id) FROM credit.record WHERE document_no = 'b1'$$);
SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = 'b1'$$);
SELECT is(pg_temp.sums(), '4=1+1+2 1=0+1+0', 'after a confirmation');
SELECT tap.as('tap_clerk', $$SELECT credit.return_record(record_id, '退回') FROM credit.record WHERE document_no = 'b3'$$);
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(record_id, '撤回') FROM credit.record WHERE document_no = 'b1'$$);
SELECT is(pg_temp.sums(), '4=1+0+3 1=0+1+0', 'after a return and a withdrawal: a record once collected stays counted');
SELECT is((SELECT sum(received) FROM credit_report.intake), (SELECT count(*) FROM credit.inbox), 'nothing is missing');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
