-- S2 item 12; S3 三.5 第三方评估: an evaluator assesses the platform, not persons: of single records it sees those drawn for a
-- check, without the document, where personal numbers stand (R222); of the rest the counts.
BEGIN;
SELECT plan(10);
SELECT tap.confirmed('penalty', tap.penalty('eval', '{"CF_FR_ZJLX":"身份证","CF_FR_ZJHM":"11010519491231002X"}')) IS NOT NULL AS made;
SELECT tap.confirmed('penalty', tap.penalty('eval' || n)) FROM generate_series(1, 11) AS n;
SELECT credit.open_account('tap_nobody', credit.unit_of('上饶市行政审批局'), '{credit_evaluator}');
SET LOCAL pg_credit.today = '2026-06-01';
SELECT tap.act('tap_nobody');
SELECT is((SELECT count(document_no) FROM credit.record), 0::bigint, 'it reads no record by itself');
SELECT is_empty('SELECT * FROM credit_report.sampled_record', 'and none before a draw');
SELECT credit.draw_sample(credit.plan_sample('抽查', '361100', '[2026-05-01,2026-06-01)', sha256('x')), 'x');
SELECT is((SELECT count(DISTINCT record_id) FROM credit_report.sampled_record), 10::bigint, 'those that were drawn it does, ten of twelve');
SELECT set_eq('SELECT record_id, subject_code::text FROM credit_report.sampled_record', 'SELECT record_id, code::text FROM credit.sample_record', 'and no others');
SELECT is((SELECT sum(on_time) FROM credit_report.timeliness WHERE duty = 'collect'), 12::bigint, 'all of them count');
SELECT lives_ok('SELECT * FROM credit_report.my_duty', 'the duties of all units are there as before');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'and the invariants');
SELECT throws_ok('SELECT detail FROM credit.record', '42501', NULL, 'not the document');
SELECT throws_ok('SELECT * FROM credit.record', '42501', NULL, 'nor everything at once');
SELECT throws_ok($$SELECT 1 FROM credit.record AS r WHERE r.detail::text LIKE '%1101%'$$, '42501', NULL, 'nor by asking about it');
SELECT * FROM finish();
ROLLBACK;
