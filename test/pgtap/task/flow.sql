-- S2 item 15 联合奖惩发起-响应-反馈自动化; S3 四.3 触发、响应和反馈机制; S0 art 24 全委实行协同惩戒 (R133, R134): an entry
-- gives every unit concerned its task and its clock, at commit and by nobody's act.
BEGIN;
SELECT plan(51);
SELECT credit.unit_of('上饶市生态环境局') AS env, credit.unit_of('上饶市行政审批局') AS permits \gset
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('t1')) AS court, tap.confirmed('penalty', tap.penalty('t2', '{"_severity":"serious"}')) AS penalty;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.act('tap_clerk');
SELECT throws_ok(format($$INSERT INTO credit.measure_unit VALUES ('limit_fund', %L, '[2026-01-01,)', 'x')$$, :'env'), '42501', NULL, 'a clerk does not say who carries a measure out');
SELECT tap.act('tap_office');
INSERT INTO credit.measure_unit VALUES ('limit_fund', :'env', '[2026-01-01,)', 'S4 item 10'), ('limit_fund', :'permits', '[2026-01-01,)', 'S4 item 10'), ('limit_permit', :'permits', '[2026-01-01,)', 'S0 art 23'),
	('limit_flight', :'permits', '[2026-01-01,)', 'S4 item 10'), ('limit_bond', :'env', '[2026-06-01,)', 'S4 item 10');
SELECT tap.act('tap_head');
SELECT credit.enter_list('judgment_defaulter', court, 'x') AS entry FROM r \gset
SELECT tap.act();
SELECT results_eq('SELECT measure, unit::text, initiated_on, initiated_by, response FROM credit.task ORDER BY 1, 2', format($$SELECT * FROM (VALUES ('limit_fund', %L, DATE '2026-05-11', NULL::name, NULL::text), ('limit_fund', %L, '2026-05-11', NULL, NULL), ('limit_permit', %L, '2026-05-11', NULL, NULL)) AS v(measure, unit, d, b, r) ORDER BY 1, 2$$, :'env', :'permits', :'permits'),
	'in the entry''s transaction: a task for each measure that binds the subject and each unit that carries it out that day');
SELECT results_eq($$SELECT d.unit, d.due_on, d.met_on FROM credit.duty AS d JOIN credit.task AS t ON t.code = d.code AND t.task_id = d.case_id WHERE d.kind = 'measure_response' AND t.measure = 'limit_permit'$$,
	format($$VALUES (%L::credit.credit_code, DATE '2026-05-18', NULL::date)$$, :'permits'), 'with the clock of the response: five working days');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'measure_response'), 3::bigint, 'one for each');
SELECT is(credit.keep_tasks(), 0::bigint, 'the job finds nothing left');
SELECT task_id AS env_task FROM credit.task WHERE unit = :'env' \gset
SELECT task_id AS fund FROM credit.task WHERE unit = :'permits' AND measure = 'limit_fund' \gset
SELECT task_id AS permit FROM credit.task WHERE measure = 'limit_permit' \gset
SELECT tap.act('tap_other_clerk');
SELECT is((SELECT count(*) FROM credit.task_now), 2::bigint, 'a unit sees its own');
-- response
SELECT tap.raises(format('SELECT credit.respond_task(%s, $$accepted$$)', :env_task), 'not_your_unit', 'and answers no other');
SELECT tap.raises('SELECT credit.respond_task(99999999, $$accepted$$)', 'no_task', 'nor one there is not');
SELECT tap.raises(format('SELECT credit.respond_task(%s, $$not_applicable$$, $$ $$)', :permit), 'reason_missing', 'not applicable needs a ground');
SELECT tap.raises(format('SELECT credit.respond_task(%s, $$later$$)', :permit), 'bad_word', 'there are two answers');
SELECT tap.raises(format('SELECT credit.feed_back(%s, $$2026-05-11$$, $$x$$)', :fund), 'task_not_accepted', 'no feedback before acceptance');
SELECT lives_ok(format('SELECT credit.respond_task(%s, $$accepted$$), credit.respond_task(%s, $$not_applicable$$, $$无在办事项$$)', :fund, :permit), 'accepted; not applicable with the ground');
SELECT tap.raises(format('SELECT credit.respond_task(%s, $$not_applicable$$, $$x$$)', :fund), 'task_answered', 'once');
SELECT tap.raises(format('SELECT credit.feed_back(%s, $$2026-05-11$$, $$x$$)', :permit), 'task_not_accepted', 'nothing is fed back of what does not apply');
SELECT tap.act();
SELECT results_eq(format('SELECT kind, due_on, met_on FROM credit.duty WHERE case_id = %s AND kind LIKE $$measure%%$$ ORDER BY kind', :fund), $$VALUES ('measure_feedback', DATE '2026-06-08', NULL::date), ('measure_response', '2026-05-18', '2026-05-11')$$, 'the response is met, the feedback has its clock');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'measure_feedback'), 1::bigint, 'only what was accepted');
-- feedback
SET LOCAL pg_credit.today = '2026-05-20';
SELECT tap.act('tap_other_clerk');
SELECT tap.raises(format('SELECT credit.feed_back(%s, $$2026-05-21$$, $$x$$)', :fund), 'future_date', 'what will be done is not done');
SELECT tap.raises(format('SELECT credit.feed_back(%s, $$2026-05-10$$, $$x$$)', :fund), 'basis_not_in_force', 'nor what was done before the entry');
SELECT throws_ok(format('SELECT credit.feed_back(%s, $$2026-05-20$$, $$ $$)', :fund), '23514', NULL, 'to what effect is said');
SELECT throws_ok(format('SELECT credit.feed_back(%s, $$2026-05-20$$, $$x$$, -1)', :fund), '23514', NULL, 'and not less than none');
SELECT lives_ok(format('SELECT credit.feed_back(%s, $$2026-05-19$$, $$不予受理补助申请$$, 2, 150000.50), credit.feed_back(%s, $$2026-05-20$$, $$再次不予受理$$, 1, 50000)', :fund, :fund), 'fed back, and again');
SELECT results_eq(format('SELECT status, feedbacks, times, amount, first_done_on FROM credit.task_now WHERE task_id = %s', :fund), $$VALUES ('done', 2, 3::bigint, 200000.50, DATE '2026-05-19')$$, 'day, how often, what amount');
SELECT tap.act();
SELECT results_eq(format('SELECT met_on FROM credit.duty WHERE case_id = %s AND kind = $$measure_feedback$$', :fund), $$VALUES (DATE '2026-05-20')$$, 'the clock is met');
SELECT throws_ok('UPDATE credit.task_feedback SET times = 9', 'UC402', NULL, 'feedback is not rewritten');
SELECT throws_ok('DELETE FROM credit.task', 'UC402', NULL, 'and no task goes away');
SELECT tap.act('tap_clerk');
SELECT is((SELECT status FROM credit.task_now), 'overdue', 'the unit that did not answer in time is seen');
-- R147
SELECT tap.act();
UPDATE credit.measure SET valid_during = '[2016-09-01,2026-05-20)' WHERE measure = 'limit_fund';
SELECT tap.raises(format('SELECT tap.as($$tap_clerk$$, $$SELECT credit.respond_task(%s, ''accepted'')$$)', :env_task), 'basis_not_in_force', 'a measure without a basis that day is not accepted');
SELECT tap.raises(format('SELECT tap.as($$tap_other_clerk$$, $$SELECT credit.feed_back(%s, ''2026-05-20'', ''x'')$$)', :fund), 'basis_not_in_force', 'nor carried out');
SELECT lives_ok(format('SELECT tap.as($$tap_other_clerk$$, $$SELECT credit.feed_back(%s, ''2026-05-19'', ''x'')$$)', :fund), 'what was done while it held is reported');
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.initiate_measure(%s, $$limit_fund$$, %L)', :entry, :'permits'), 'basis_not_in_force', 'nor tasked');
SELECT tap.raises(format('SELECT credit.initiate_measure(%s, $$later_in_order$$, %L)', :entry, :'permits'), 'measure_not_listed', 'a measure outside the list in force');
SELECT tap.raises(format('SELECT credit.initiate_measure(%s, $$limit_flight$$, %L)', :entry, :'permits'), 'measure_not_listed', 'or of persons for an organisation');
SELECT tap.raises(format('SELECT credit.initiate_measure(%s, $$limit_bond$$, $$nobody$$)', :entry), 'unknown_unit', 'to a unit there is not');
SELECT tap.raises('SELECT credit.initiate_measure(99999999, $$limit_bond$$, $$x$$)', 'no_listing', 'for no entry');
SELECT lives_ok(format('SELECT credit.initiate_measure(%s, $$limit_bond$$, %L)', :entry, :'permits'), 'one that is on it may be initiated by hand');
SELECT tap.raises(format('SELECT credit.initiate_measure(%s, $$limit_bond$$, %L)', :entry, :'permits'), 'task_stands', 'once');
SELECT tap.act('tap_other_head');
SELECT tap.raises(format('SELECT credit.initiate_measure(%s, $$limit_stock$$, %L)', :entry, :'permits'), 'not_your_unit', 'by the unit that listed');
SELECT tap.act();
UPDATE credit.measure SET valid_during = '[2016-09-01,)' WHERE measure = 'limit_fund';
-- the day of a new executor comes
SET LOCAL pg_credit.today = '2026-06-01';
SELECT cmp_ok(credit.keep_tasks(), '>', 0::bigint, 'the job opens what has become owed');
SELECT is((SELECT count(*) FROM credit.task WHERE measure = 'limit_bond' AND unit = :'env'), 1::bigint, 'a unit that is new to a measure');
SELECT is(credit.keep_tasks(), 0::bigint, 'a second run finds nothing');
-- objection: nothing is done meanwhile, no clock runs
SELECT tap.objection(court) AS o FROM r \gset
SELECT tap.raises(format('SELECT tap.as($$tap_clerk$$, $$SELECT credit.respond_task(%s, ''accepted'')$$)', :env_task), 'measure_suspended', 'under objection no measure is accepted');
SELECT tap.raises(format('SELECT tap.as($$tap_other_clerk$$, $$SELECT credit.feed_back(%s, ''2026-06-01'', ''x'')$$)', :fund), 'measure_suspended', 'nor carried out');
SELECT credit.keep_tasks();
SELECT is((SELECT count(*) FROM credit.duty WHERE kind LIKE 'measure%' AND met_on IS NULL AND void_on IS NULL), 0::bigint, 'and no clock runs');
SET LOCAL pg_credit.today = '2026-06-03';
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'rejected', 'x')$$, :o));
SELECT credit.keep_tasks();
SELECT results_eq(format('SELECT starts_on, due_on FROM credit.duty WHERE case_id = %s AND kind = $$measure_response$$ AND void_on IS NULL', :env_task), $$VALUES (DATE '2026-06-03', DATE '2026-06-10')$$, 'rejected: it starts anew');
-- the end
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(court, '撤销') FROM r$$);
SELECT credit.keep_tasks();
SELECT is((SELECT count(*) FROM credit.duty WHERE kind LIKE 'measure%' AND met_on IS NULL AND void_on IS NULL), 0::bigint, 'an entry that has ended is nobody''s duty');
SELECT tap.raises(format('SELECT tap.as($$tap_clerk$$, $$SELECT credit.respond_task(%s, ''accepted'')$$)', :env_task), 'measure_not_listed', 'nor accepted any more');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('task answered, duty open', 'UPDATE credit.duty SET met_on = NULL WHERE kind = $$measure_response$$');
SELECT tap.breaks('task not answered, duty met', 'UPDATE credit.duty SET met_on = $$2026-05-12$$, void_on = NULL, void_reason = NULL WHERE kind = $$measure_response$$');
SELECT tap.breaks('feedback without acceptance', 'UPDATE credit.task SET response = NULL, responded_on = NULL, responded_by = NULL');
SELECT tap.breaks('measure without basis', 'UPDATE credit.task SET measure = $$green_channel$$ WHERE task_id = (SELECT min(task_id) FROM credit.task)');
SELECT * FROM finish();
ROLLBACK;
