-- S1 二(三) 行政许可和行政处罚信息…7个工作日内…报送,其他信用信息至少按月报送和更新: one duty a month for each (unit, item) that is
-- not under the seven-day rule, met by a record or by a zero report (R051).
BEGIN;
SELECT plan(34);
SELECT credit.unit_of('上饶市生态环境局') AS env, credit.unit_of('上饶市行政审批局') AS permit_unit \gset
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, frequency) VALUES
	('tap-2016', 'levy', '排污费', 'penalty', 'untrustworthy', 'internal', 'penalty', 'general', 'month');
INSERT INTO credit.manual_entry (unit, item, valid_during) VALUES
	(:'env', 'penalty', '[2016-01-01,)'), (:'env', 'levy', '[2016-01-01,2026-08-15)'), (:'env', 'none', '[2016-01-01,)');
-- a responsible unit of the edition in force, not one that may enter it by hand; of a draft nobody
ALTER TABLE credit.item_unit DISABLE TRIGGER item_unit_fixed;
INSERT INTO credit.item_unit (edition, item, unit) VALUES ('tap-2016', 'court', :'env');
INSERT INTO credit.catalog_edition (edition, region, name, basis) VALUES ('tap-draft', '361100', '起草', 'S0 art 5');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure) VALUES ('tap-draft', 'drafted', '起草', 'judgment', 'basic', 'public');
INSERT INTO credit.item_unit (edition, item, unit) VALUES ('tap-draft', 'drafted', :'env');
CREATE FUNCTION pg_temp.months() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT concat_ws(' ', item, to_char(month, 'YYYY-MM'), status, met_by) FROM credit_report.monthly_report WHERE unit_name = '上饶市生态环境局' ORDER BY month, item $$;

-- the first month of collection is a rule row
SET LOCAL pg_credit.today = '2016-08-15';
SELECT is(credit.keep_reports(), 0::bigint, 'before September 2016 nothing is owed');
SET LOCAL pg_credit.today = '2016-09-01';
SELECT is(credit.keep_reports(), 2::bigint, 'from the first month of the rule on it is');
SELECT results_eq('SELECT pg_temp.months()', $$VALUES ('court 2016-09 open'), ('levy 2016-09 open')$$,
	'a judgment, and what the catalogue says is reported by the month; not penalties, not an item that is in no edition');
SELECT results_eq($$SELECT DISTINCT starts_on, due_on FROM credit.duty WHERE kind = 'report'$$, $$VALUES (DATE '2016-09-30', DATE '2016-09-30')$$, 'by the end of the month');
SELECT is(credit.keep_reports(), 0::bigint, 'the job runs twice');
SET LOCAL pg_credit.today = '2016-09-30';
SELECT tap.as('tap_clerk', $$SELECT credit.report_nothing('levy', '[2016-09-01,2016-10-01)')$$);
SET LOCAL pg_credit.today = '2016-10-01';
SELECT is(credit.keep_reports(), 2::bigint, 'October opens');
SELECT results_eq('SELECT pg_temp.months()', $$VALUES ('court 2016-09 overdue'), ('levy 2016-09 on_time zero'), ('court 2016-10 open'), ('levy 2016-10 open')$$,
	'a month without report or zero report is overdue');

-- a month that the job missed is made up for
SET LOCAL pg_credit.today = '2016-12-05';
SELECT is(credit.keep_reports(), 4::bigint, 'two months were missed: both are opened');
SELECT is((SELECT count(*) FROM credit_report.monthly_report WHERE status = 'overdue'), 5::bigint, 'November is overdue though the job did not run then');

-- a record meets its month
SET LOCAL pg_credit.today = '2026-05-11';
UPDATE credit.duty SET void_on = '2026-05-11', void_reason = 'tap' WHERE kind = 'report' AND met_on IS NULL;
SELECT credit_private.open_duty('report', :'env', :'env', 'report.monthly', '2026-04-30', item => 'court', period => '[2026-04-01,2026-05-01)');
SELECT credit.keep_reports();
SELECT results_eq('SELECT * FROM (SELECT pg_temp.months() OFFSET 1) AS x', $$VALUES ('court 2026-04 overdue'), ('levy 2026-04 overdue'), ('court 2026-05 open'), ('levy 2026-05 open')$$, 'April is missing');
SELECT tap.reviewed('court', tap.court('received', '{"filed_on":"2026-05-06"}'));
SELECT credit.keep_reports();
SELECT is((SELECT status::text FROM credit_report.monthly_report WHERE item = 'court' AND month = '2026-05-01'), 'open', 'received is not reported');
SELECT tap.raises($$SELECT tap.as('tap_clerk', 'SELECT credit.report_nothing(''court'', ''[2026-05-01,2026-06-01)'')')$$, 'report_contradicted', 'nor is there nothing to report');
SELECT tap.confirmed('court', tap.court('may', '{"filed_on":"2026-05-07"}'));
SELECT credit.keep_reports();
SELECT is((SELECT concat_ws(' ', status, met_by, met_on) FROM credit_report.monthly_report WHERE item = 'court' AND month = '2026-05-01'), 'on_time records 2026-05-11', 'confirmed is');
SELECT is((SELECT status::text FROM credit_report.monthly_report WHERE item = 'court' AND month = '2026-04-01'), 'overdue', 'May is not April');
SELECT tap.confirmed('court', tap.court('april', '{"filed_on":"2026-04-08"}'));
SELECT credit.keep_reports();
SELECT is((SELECT concat_ws(' ', status, met_by, met_on) FROM credit_report.monthly_report WHERE item = 'court' AND month = '2026-04-01'), 'late records 2026-05-11', 'what was decided in April makes up for it, late');
-- the job saw it only in June
SELECT tap.confirmed('levy', tap.penalty('l1'));
SET LOCAL pg_credit.today = '2026-06-03';
SELECT credit.keep_reports();
SELECT is((SELECT concat_ws(' ', status, met_on) FROM credit_report.monthly_report WHERE item = 'levy' AND month = '2026-05-01'), 'on_time 2026-05-31', 'a record confirmed in the month is on time whenever the job looks');

-- zero reports
SELECT tap.raises($$SELECT tap.as('tap_clerk', 'SELECT credit.report_nothing(''penalty'', ''[2026-06-01,2026-07-01)'')')$$, 'no_report_duty', 'no zero report of what is under the seven-day rule');
SELECT tap.raises($$SELECT tap.as('tap_other_clerk', 'SELECT credit.report_nothing(''court'', ''[2026-06-01,2026-07-01)'')')$$, 'no_report_duty', 'nor of another unit''s item');
SELECT tap.raises($$SELECT tap.as('tap_clerk', 'SELECT credit.report_nothing(''court'', ''[2026-06-02,2026-07-01)'')')$$, 'bad_period', 'nor of half a month');
SELECT tap.raises($$SELECT tap.as('tap_clerk', 'SELECT credit.report_nothing(''court'', ''[2026-07-01,2026-08-01)'')')$$, 'bad_period', 'nor of the next');
SELECT tap.raises($$SELECT tap.as('tap_clerk', 'SELECT credit.report_nothing(''court'', NULL)')$$, 'bad_period', 'nor of no month');
SELECT tap.as('tap_head', $$SELECT credit.report_nothing('court', '[2026-06-01,2026-07-01)')$$);
SELECT tap.as('tap_head', $$SELECT credit.report_nothing('court', '[2026-06-01,2026-07-01)')$$);
SELECT is((SELECT concat_ws(' ', status, met_by) FROM credit_report.monthly_report WHERE item = 'court' AND month = '2026-06-01'), 'on_time zero', 'said twice, it stands once');
SELECT is((SELECT contradicted_by FROM credit_report.zero_report WHERE item = 'court'), 0, 'nothing stands against it');
SET LOCAL pg_credit.today = '2026-07-02';
SELECT tap.confirmed('court', tap.court('june', '{"filed_on":"2026-06-29"}'));
SELECT results_eq($$SELECT contradicted_by, contradicted_on FROM credit_report.zero_report WHERE item = 'court'$$, $$VALUES (1, DATE '2026-07-02')$$, 'a later record of that month is shown beside it');
SELECT throws_ok('DELETE FROM credit.zero_report', 'UC402', NULL, 'it stays');

-- who is no longer responsible at the end of the month owes nothing for it
SET LOCAL pg_credit.today = '2026-08-03';
UPDATE credit.manual_entry SET valid_during = '[2016-01-01,)' WHERE item = 'levy';
SELECT credit.keep_reports();
SELECT is((SELECT status::text FROM credit_report.monthly_report WHERE item = 'levy' AND month = '2026-08-01'), 'open', 'owed for August');
UPDATE credit.manual_entry SET valid_during = '[2016-01-01,2026-08-15)' WHERE item = 'levy';
SELECT is(credit.keep_reports(), 1::bigint, 'the item goes to somebody else within the month');
SELECT is((SELECT void_reason FROM credit.duty WHERE kind = 'report' AND item = 'levy' AND period @> DATE '2026-08-01'), 'no longer owed', 'void, with the reason');
UPDATE credit.manual_entry SET valid_during = '[2016-01-01,)' WHERE item = 'levy';
SELECT is(credit.keep_reports(), 1::bigint, 'and comes back');

SELECT set_eq($$SELECT DISTINCT duty::text FROM credit_report.forecast_unit$$, $$SELECT DISTINCT kind FROM credit.duty WHERE met_on IS NULL AND void_on IS NULL$$, 'the forecast has them too');
-- who answers for a unit is asked of units that have ended, not of each record: the job is hourly
SET LOCAL track_functions = 'all';
SELECT isnt_empty($$SELECT 1 FROM credit.duty WHERE kind = 'report' AND met_on IS NULL AND void_on IS NULL AND due_on < credit.today()$$, 'a month is overdue, and records are there');
SELECT credit.keep_reports();
SELECT is((SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_xact_user_functions WHERE funcname = 'unit_in_charge'), 0::bigint, 'no record is asked who is in charge');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('zero report, month open', $$UPDATE credit.duty SET met_on = NULL WHERE kind = 'report'$$);
SELECT * FROM finish();
ROLLBACK;
