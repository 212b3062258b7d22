-- R010 for every kind of duty: 国办发明电〔2020〕1号 of 27 January 2020 made the Spring Festival last to 2 February. Open
-- duties are counted again, what was met keeps its verdict, and what was noted as overdue too early no longer is.
BEGIN;
SELECT plan(11);
SELECT credit.unit_of('上饶市生态环境局') AS env \gset
INSERT INTO credit.rule (name, amount, measured_in, starts_from, valid_during, basis) VALUES ('tap.four', 4, 'workday', 'x', '[2016-09-01,)', 'tap');
SET LOCAL pg_credit.today = '2020-01-20';
SELECT tap.confirmed('penalty', tap.penalty('sf', '{"CF_JDRQ":"2020-01-20"}'));
SELECT credit_private.open_duty('catalog', :'env', :'env', 'tap.four', '2020-01-20', case_id => 1), credit_private.open_duty('catalog', :'env', :'env', 'tap.four', '2020-01-20', case_id => 2),
	credit_private.open_duty('document', :'env', :'env', 'tap.four', '2020-01-20', case_id => 1), credit_private.open_duty('code_feedback', '91360000625912173B', :'env', 'tap.four', '2020-01-20');
SELECT credit_private.meet_duty('catalog', :'env', 2);
CREATE FUNCTION pg_temp.dues() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT concat_ws(' ', kind, case_id, due_on, met_on, overdue_on) FROM credit.duty WHERE kind IN ('catalog', 'document', 'code_feedback') ORDER BY 1 $$;
SELECT results_eq('SELECT pg_temp.dues()', $$VALUES ('catalog 1 2020-01-31'), ('catalog 2 2020-01-31 2020-01-20'), ('code_feedback 2020-01-31'), ('document 1 2020-01-31')$$,
	'as known on 20 January: the fourth working day is the 31st');
SELECT is(credit.special_days('2020-01-20', '2020-02-05'), '春节 1月24日至1月30日,调休上班 2月1日', 'and these the days between');
-- the notice is known on the 27th, but the job that counts again has not run: what fell due is noted
SET LOCAL pg_credit.today = '2020-02-01';
SELECT is(credit.special_days('2020-01-20', '2020-02-05'), '春节 1月24日至2月2日', 'the make-up day is a holiday now');
SELECT is(credit.note_overdue(), 3::bigint, 'noted by the old calendar');
SELECT is((SELECT bool_and(d.position > r.position) FROM credit.job AS d, credit.job AS r WHERE d.job = 'note_overdue' AND r.job = 'recount_duties'), true, 'the dispatcher counts again first');
SELECT is(credit.recount_duties(), 5::bigint, 'five are open');
SELECT results_eq('SELECT pg_temp.dues()', $$VALUES ('catalog 1 2020-02-03'), ('catalog 2 2020-01-31 2020-01-20'), ('code_feedback 2020-02-03'), ('document 1 2020-02-03')$$,
	'to 3 February, and none of them is overdue any more; the verdict stays');
SELECT is((SELECT string_agg(DISTINCT urgency::text, ' ') FROM credit_report.forecast WHERE duty <> 'publish'), 'tomorrow', 'the forecast follows');
SELECT is(credit.recount_duties() + credit.note_overdue(), 0::bigint, 'again changes nothing');
SET LOCAL pg_credit.today = '2020-02-04';
SELECT is(credit.note_overdue(), 3::bigint, 'the day after the new due day they are');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
