-- S4 item 10 重点惩戒措施的成效统计与反馈 (R143); S3 四.3 联合惩戒效果的跟踪 (R144); S2 item 13 及时将联合奖惩实施情况反馈; S3 二.2
-- 将实施成效定期反馈国家平台 (R142): from listing to exit, and upwards each month in a frozen batch.
BEGIN;
SELECT plan(36);
SELECT credit.unit_of('上饶市生态环境局') AS env, credit.unit_of('上饶市行政审批局') AS permits, credit.register_unit('江西省信用中心', '360000', 'province') AS province, credit.register_unit('某银行', '361100', 'city') AS bank \gset
CREATE ROLE tap_province LOGIN;
SELECT credit.open_account('tap_province', :'province', '{credit_partner}');
INSERT INTO credit.partner (partner, name, kind, unit, agreement, scope, basis, valid_during) VALUES ('province', '信用江西', 'province', :'province', NULL, NULL, 'S0 art 16', '[2026-01-01,)'),
	('bank', '某银行', 'financial', :'bank', '协议', '范围', 'S3 四.5', '[2026-01-01,2030-01-01)');
INSERT INTO credit.measure_unit VALUES ('limit_fund', :'permits', '[2026-01-01,)', 'S4 item 10'), ('limit_permit', :'permits', '[2026-01-01,)', 'S0 art 23'), ('limit_stock', :'env', '[2026-01-01,)', 'S4 item 10');
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('f1')) AS one, tap.confirmed('court', tap.court('f2', '{"code":"91350100M000100Y43","name":"别家,公司"}')) AS two;
GRANT SELECT ON r TO PUBLIC;
SELECT is(credit.cut_due_feedback(), 0::bigint, 'nothing initiated: nothing to feed back');
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', one, 'x') FROM r$$) AS e1, tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', two, 'x') FROM r$$) AS e2 \gset
SELECT task_id AS fund FROM credit.task WHERE listing_id = :e1 AND measure = 'limit_fund' \gset
SELECT task_id AS permit FROM credit.task WHERE listing_id = :e1 AND measure = 'limit_permit' \gset
SELECT task_id AS fund2 FROM credit.task WHERE listing_id = :e2 AND measure = 'limit_fund' \gset
SELECT tap.act('tap_other_clerk');
SELECT credit.respond_task(:fund, 'accepted'), credit.respond_task(:permit, 'not_applicable', '无在办事项'), credit.respond_task(:fund2, 'accepted');
SELECT credit.feed_back(:fund, '2026-05-11', '不予受理,"补助"', 2, 150000.5), credit.feed_back(:fund2, '2026-05-11', '不予受理', 1, 100);
-- a matter in which it was applied, and refused
SELECT tap.act('tap_clerk');
SELECT credit.open_matter('91360000625912173B', 'fund', '补助') AS m \gset
SELECT credit.check_subject('91360000625912173B', 'approval', :m, 'accept') \g /dev/null
SELECT credit.move_matter(:m, 'accepted'), credit.check_subject('91360000625912173B', 'approval', :m, 'handle') \g /dev/null
SELECT credit.move_matter(:m, 'handled'), credit.apply_measure(:m, 'limit_fund', '不予安排') \g /dev/null
SELECT credit.move_matter(:m, 'refused');
SELECT tap.act('tap_reporter');
SELECT results_eq($$SELECT measure, tasks, subjects, times, amount, matters, matters_refused, repaired_later FROM credit_report.measure_effect WHERE measure IN ('limit_fund', 'limit_stock') ORDER BY 1$$,
	$$VALUES ('limit_fund'::varchar, 2, 2, 3::bigint, 150100.50::numeric(20,2), 1, 1, 0), ('limit_stock', 2, 0, 0, 0.00, 0, 0, 0)$$, 'a key measure: how many were restricted, how often, what was refused');
SELECT is((SELECT count(*) FROM credit_report.measure_effect WHERE key_measure), 6::bigint, 'the key ones are marked');
SELECT results_eq($$SELECT tasks, accepted, not_applicable, answered_in_time, answered_late, answer_overdue, fed_back_in_time, times FROM credit_report.measure_response WHERE unit_name = '上饶市行政审批局'$$,
	'VALUES (4, 2, 1, 3, 0, 0, 2, 3::bigint)', 'how a unit answers');
SELECT is_empty($$SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'credit_report' AND table_name IN ('measure_response', 'measure_effect', 'follow_up', 'case_report') AND column_name IN ('code', 'subject_code', 'listing_id', 'record_id', 'document_no')$$, 'no subject stands in what reporters read');
SELECT throws_ok('SELECT * FROM credit.entry_follow_up', '42501', NULL, 'nor do they read who is followed');
SELECT results_eq('SELECT list_kind, entries, triggered, answered, effective, ended, repaired FROM credit_report.follow_up', $$VALUES ('judgment_defaulter'::varchar, 2, 2, 2, 2, 0, 0)$$, 'entries followed, in sum');
SELECT tap.act('tap_office');
SELECT results_eq(format('SELECT measures, tasks, answered, not_applicable, done, times, amount, matters, status FROM credit.entry_follow_up WHERE listing_id = %s', :e1),
	$$VALUES (3, 3, 2, 1, 1, 2::bigint, 150000.5, 1, 'in_force')$$, 'one entry: triggered, answered, effective');
-- a month is over
SELECT tap.raises($$SELECT credit.cut_feedback('2026-05-01')$$, 'month_not_over', 'this month is not over');
SELECT tap.raises($$SELECT credit.cut_feedback('2026-04-02')$$, 'month_not_over', 'a month is named by its first day');
SELECT tap.raises($$SELECT credit.fetch_feedback('province', '2026-05-01')$$, 'no_feedback_batch', 'nothing to fetch yet');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-07-02';
SELECT is(credit.cut_due_feedback(), 2::bigint, 'the job cuts each month that is over, also an empty one');
SELECT is(credit.cut_due_feedback(), 0::bigint, 'once');
SELECT tap.act('tap_office');
SELECT is(credit.cut_feedback('2026-05-01'), (SELECT batch_no FROM credit.feedback_batch WHERE lower(period) = '2026-05-01'), 'by hand it is the same batch');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SELECT credit.fetch_feedback('province', '2026-05-01')$$, '42501', NULL, 'a clerk does not fetch');
SELECT tap.act('tap_province');
SELECT credit.fetch_feedback('province', '2026-05-01') AS f \gset
SELECT is((:'f'::jsonb) ->> 'count', '3', 'two feedbacks and one that does not apply');
SELECT is((:'f'::jsonb) ->> 'initiated', '6', 'of six tasks');
SELECT is((SELECT count(*) FROM jsonb_array_elements((:'f'::jsonb) -> 'rows') AS x WHERE x ->> 'basis' IS NULL OR x ->> 'measure' IS NULL OR x ->> 'unit' IS NULL), 0::bigint, 'each with measure, basis and unit');
SELECT is((:'f'::jsonb) ->> 'digest', encode(sha256(convert_to(((:'f'::jsonb) - 'digest' - 'batch_no' - 'cut_on')::text, 'UTF8')), 'hex'), 'and a digest that anybody can count');
SELECT is((SELECT count(*) FROM credit.fetch_feedback_csv('province', '2026-05-01')), 4::bigint, 'as CSV: names and three rows');
SELECT is((SELECT count(*) FROM credit.fetch_feedback_csv('province', '2026-05-01') AS l WHERE l ~ '"不予受理,""补助"""'), 1::bigint, 'quoted');
SELECT is((credit.fetch_feedback('province', '2026-06-01')) ->> 'count', '0', 'an empty month is told from a lost one');
SELECT tap.raises($$SELECT credit.fetch_feedback('bank', '2026-05-01')$$, 'not_your_partner', 'only one''s own');
SELECT throws_ok('SELECT * FROM credit.feedback_batch', '42501', NULL, 'and only by the function');
SELECT tap.act('tap_office');
SELECT tap.raises($$SELECT credit.fetch_feedback('bank', '2026-05-01')$$, 'no_feedback_partner', 'a bank gets none');
SELECT results_eq('SELECT partner, format, fetched_by, count(*) FROM credit.feedback_fetch GROUP BY 1, 2, 3 ORDER BY 2', $$VALUES ('province', 'csv', 'tap_province'::name, 2::bigint), ('province', 'json', 'tap_province', 2)$$, 'who fetched it is kept');
SELECT tap.act();
SELECT throws_ok('UPDATE credit.feedback_batch SET row_count = 0', 'UC402', NULL, 'a batch is frozen');
-- the exit
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(two, '撤销') FROM r$$);
SELECT tap.act('tap_office');
SELECT results_eq(format('SELECT status, ended_by, ended_on FROM credit.entry_follow_up WHERE listing_id = %s', :e2), $$VALUES ('ended', 'basis_withdrawn', DATE '2026-07-02')$$, 'followed to the exit');
SELECT tap.act('tap_reporter');
SELECT is((SELECT ended FROM credit_report.follow_up), 1, 'which is counted');
SELECT tap.act();
SET LOCAL pg_credit.today = '2027-06-01';
SELECT tap.approve(tap.repair(one)) FROM r;
SELECT results_eq(format('SELECT status, ended_by, ended_on, fulfilled_on FROM credit.entry_follow_up WHERE listing_id = %s', :e1), $$VALUES ('ended', 'repair', DATE '2027-06-01', DATE '2027-06-01')$$, 'duties fulfilled, repaired');
SELECT is((SELECT repaired_later FROM credit_report.measure_effect WHERE measure = 'limit_fund'), 1, 'and the measure had its effect');
-- S1 二(十): a case a month
INSERT INTO credit.case_scope VALUES ('361100', 'city', '[2027-06-01,)', 'S1 二(十)');
SELECT cmp_ok(credit.keep_case_reports(), '>', 1::bigint, 'every unit in the scope owes one');
SELECT is(credit.keep_case_reports(), 0::bigint, 'once');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('feedback batch altered', 'UPDATE credit.feedback_batch SET row_count = row_count + 1');
SELECT tap.breaks('month of cases met without one', 'UPDATE credit.duty SET met_on = credit.today() WHERE kind = $$case_report$$');
SELECT * FROM finish();
ROLLBACK;
