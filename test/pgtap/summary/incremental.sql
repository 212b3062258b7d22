-- S0 art 31 通过系统自动收集的情况,定期汇总: summaries are kept up with the facts, never counted again: at every moment
-- they say what the facts say, folded or not (R216; issue 3 point 7).
BEGIN;
SELECT plan(21);
CREATE FUNCTION pg_temp.agrees(what text) RETURNS SETOF text LANGUAGE sql AS $$ SELECT is_empty('SELECT * FROM credit.reconcile_statistics()', what) $$;
CREATE FUNCTION pg_temp.kept(what text) RETURNS bigint LANGUAGE sql AS $$ SELECT coalesce(sum(amount), 0)::bigint FROM credit_private.summary_line WHERE measure = what $$;
SELECT is_empty($$SELECT * FROM credit_private.summary_line$$, 'nothing has happened, nothing is counted');
CREATE TEMP TABLE r AS SELECT tap.received('penalty', tap.penalty('s1')) AS one, tap.received('penalty', tap.penalty('s2', '{"CF_WSH":"饶环罚【2026】2号"}')) AS two,
	tap.received('permit', tap.permit('s3')) AS three;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.faults('penalty', tap.penalty('s4') - 'CF_SY' - 'CF_YJ' || '{"CF_CFJG":"无此局"}');
SELECT tap.faults('penalty', tap.penalty('s1'));
SELECT pg_temp.agrees('rows came in');
SELECT results_eq($$SELECT channel, sum(amount)::int FROM credit_private.summary_line WHERE measure = 'batch.fault' GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('accuracy', 1), ('completeness', 1), ('uniqueness', 1)$$, 'a row with two fields missing counts once for each dimension it fails');
SELECT is(pg_temp.kept('batch.repaired'), 1::bigint, 'one was repaired');
SELECT is(pg_temp.kept('duty.open'), 9::bigint, 'three duties each are open');
SELECT tap.as('tap_clerk', 'SELECT credit.review(one, two, three) FROM r');
SELECT tap.as('tap_head', 'SELECT credit.confirm(one, two) FROM r');
SELECT tap.as('tap_clerk', $$SELECT credit.return_record(three, '重复') FROM r$$);
SELECT pg_temp.agrees('confirmed and returned');
SELECT is(ARRAY[pg_temp.kept('record.held'), pg_temp.kept('record.archive'), pg_temp.kept('batch.waiting'), pg_temp.kept('duty.on_time'), pg_temp.kept('duty.void'), pg_temp.kept('duty.open')],
	'{2,2,0,2,3,4}', 'each where it belongs');
SELECT is(credit.fold_summary() > 0, true, 'folded');
SELECT is_empty('SELECT * FROM credit.summary_change', 'nothing is left to fold');
SELECT is(credit.fold_summary(), 0::bigint, 'folding again changes nothing');
SELECT is_empty('SELECT * FROM credit.summary WHERE amount = 0', 'and no line of nothing stays');
SELECT pg_temp.agrees('folded');
-- a duty's due day moves: open ones move with it, closed verdicts stay
UPDATE credit.duty SET due_on = due_on + 40 WHERE met_on IS NULL AND void_on IS NULL;
SELECT pg_temp.agrees('due days moved');
SELECT results_eq($$SELECT DISTINCT day FROM credit_private.summary_line WHERE measure = 'duty.open' GROUP BY measure, item, channel, day HAVING sum(amount) > 0$$,
	'SELECT DISTINCT due_on FROM credit.duty WHERE met_on IS NULL AND void_on IS NULL', 'to the new day');
SET LOCAL pg_credit.today = '2026-07-20';
SELECT results_eq($$SELECT sum(on_time)::int, sum(overdue)::int, sum(open)::int FROM credit_report.timeliness$$, 'VALUES (2, 4, 0)', 'what is open becomes overdue by the date alone');
SELECT credit.publish_due();
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(one, '撤回') FROM r$$);
SELECT tap.objection(two) FROM r;
SELECT tap.as('tap_clerk', $$SELECT credit.open_matter('91360000625912173B', 'permit', 'x')$$), tap.as('tap_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$);
SELECT pg_temp.agrees('published, withdrawn, contested, asked');
SELECT is(ARRAY[pg_temp.kept('publication.made'), pg_temp.kept('publication.ended'), pg_temp.kept('publicity.current'), pg_temp.kept('record.withdrawn'), pg_temp.kept('objection.filed'), pg_temp.kept('inquiry.made'), pg_temp.kept('matter.opened')],
	'{4,2,1,1,1,1,1}', 'counted');
-- what is rolled back was never counted
SAVEPOINT before;
SELECT tap.confirmed('penalty', tap.penalty('s9'));
ROLLBACK TO before;
SELECT is(pg_temp.kept('record.held'), 1::bigint, 'rolled back, not counted');
-- the control: a fact changed past the triggers is found, and rebuilt
ALTER TABLE credit.duty DISABLE TRIGGER summary_change_to;
UPDATE credit.duty SET due_on = due_on + 7 WHERE met_on IS NULL AND void_on IS NULL;
ALTER TABLE credit.duty ENABLE ALWAYS TRIGGER summary_change_to;
SELECT isnt_empty('SELECT * FROM credit.reconcile_statistics()', 'a change that passed the triggers is found');
SELECT credit.rebuild_summary();
SELECT pg_temp.agrees('and counted anew');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
