-- S2 item 13 细化国家联合奖惩备忘录,梳理联合奖惩对象清单、措施清单 (R131): parties, lists, measures, dates; the local
-- refinement is linked to the nation's and does not outlive it.
BEGIN;
SELECT plan(13);
SELECT is((SELECT count(*) FROM credit.memorandum WHERE level = 'nation'), 8::bigint, 'the nation''s, of the six lists and two that reward');
SELECT is_empty($$SELECT m.memorandum FROM credit.memorandum AS m WHERE NOT EXISTS (SELECT FROM credit.memorandum_party AS p WHERE p.memorandum = m.memorandum)
	OR NOT EXISTS (SELECT FROM credit.memorandum_list AS p WHERE p.memorandum = m.memorandum) OR NOT EXISTS (SELECT FROM credit.memorandum_measure AS p WHERE p.memorandum = m.memorandum)$$, 'each with parties, lists and measures');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$INSERT INTO credit.memorandum VALUES ('x', 'x', 'x', 'city', '361100', 'restrict', NULL, '2018-01-01', '[2018-01-01,)')$$, '42501', NULL, 'a clerk signs none');
SELECT tap.act('tap_office');
SELECT lives_ok($$INSERT INTO credit.memorandum VALUES ('jx_env', '江西省细化备忘录', '赣信用办〔2019〕1号', 'province', '360000', 'restrict', 'environment_2016', '2019-03-01', '[2019-03-01,)')$$, 'a province refines the nation''s');
SELECT lives_ok($$INSERT INTO credit.memorandum VALUES ('sr_env', '上饶市细化备忘录', '饶信用办〔2020〕1号', 'city', '361100', 'restrict', 'jx_env', '2020-03-01', '[2020-03-01,2030-01-01)')$$, 'a city the province''s');
SELECT tap.raises($$INSERT INTO credit.memorandum VALUES ('y', 'x', 'x', 'province', '360000', 'restrict', 'sr_env', '2021-01-01', '[2021-01-01,2022-01-01)')$$, 'bad_refinement', 'not upwards');
SELECT tap.raises($$INSERT INTO credit.memorandum VALUES ('y', 'x', 'x', 'city', '361100', 'reward', 'environment_2016', '2021-01-01', '[2021-01-01,)')$$, 'bad_refinement', 'not to the contrary');
SELECT tap.raises($$UPDATE credit.memorandum SET valid_during = '[2016-07-20,2025-01-01)' WHERE memorandum = 'environment_2016'$$, 'bad_refinement', 'and none outlives the one it refines');
SELECT throws_ok($$INSERT INTO credit.memorandum VALUES ('y', 'x', 'x', 'city', '361100', 'restrict', NULL, '2021-01-01', '[2020-01-01,)')$$, '23514', NULL, 'none holds before it is signed');
INSERT INTO credit.memorandum_measure VALUES ('jx_env', 'limit_fund', '省财政厅', '第三条'), ('jx_env', 'limit_credit', '各商业银行', '第四条');
INSERT INTO credit.memorandum_measure VALUES ('sr_env', 'limit_fund', '市财政局', '第二条'), ('sr_env', 'limit_train', '车站', '第五条');
SELECT results_eq($$SELECT measure, taken, upper_executor, executor FROM credit.memorandum_refinement WHERE memorandum = 'sr_env' ORDER BY measure$$,
	$$VALUES ('limit_credit', 'left_out', '各商业银行', NULL), ('limit_fund', 'kept', '省财政厅', '市财政局'), ('limit_train', 'added', NULL, '车站')$$, 'against the one it refines: kept, added, left out');
SELECT tap.act('tap_nobody');
SELECT isnt_empty('SELECT * FROM credit.memorandum_refinement', 'anybody may read it');
SELECT tap.act();
SELECT is((SELECT count(*) FROM credit.memorandum_history), 0::bigint, 'what is changed is kept');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
