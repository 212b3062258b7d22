-- S1 二(三): the same document of the same unit about the same subject is one record (R053).
BEGIN;
SELECT plan(18);
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE b1 AS SELECT * FROM credit.submit_json('penalty', 'b1', jsonb_build_array(tap.penalty('甲〔2026〕1号'), tap.penalty('甲〔2026〕1号'), tap.penalty('甲〔2026〕2号')));
SELECT results_eq('SELECT received, waiting, returned FROM b1', 'VALUES (3, 2, 1)', 'within a batch: the second of two is returned');
SELECT results_eq($$SELECT line_no, condition, sqlstate, pointer, value FROM credit.fault JOIN b1 USING (batch_id)$$,
	$$VALUES (2, 'duplicate_document', 'UC505', '/CF_WSH', '甲〔2026〕1号')$$, 'with its fault');
SELECT results_eq($$SELECT condition FROM tap.faults('penalty', tap.penalty('甲〔2026〕2号'))$$, $$VALUES ('duplicate_document')$$, 'across batches');
SELECT results_eq($$SELECT condition FROM tap.faults('penalty', tap.penalty('甲【2026】2号'))$$, $$VALUES ('duplicate_document')$$, 'also when its brackets are others');
SELECT results_eq($$SELECT condition FROM tap.faults('penalty', tap.penalty('甲〔2026〕2号', '{"CF_XDR_SHXYM":"91360000625912173b"}'))$$, $$VALUES ('duplicate_document')$$, 'or the code is in small letters');
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('甲〔2026〕2号', '{"CF_CFJG":"上饶市行政审批局"}'))$$, 'another unit numbers its own documents');
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('甲〔2026〕2号', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"另一公司"}'))$$, 'one document may be about two subjects');

-- a bad row does not stand in the way of the good one that follows
CREATE TEMP TABLE b2 AS SELECT * FROM credit.submit_json('penalty', 'b2', jsonb_build_array(tap.penalty('甲〔2026〕3号') - 'CF_SY', tap.penalty('甲〔2026〕3号')));
SELECT results_eq('SELECT received, waiting, returned FROM b2', 'VALUES (2, 1, 1)', 'only a row that became a record makes the next one a duplicate');
CREATE TEMP TABLE b3 AS SELECT * FROM credit.submit_json('penalty', 'b3', jsonb_build_array(tap.penalty('甲〔2026〕4号', '{"CF_XDR_SHXYM":"91360000625912173B"}'), tap.penalty('甲〔2026〕4号', '{"CF_XDR_SHXYM":"91360000625912173b"}')));
SELECT results_eq('SELECT received, waiting, returned FROM b3', 'VALUES (2, 1, 1)', 'two spellings in one batch');
SELECT is((SELECT array_agg(condition) FROM credit.fault JOIN b3 USING (batch_id)), '{duplicate_document}', 'are a duplicate, too');
-- what was returned may come again
SELECT tap.act();
SELECT tap.as('tap_clerk', format($$SELECT credit.return_record(%s, '文号有误')$$, tap.received('penalty', tap.penalty('甲〔2026〕5号'))));
SELECT is_empty($$SELECT * FROM tap.faults('penalty', tap.penalty('甲〔2026〕5号'))$$, 'a returned record makes room');

-- two batches at once: each passes the checks before the other is filed
CREATE FUNCTION pg_temp.arrive(number text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	b bigint;
BEGIN
	INSERT INTO credit.batch (unit, batch_no, item, format, digest, received_by)
	VALUES (credit.unit_of('上饶市生态环境局'), number, 'penalty', 'json', '', 'tap_clerk') RETURNING batch_id INTO b;
	INSERT INTO credit.inbox (unit, batch_id, line_no, payload) SELECT credit.unit_of('上饶市生态环境局'), b, l, tap.penalty('并发〔2026〕' || CASE l WHEN 1 THEN '1号' ELSE number END) FROM generate_series(1, 2) AS l;
	PERFORM credit_private.tidy_batch(b), credit_private.check_batch(b);
	RETURN b;
END $$;
CREATE TEMP TABLE race AS SELECT pg_temp.arrive('r1') AS one, pg_temp.arrive('r2') AS two;
SELECT is_empty('SELECT * FROM credit.fault, race WHERE batch_id IN (one, two)', 'both pass the checks');
SELECT lives_ok('SELECT credit_private.file_batch(one) FROM race', 'the first is filed');
SELECT throws_ok('SELECT credit_private.file_batch(two) FROM race', '23505', NULL, 'the register refuses the second: its key is a constraint');
SELECT lives_ok('SELECT credit_private.file_line_by_line(two) FROM race', 'so it is filed line by line');
SELECT results_eq('SELECT line_no, condition FROM credit.fault, race WHERE batch_id = two', $$VALUES (1, 'duplicate_document')$$, 'only the duplicate is left, with its fault');
SELECT results_eq('SELECT line_no, record_id IS NOT NULL FROM credit.inbox, race WHERE batch_id = two ORDER BY 1', 'VALUES (1, false), (2, true)', 'the other line is a record');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
