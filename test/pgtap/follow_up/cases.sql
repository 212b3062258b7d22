-- S1 二(十) 按月向省信用办报送联合激励惩戒典型案例 (R145): a case a month and unit; missing ones are listed.
BEGIN;
SELECT plan(9);
SELECT is(credit.keep_case_reports(), 0::bigint, 'outside the scope nobody owes a case');
SELECT tap.as('tap_office', $$INSERT INTO credit.case_scope VALUES ('361100', 'city', '[2026-05-01,)', 'S1 二(十)') RETURNING 1$$);
SELECT is(credit.keep_case_reports(), (SELECT count(*) FROM credit.unit WHERE region = '361100' AND level = 'city'), 'within it every unit one');
SELECT is(credit.keep_case_reports(), 0::bigint, 'once a month');
SELECT tap.confirmed('penalty', tap.penalty('c1')) AS rec \gset
SELECT tap.as('tap_clerk', format($$SELECT credit.draft_case(%s, '某企业超标排放被联合惩戒', '正文')$$, :rec)) AS case_id \gset
SELECT credit.keep_case_reports();
SELECT results_eq($$SELECT status::text, cases FROM credit_report.case_report WHERE unit_name = '上饶市生态环境局'$$, $$VALUES ('open', 0)$$, 'a draft is no case');
SELECT tap.as('tap_head', format('SELECT credit.approve_case(%s)', :case_id));
SELECT is(credit.keep_case_reports(), 1::bigint, 'approved it is');
SET LOCAL pg_credit.today = '2026-06-01';
SELECT credit.keep_case_reports();
SELECT tap.act('tap_reporter');
SELECT results_eq($$SELECT unit_name::text, status::text FROM credit_report.case_report WHERE month = '2026-05-01' ORDER BY status$$, $$VALUES ('上饶市行政审批局', 'missing'), ('上饶市生态环境局', 'on_time')$$, 'who has sent none is listed');
SELECT is((SELECT count(*) FROM credit_report.case_report WHERE month = '2026-06-01' AND status = 'open'), 2::bigint, 'the next month runs');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$INSERT INTO credit.case_scope VALUES ('361100', 'county', '[2026-05-01,)', 'x')$$, '42501', NULL, 'the office says who owes');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
