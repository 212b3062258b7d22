-- R010 a calendar change announced later must not silently change verdicts already issued; a year
-- without a notice gives provisional dues, counted again when it is loaded.
BEGIN;
SELECT plan(12);
-- 国办发明电〔2020〕1号 of 27 January 2020 made the Spring Festival last to 2 February
SET LOCAL pg_credit.today = '2020-01-20';
SELECT tap.received('penalty', tap.penalty('sf1', '{"CF_JDRQ":"2020-01-20"}'));
SELECT tap.confirmed('penalty', tap.penalty('sf2', '{"CF_JDRQ":"2020-01-20"}'));
SELECT results_eq($$SELECT DISTINCT due_on, provisional FROM credit.duty$$, $$VALUES (DATE '2020-02-04', false)$$, 'on 20 January 2020, as then known: due on 4 February');
CREATE TEMP TABLE before AS SELECT duty_id, due_on, calendar_version FROM credit.duty;
SET LOCAL pg_credit.today = '2020-01-28';
SELECT is(credit.recount_duties(), 5::bigint, 'after the notice the open duties are counted again');
SELECT results_eq($$SELECT kind, due_on, calendar_version = (SELECT calendar_version FROM before AS b WHERE b.duty_id = d.duty_id) FROM credit.duty AS d WHERE met_on IS NULL GROUP BY 1, 2, 3 ORDER BY 1$$,
	$$VALUES ('collect', DATE '2020-02-06', false), ('publish', '2020-02-06', false)$$, 'to 6 February, by the newer calendar');
SELECT results_eq($$SELECT d.due_on, d.calendar_version = b.calendar_version FROM credit.duty AS d JOIN before AS b USING (duty_id) WHERE d.met_on IS NOT NULL$$,
	$$VALUES (DATE '2020-02-04', true)$$, 'the one that was met keeps its verdict and the calendar it was reached by');
SELECT is(credit.recount_duties(), 0::bigint, 'again changes nothing');

-- the end of the newest year known: provisional, marked, and counted again
SET LOCAL pg_credit.today = '2026-12-28';
SELECT tap.received('penalty', tap.penalty('ny', '{"CF_JDRQ":"2026-12-28"}'));
SELECT results_eq($$SELECT DISTINCT due_on, provisional FROM credit_report.my_duty WHERE document_no = 'ny'$$, $$VALUES (DATE '2027-01-06', true)$$, 'over New Year without a notice: by the weekend rule, marked provisional');
SELECT is((SELECT array_agg(DISTINCT urgency::text) FROM credit_report.my_duty WHERE document_no = 'ny'), '{provisional}', 'the forecast marks it');
SELECT is((SELECT array_agg(problem) FROM credit.rule_problems() WHERE problem = 'calendar_missing'), '{calendar_missing}', 'the linter tells that the notice is missing');
SELECT credit.load_holiday_notice('测试〔2026〕1号', 2027, '2026-12-28', '[{"from":"2027-01-01","to":"2027-01-03","kind":"holiday","name":"元旦"}]');
SELECT is(credit.recount_duties() > 0, true, 'the notice is loaded');
SELECT results_eq($$SELECT DISTINCT due_on, provisional, calendar_version::text FROM credit_report.my_duty WHERE document_no = 'ny'$$, $$VALUES (DATE '2027-01-07', false, '测试〔2026〕1号')$$, 'and the due day is final, a day later for New Year''s Friday');
SELECT is_empty($$SELECT * FROM credit.rule_problems() WHERE problem = 'calendar_missing'$$, 'nothing is missing any more');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
