-- S0 art 30 一名处级干部作为责任人…信息员为联络员; S0 方案 三(二) 负责人…进行审核确认, whose deputy no source names; S1 二(二) 用户注册手续: officers,
-- deputies, requests for accounts (R013, R014).
BEGIN;
SELECT plan(47);
CREATE TEMP TABLE u AS SELECT credit.unit_of('上饶市生态环境局') AS env, credit.unit_of('上饶市行政审批局') AS other;
GRANT SELECT ON u TO PUBLIC;
CREATE FUNCTION pg_temp.wanting(unit text DEFAULT '上饶市生态环境局') RETURNS text LANGUAGE sql AS $$ SELECT wanting::text FROM credit_report.unit_officers WHERE unit_name = unit $$;
SELECT is(pg_temp.wanting(), 'responsible,liaison', 'a unit with nobody is told');

-- exactly one responsible person
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.appoint_officer(env, 'responsible', '张处', NULL, '2026-01-01') FROM u$$, 'bad_officer', 'a responsible person has a rank');
SELECT tap.raises($$SELECT credit.appoint_officer(env, 'king', '张处', '处级', '2026-01-01') FROM u$$, 'bad_officer', 'an office there is');
SELECT tap.raises($$SELECT credit.appoint_officer(env, 'liaison', ' ', NULL, '2026-01-01') FROM u$$, 'bad_officer', 'and a name');
SELECT tap.raises($$SELECT credit.appoint_officer(other, 'liaison', '李', NULL, '2026-01-01') FROM u$$, 'not_your_unit', 'of the head''s own unit');
SELECT lives_ok($$SELECT credit.appoint_officer(env, 'responsible', '张处', '处级', '2026-01-01') FROM u$$, 'one is entered');
SELECT tap.act();
SELECT is(pg_temp.wanting(), 'liaison', 'a liaison officer is wanting still');
SELECT tap.as('tap_head', $$SELECT credit.appoint_officer(env, 'liaison', '小李', NULL, '2026-01-01', 'tap_clerk') FROM u$$) AS liaison \gset
SELECT tap.as('tap_office', $$SELECT credit.appoint_officer(env, 'liaison', '小赵', NULL, '2026-01-01') FROM u$$);
SELECT is(pg_temp.wanting(), '', 'nothing is, with two liaison officers');
SELECT tap.act('tap_head');
SELECT lives_ok($$SELECT credit.appoint_officer(env, 'responsible', '王处', '处级', '2026-05-01') FROM u$$, 'another one follows');
SELECT tap.raises($$SELECT credit.appoint_officer(env, 'responsible', '钱处', '处级', '2026-04-01') FROM u$$, 'bad_officer', 'not before the one who follows');
SELECT tap.act();
SELECT results_eq($$SELECT full_name, valid_during FROM credit.unit_officer WHERE office = 'responsible' ORDER BY 1$$, $$VALUES ('张处', '[2026-01-01,2026-05-01)'::daterange), ('王处', '[2026-05-01,)')$$, 'one at any time');
SELECT throws_ok($$INSERT INTO credit.unit_officer (unit, office, full_name, rank, valid_during, entered_by) SELECT env, 'responsible', 'x', 'x', '[2026-02-01,2026-03-01)', 'x' FROM u$$, '23P01', NULL, 'whoever enters it');
SELECT tap.as('tap_head', format('SELECT credit.dismiss_officer(%s, %L)', :'liaison', '2026-05-05'));
SELECT is(pg_temp.wanting(), '', 'one of two leaves');
SELECT tap.act('tap_other_head');
SELECT tap.raises($$SELECT credit.dismiss_officer((SELECT min(officer_id) FROM credit.unit_officer), '2026-06-01')$$, 'bad_officer', 'who is seen by nobody else');
SELECT tap.act('tap_office');
SELECT lives_ok($$SELECT credit.dismiss_officer(officer_id, '2026-05-05') FROM credit.unit_officer WHERE full_name = '小赵'$$, 'the last one leaves');
SELECT tap.act();
SELECT is(pg_temp.wanting(), 'liaison', 'and is wanting');
SELECT is((SELECT count(*) FROM credit.unit_officer), 4::bigint, 'nobody is forgotten');

-- a deputy for a stated period
CREATE TEMP TABLE r AS SELECT tap.reviewed('penalty', tap.penalty('a1')) AS one, tap.reviewed('penalty', tap.penalty('a2')) AS two, tap.reviewed('penalty', tap.penalty('a3')) AS three;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.confirm(one) FROM r', 'not_entitled', 'a clerk does not confirm');
SELECT throws_ok($$SELECT credit.name_deputy('tap_clerk', '[2026-05-11,2026-05-20)', 'x')$$, '42501', NULL, 'nor names itself');
SELECT tap.act('tap_head');
SELECT tap.raises($$SELECT credit.name_deputy('tap_clerk', '[2026-05-11,)', '出差')$$, 'bad_deputy', 'not for ever');
SELECT tap.raises($$SELECT credit.name_deputy('tap_clerk', 'empty', '出差')$$, 'bad_deputy', 'nor never');
SELECT tap.raises($$SELECT credit.name_deputy('tap_clerk', '[2026-05-11,2026-05-20)', ' ')$$, 'bad_deputy', 'nor without a reason');
SELECT tap.raises($$SELECT credit.name_deputy('tap_other_clerk', '[2026-05-11,2026-05-20)', '出差')$$, 'bad_deputy', 'nor of another unit');
SELECT tap.raises($$SELECT credit.name_deputy('tap_nobody', '[2026-05-11,2026-05-20)', '出差')$$, 'bad_deputy', 'nor without an account');
SELECT lives_ok($$SELECT credit.name_deputy('tap_clerk', '[2026-05-12,2026-05-20)', '出差')$$, 'the head is away from tomorrow');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.confirm(one) FROM r', 'not_entitled', 'today the clerk is none');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.act('tap_clerk');
SELECT is((SELECT credit.confirm(one) FROM r), 1, 'tomorrow it confirms');
SELECT throws_ok('SELECT credit.withdraw_record(one, ''x'') FROM r', '42501', NULL, 'and does nothing else of the head''s');
SELECT tap.act();
SELECT is((SELECT confirmed_by FROM credit.record, r WHERE record_id = one), 'tap_clerk', 'in its own name');
SELECT tap.act('tap_head');
SELECT is((SELECT credit.confirm(two) FROM r), 1, 'the head may all the same');
SELECT is(credit.end_deputy('tap_clerk'), 1, 'the head is back');
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.confirm(three) FROM r', 'not_entitled', 'the deputy is none any more');
SELECT tap.act();
UPDATE credit.deputy SET ended_on = NULL;
SET LOCAL pg_credit.today = '2026-05-20';
SELECT tap.act('tap_clerk');
SELECT tap.raises('SELECT credit.confirm(three) FROM r', 'not_entitled', 'nor after the period');
SELECT tap.act();
SELECT throws_ok('DELETE FROM credit.deputy', 'UC402', NULL, 'who was deputy stays known');

-- request, decision, account
SELECT credit.close_account('tap_nobody') WHERE EXISTS (SELECT FROM credit.account WHERE login = 'tap_nobody');
SELECT tap.act('tap_nobody');
SELECT tap.raises($$SELECT credit.request_account('91360000625912173B', '{credit_clerk}', '某', '报送')$$, 'unknown_unit', 'an account of a unit');
SELECT tap.raises($$SELECT credit.request_account(env, '{credit_owner}', '某', '报送') FROM u$$, 'unknown_role', 'with roles there are');
SELECT isnt(credit.request_account(env, '{credit_clerk}', '某某', '手工填报'), NULL, 'anybody may ask') FROM u;
SELECT tap.raises($$SELECT credit.request_account(env, '{credit_clerk}', '某', '报送') FROM u$$, 'request_open', 'once at a time');
SELECT is((SELECT count(*) FROM credit.account_request), 1::bigint, 'and sees its own');
SELECT throws_ok($$SELECT * FROM credit.submit_json('penalty', 'x', '[]')$$, '42501', NULL, 'asking is not having');
SELECT throws_ok($$SELECT credit.decide_account_request(1, true)$$, '42501', NULL, 'nor deciding');
SELECT tap.act();
SELECT request_id FROM credit.account_request \gset
SELECT throws_ok(format('SELECT credit.decide_account_request(%s, false)', :request_id), '23514', NULL, 'a refusal has a reason');
SELECT lives_ok(format('SELECT credit.decide_account_request(%s, true)', :request_id), 'approved');
SELECT tap.raises(format('SELECT credit.decide_account_request(%s, true)', :request_id), 'no_request', 'once');
SELECT is((SELECT (a.unit = env, a.roles, a.full_name)::text FROM credit.account AS a, u WHERE login = 'tap_nobody'), '(t,{credit_clerk},某某)', 'the account is open');
SELECT tap.act('tap_nobody');
SELECT is((SELECT received FROM credit.submit_json('penalty', 'first', jsonb_build_array(tap.penalty('a9')))), 1, 'and reports');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
