-- S1 二(三) 由省级部门统一汇总报送 / 按照属地原则报送; S4 item 17 数据可比对…问题可监测; S3 三.3 重点问题跟踪制度: the same document
-- from a province and a city is one record, and what differs is an issue with owner, day and state (R053, R058, R061).
BEGIN;
SELECT plan(16);
SELECT credit.register_unit('江西省生态环境厅', '360000', 'province') AS province \gset
CREATE ROLE tap_province LOGIN; SELECT credit.open_account('tap_province', :'province', '{credit_clerk}');
SELECT tap.received('penalty', tap.penalty('饶环罚〔2026〕1号'));
SELECT tap.act('tap_province');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_json('penalty', 'p1', jsonb_build_array(tap.penalty('饶环罚〔2026〕1号', '{"CF_SJLY":"江西省生态环境厅","CF_NR_FK":"20.00"}'), tap.penalty('饶环罚〔2026〕2号')))$$,
	'VALUES (2, 1, 1)', 'the province reports what the city did');
SELECT results_eq('SELECT condition, sqlstate, value FROM credit.fault', $$VALUES ('reported_elsewhere', 'UC547', '饶环罚〔2026〕1号')$$, 'that is told apart from a repetition');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.record WHERE document_no = '饶环罚〔2026〕1号'), 1::bigint, 'one record, not two');
SELECT is(credit.compare_reports(), 1::bigint, 'the field that differs is an issue');
SELECT is(credit.compare_reports(), 0::bigint, 'once');
SELECT results_eq('SELECT owner, field, detail, due_on, state FROM credit.issue', $$SELECT credit.unit_of('上饶市生态环境局'), 'CF_NR_FK', 'CF_NR_FK: 2.00 ≠ 20.00', '2026-05-25'::date, 'open'$$, 'with its owner, due day and state');
CREATE TEMP TABLE i AS SELECT issue_id AS id FROM credit.issue; GRANT SELECT ON i TO PUBLIC;
SELECT tap.act('tap_office');
SELECT tap.raises('SELECT credit.close_issue(id) FROM i', 'no_issue', 'not closed before it is answered');
SELECT tap.act('tap_other_clerk');
SELECT tap.raises('SELECT credit.answer_issue(id, $$x$$) FROM i', 'no_issue', 'not answered by another unit');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.answer_issue(id, $$ $$) FROM i', 'reason_needed', 'an answer says something');
SELECT lives_ok('SELECT credit.answer_issue(id, $$市局原件为2万元$$) FROM i', 'the owner answers');
SELECT tap.act('tap_office');
SELECT lives_ok('SELECT credit.close_issue(id) FROM i', 'the office closes it');
SELECT tap.act();
SELECT ok(tap.as('tap_office', format('SELECT credit.open_issue(%s, $$名称有误$$)', (SELECT min(record_id) FROM credit.record)))::bigint > 0, 'and may open one itself');
-- an item that the province reports for all
UPDATE credit.catalog_item SET reporter = 'central' WHERE item = 'court';
SELECT results_eq($$SELECT condition, value, expected FROM tap.faults('court', tap.court('c1'))$$, $$VALUES ('wrong_reporter', 'city', 'province')$$, 'a city does not report it');
SELECT is((SELECT waiting FROM (SELECT tap.as('tap_province', $$SELECT waiting FROM credit.submit_json('court', 'p2', jsonb_build_array(tap.court('c1')))$$)::int AS waiting) AS x), 1, 'the province does');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('issue of no record', $$UPDATE credit.issue SET record_id = 0$$);
SELECT * FROM finish();
ROLLBACK;
