-- N3 deadline forecast: who will be late tomorrow, in three working days, by unit and kind, with the holidays in between
-- (S0 art 11 7个工作日; 国务院办公厅 放假通知).  R014: reporting tools see neither subject nor document.
BEGIN;
SELECT plan(16);
SET LOCAL pg_credit.today = '2026-04-28';
-- 劳动节 1–5 May 2026, make-up day 9 May
SELECT tap.reviewed('penalty', tap.penalty('f1', '{"CF_JDRQ":"2026-04-17","_issued_on":"2026-04-20"}'));
SELECT tap.reviewed('penalty', tap.penalty('f2', '{"CF_JDRQ":"2026-04-27"}'));
SELECT results_eq($$SELECT due_on, workdays_left, urgency::text, special_days::text FROM credit_report.my_duty WHERE duty = 'collect' ORDER BY due_on$$,
	$$VALUES (DATE '2026-04-29', 1, 'tomorrow', NULL), (DATE '2026-05-09', 6, 'later', '劳动节 5月1日至5月5日,调休上班 5月9日')$$,
	'a duty of the next working day, and one behind the holiday and its make-up day');
SELECT results_eq($$SELECT unit_name::text, duty::text, urgency::text, duties, first_due_on, special_days::text FROM credit_report.forecast_unit ORDER BY duty, first_due_on$$,
	$$VALUES ('上饶市生态环境局', 'collect', 'tomorrow', 1, DATE '2026-04-29', NULL), ('上饶市生态环境局', 'collect', 'later', 1, DATE '2026-05-09', '劳动节 5月1日至5月5日,调休上班 5月9日'),
	('上饶市生态环境局', 'publish', 'tomorrow', 2, DATE '2026-04-28', NULL), ('上饶市生态环境局', 'publish', 'later', 2, DATE '2026-05-09', '劳动节 5月1日至5月5日,调休上班 5月9日')$$,
	'by unit and kind');
SET LOCAL pg_credit.today = '2026-05-06';
SELECT is((SELECT urgency::text || ' ' || workdays_left FROM credit_report.forecast WHERE duty = 'collect' AND due_on = '2026-05-09'), 'within_three 3', 'Wednesday: the Saturday is a working day, three are left');
SELECT is((SELECT string_agg(DISTINCT urgency::text, ' ') FROM credit_report.forecast WHERE due_on < '2026-05-06'), 'overdue', 'what was not met over the holiday is overdue');
SELECT is(sum(duties), 6::bigint, 'every open duty is in the forecast once') FROM credit_report.forecast;
-- the windows are rows
INSERT INTO credit.forecast_window VALUES ('within_ten', 10, '十个工作日内到期', 'due within ten working days');
UPDATE credit.forecast_window SET workdays = 2 WHERE urgency = 'within_three';
SELECT is((SELECT urgency::text FROM credit_report.forecast WHERE duty = 'collect' AND due_on = '2026-05-09'), 'within_ten', 'windows are rows of the administrator');
SELECT credit_private.open_duty('catalog', credit.unit_of('上饶市行政审批局'), credit.unit_of('上饶市行政审批局'), 'objection.verify', '2026-05-06', case_id => 1);
SELECT is((SELECT duty_name::text FROM credit_report.forecast_unit WHERE duty = 'catalog'), '目录调整', 'a duty about no record is forecast alike');

-- the nightly job notes what fell due, once, and finds it by the index of what is open
SELECT is(credit.note_overdue(), 3::bigint, 'three fell due over the holiday');
SELECT is(credit.note_overdue(), 0::bigint, 'noted once');
SELECT is((SELECT count(*) FROM credit.duty WHERE overdue_on = '2026-05-06'), 3::bigint, 'with the day');
SET LOCAL enable_seqscan = off;
CREATE FUNCTION pg_temp.plan_of(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	whole text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || command LOOP
		whole := whole || trim(line) || '; ';
	END LOOP;
	RETURN whole;
END
$$;
SELECT matches(pg_temp.plan_of($$UPDATE credit.duty AS d SET overdue_on = '2026-05-06'
	WHERE d.met_on IS NULL AND d.void_on IS NULL AND d.overdue_on IS NULL AND d.due_on < '2026-05-06'$$),
	'duty_open_idx.*Index Cond: \(\(overdue_on IS NULL\) AND \(due_on < ''2026-05-06''::date\)\)', 'both conditions bound the scan of the index');
SELECT matches((SELECT prosrc FROM pg_proc WHERE oid = 'credit.note_overdue()'::regprocedure),
	'WHERE d.met_on IS NULL AND d.void_on IS NULL AND d.overdue_on IS NULL AND d.due_on < credit.today\(\)', 'and they are those of the job');
RESET enable_seqscan;

-- who sees what
SELECT tap.act('tap_reporter');
SELECT is_empty($$SELECT column_name FROM credit_report.view_catalog WHERE view_name IN ('credit_report.duty_status', 'credit_report.forecast', 'credit_report.forecast_unit', 'credit_report.timeliness')
	AND column_name ~ 'subject|document|record|case'$$, 'reporting tools read no subject and no document');
SELECT throws_ok('SELECT * FROM credit_report.my_duty', '42501', NULL, 'nor the list of a unit');
SELECT tap.act('tap_clerk');
SELECT is((SELECT string_agg(DISTINCT unit_name::text, ' ') FROM credit_report.my_duty), '上饶市生态环境局', 'a clerk sees the duties of the unit');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
