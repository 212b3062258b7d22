-- An evaluator assesses the platform, not persons: it reads records without the document, where personal numbers stand.
BEGIN;
SELECT plan(4);
SELECT tap.confirmed('penalty', tap.penalty('eval', '{"CF_FR_ZJLX":"身份证","CF_FR_ZJHM":"11010519491231002X"}')) IS NOT NULL AS made;
SELECT credit.open_account('tap_nobody', credit.unit_of('上饶市行政审批局'), '{credit_evaluator}');
SELECT tap.act('tap_nobody');
SELECT is((SELECT count(*) FROM credit.record WHERE document_no = 'eval'), 1::bigint, 'it reads the record');
SELECT throws_ok('SELECT detail FROM credit.record', '42501', NULL, 'not the document');
SELECT throws_ok('SELECT * FROM credit.record', '42501', NULL, 'nor everything at once');
SELECT throws_ok($$SELECT 1 FROM credit.record AS r WHERE r.detail::text LIKE '%1101%'$$, '42501', NULL, 'nor by asking about it');
SELECT * FROM finish();
ROLLBACK;
