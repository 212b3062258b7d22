-- S0 方案 三(三) 申请并经办公室确认; S1 二(三) 审核: who asks does not decide, also where one account is clerk, head and office.
BEGIN;
SELECT plan(8);
CREATE ROLE tap_both LOGIN;
SELECT credit.open_account('tap_both', credit.unit_of('上饶市生态环境局'), '{credit_clerk,credit_head,credit_office}');
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('坏号1')) AS id;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.assess_open_months();
SELECT finding_id AS finding FROM credit.quality_finding WHERE check_id = 'document_number_form' \gset
SELECT tap.act('tap_both');
SELECT credit.propose_stock_plan('penalty', '全部', '[2016-01-01,)', 1, '2026-12-31') AS plan, credit.report_case('题', '文') AS case, credit.contest_finding(:finding, '无误') AS contest \gset
SELECT credit.apply_for_manual_entry('penalty', '无系统') AS applied, credit.open_issue(id, '有误') AS issue FROM r \gset
SELECT credit.answer_issue(:issue, '已改');
SELECT throws_ok(format('SELECT credit.decide_stock_plan(%s, true)', :plan), '23514', NULL, 'one''s own plan for stock');
SELECT throws_ok(format('SELECT credit.judge_case(%s, true)', :case), '23514', NULL, 'one''s own report of a case');
SELECT throws_ok(format($$SELECT credit.answer_contest(%s, 'upheld', '成立')$$, :contest), '23514', NULL, 'one''s own contest');
SELECT throws_ok($$SELECT credit.approve_manual_entry(credit.unit_of('上饶市生态环境局'), 'penalty')$$, '23514', NULL, 'one''s own application for manual entry');
SELECT throws_ok(format('SELECT credit.close_issue(%s)', :issue), '23514', NULL, 'one''s own answer to an issue');
SELECT tap.act('tap_office');
SELECT lives_ok(format('SELECT credit.decide_stock_plan(%s, true), credit.judge_case(%s, true), credit.close_issue(%s)', :plan, :case, :issue), 'another person does');
SELECT lives_ok(format($$SELECT credit.answer_contest(%s, 'upheld', '成立'), credit.approve_manual_entry(credit.unit_of('上饶市生态环境局'), 'penalty')$$, :contest), 'all of it');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
