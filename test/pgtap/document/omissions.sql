-- S0 art 10 在发文环节明确是否需要生成信用信息; 可持续、无遗漏: a document that creates credit information opens a
-- duty that the confirmed record meets; what is missing and which numbers are, is a view (R035, R038).
BEGIN;
SELECT plan(28);
SELECT tap.act('tap_clerk');
SELECT lives_ok($$SELECT credit.register_document('饶环罚〔2026〕1号', '处罚决定', '2026-05-06', true, 'penalty')$$, 'a document that creates credit information');
SELECT results_eq($$SELECT y.due_on, y.item, d.series, d.year, d.number FROM credit.document AS d JOIN credit.duty AS y ON y.code = d.unit AND y.kind = 'document' AND y.case_id = d.document_id$$,
	$$VALUES ('2026-05-14'::date, 'penalty', '饶环罚', 2026, 1)$$, 'is due seven working days after its issue, and its number is read');
SELECT is(credit.register_document('饶环罚【2026】1号', '处罚决定', '2026-05-06', true, 'penalty'), (SELECT document_id FROM credit.document), 'twice is once, whatever the brackets');
SELECT tap.raises($$SELECT credit.register_document('饶环罚〔2026〕1号', '处罚决定', '2026-05-06', false, NULL, '内部')$$, 'duplicate_document', 'but not with the other answer');
SELECT tap.raises($$SELECT credit.register_document('饶环函〔2026〕1号', '函', '2026-05-06', false)$$, 'reason_needed', 'no needs a reason');
SELECT tap.raises($$SELECT credit.register_document('饶环罚〔2026〕2号', '处罚', '2026-05-06', true)$$, 'unknown_item', 'yes needs an item');
SELECT tap.raises($$SELECT credit.register_document('饶环罚〔2026〕2号', '处罚', '2026-05-12', true, 'penalty')$$, 'future_decision_date', 'none is issued tomorrow');
SELECT credit.register_document('饶环函〔2026〕1号', '函', '2026-05-06', false, NULL, '内部往来');
SELECT credit.register_document('饶环罚〔2026〕4号', '处罚', '2026-05-06', true, 'penalty'), credit.register_document('饶环罚〔2026〕5号', '处罚', '2026-05-06', true, 'penalty'),
	credit.register_document('饶环罚〔2026〕第7号', '处罚', '2026-05-06', true, 'penalty'), credit.register_document('无号函', '函', '2026-05-06', false, NULL, '无号');
SELECT tap.act();
SELECT set_eq($$SELECT kind::text, document_no::text FROM credit_report.omission$$,
	$$VALUES ('omission', '饶环罚〔2026〕1号'), ('omission', '饶环罚〔2026〕4号'), ('omission', '饶环罚〔2026〕5号'), ('omission', '饶环罚〔2026〕第7号'), ('gap', '饶环罚〔2026〕2–3号'), ('gap', '饶环罚〔2026〕6号')$$,
	'documents without their record, and the numbers that nobody entered');
SELECT tap.received('penalty', tap.penalty('饶环罚〔2026〕1号'));
SELECT ok(EXISTS (SELECT FROM credit_report.omission WHERE document_no = '饶环罚〔2026〕1号'), 'a record received is not collected');
SELECT is((SELECT sum(duties) FROM credit_report.forecast WHERE duty = 'document'), 4::bigint, 'the forecast knows them');
SELECT is((SELECT document_no::text FROM credit_report.my_duty WHERE duty = 'document' ORDER BY duty_id LIMIT 1), '饶环罚〔2026〕1号', 'and the unit sees which');
SELECT results_eq($$SELECT item::text, missing, since FROM credit_report.silence WHERE suspicion = 'number_gap'$$, $$VALUES ('饶环罚〔2026〕', 3, '2026-05-01'::date)$$, 'numbers left out are a suspicion');
SELECT results_eq($$SELECT about::text, count, since FROM credit_report.alert WHERE alert = 'number_gap'$$, $$VALUES ('饶环罚〔2026〕', 3, '2026-05-06'::date)$$, 'and an alert');
SELECT tap.as('tap_clerk', $$SELECT credit.review(record_id) FROM credit.record WHERE document_no = '饶环罚〔2026〕1号'$$);
SELECT tap.as('tap_head', $$SELECT credit.confirm(record_id) FROM credit.record WHERE document_no = '饶环罚〔2026〕1号'$$);
SELECT ok(NOT EXISTS (SELECT FROM credit_report.omission WHERE document_no = '饶环罚〔2026〕1号'), 'a confirmed one is');
SELECT ok(NOT bool_or(overdue), 'nothing is overdue yet') FROM credit_report.omission;
SET LOCAL pg_credit.today = '2026-05-15';
SELECT is((SELECT count(*) FROM credit_report.omission WHERE overdue), 3::bigint, 'on the eighth working day the others are');
SELECT results_eq($$SELECT alert::text, about::text, count, since FROM credit_report.alert WHERE alert = 'omission' OR about = 'document'$$,
	$$VALUES ('overdue', 'document', 3, '2026-05-15'::date), ('omission', 'penalty', 3, '2026-05-15')$$, 'which is an alert');
SELECT results_eq($$SELECT on_time, late, overdue FROM credit_report.timeliness WHERE duty = 'document'$$, 'VALUES (1, 0, 3)', 'and counts in timeliness');
SELECT tap.confirmed('penalty', tap.penalty('饶环罚〔2026〕4号', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"另一公司"}'));
SELECT results_eq($$SELECT on_time, late, overdue FROM credit_report.timeliness WHERE duty = 'document'$$, 'VALUES (1, 1, 2)', 'a record that comes late meets its duty late');
-- the record first, then its document
SELECT tap.confirmed('penalty', tap.penalty('饶环罚〔2026〕6号', '{"CF_JDRQ":"2026-05-12"}'));
SET LOCAL pg_credit.today = '2026-05-29';
SELECT tap.as('tap_clerk', $$SELECT credit.register_document('饶环罚〔2026〕6号', '处罚', '2026-05-12', true, 'penalty')$$);
SELECT results_eq($$SELECT d.met_on FROM credit.duty AS d JOIN credit.document AS w ON w.document_id = d.case_id WHERE d.kind = 'document' AND w.document_no = '饶环罚〔2026〕6号'$$,
	$$VALUES ('2026-05-15'::date)$$, 'a document entered after its record was met on the day of confirmation');
SELECT set_eq($$SELECT document_no::text FROM credit_report.omission$$, $$VALUES ('饶环罚〔2026〕5号'), ('饶环罚〔2026〕第7号'), ('饶环罚〔2026〕2–3号')$$, 'is no omission, and its number no gap');
SET LOCAL pg_credit.today = '2026-05-15';
SELECT tap.as('tap_clerk', $$SELECT credit.return_record(tap.received('penalty', tap.penalty('饶环罚〔2026〕5号')), '重复')$$);
SELECT ok(EXISTS (SELECT FROM credit_report.omission WHERE document_no = '饶环罚〔2026〕5号'), 'a record returned collects nothing');
SELECT tap.act('tap_other_clerk');
SELECT is_empty('SELECT * FROM credit.document', 'another unit does not see them');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.document SET creates = false', 'UC402', NULL, 'an answer once given stays');
SELECT throws_ok($$INSERT INTO credit.document (unit, document_no, title, issued_on, creates, entered_by) SELECT unit, 'x', 'x', '2026-05-06', false, 'x' FROM credit.document LIMIT 1$$, '23514', NULL, 'and the table itself asks for the reason');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('document without duty', $$DELETE FROM credit.duty WHERE kind = 'document'$$);
SELECT tap.breaks('document on record, duty open', $$UPDATE credit.duty SET met_on = NULL WHERE kind = 'document'$$);
SELECT * FROM finish();
ROLLBACK;
