-- loading notices, child calendars, and the cache that must notice it all
SET datestyle = ISO;
\set SHOW_CONTEXT never

BEGIN;
SELECT credit.add_workdays('2026-12-29', 1) AS before;
SELECT credit.load_holiday_notice('试验〔2026〕1号', 2027, '2026-11-10',
	'[{"from": "2026-12-30", "to": "2027-01-03", "kind": "holiday", "name": "元旦"},
	  {"day": "2027-01-09", "kind": "workday", "name": "元旦"}]') AS days;
-- one's own change is seen before it is committed
SELECT credit.add_workdays('2026-12-29', 1) AS after, credit.is_workday('2027-01-09') AS made_up, credit.calendar_version();
-- and was not known before it was issued
SELECT credit.add_workdays('2026-12-29', 1, 'CN', '2026-11-09') AS before, credit.calendar_version('CN', '2026-11-09');
SELECT * FROM credit.add_workdays_provisional('2026-12-29', 1);
-- the same again changes nothing; other contents are refused
SELECT credit.load_holiday_notice('试验〔2026〕1号', 2027, '2026-11-10',
	'[{"from": "2026-12-30", "to": "2027-01-03", "kind": "holiday", "name": "元旦"},
	  {"day": "2027-01-09", "kind": "workday", "name": "元旦"}]') AS days;
SELECT count(*) FROM credit.calendar_day WHERE NOT shipped;
SAVEPOINT s;
SELECT credit.load_holiday_notice('试验〔2026〕1号', 2027, '2026-11-10', '[{"day": "2027-01-01", "kind": "holiday"}]');
ROLLBACK TO s;
SELECT credit.load_holiday_notice('试验〔2026〕2号', 2027, '2026-11-10', '[{"day": "2027-01-01", "kind": "holiday"}]');
ROLLBACK TO s;
-- an amendment of the same day counts more; plain takes a day back
SELECT credit.load_holiday_notice('试验〔2026〕2号', 2027, '2026-11-10',
	'[{"day": "2026-12-30", "kind": "plain"}]', amends => '试验〔2026〕1号');
SELECT credit.add_workdays('2026-12-29', 1) AS amended, credit.calendar_version();
ROLLBACK TO s;
SELECT credit.add_workdays('2026-12-29', 1) AS not_amended;
ROLLBACK;
SELECT credit.add_workdays('2026-12-29', 1) AS as_before, credit.calendar_version();
SELECT credit.is_workday('2027-01-09');

-- what a notice must not say
CREATE PROCEDURE pg_temp.refuse(year int, days jsonb, amends text DEFAULT NULL, calendar text DEFAULT 'CN')
	LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	PERFORM credit.load_holiday_notice('试验', refuse.year, '2026-11-10', refuse.days, refuse.calendar, refuse.amends);
	RAISE WARNING 'loaded: %', refuse.days;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RAISE INFO '% % | %', SQLSTATE, SQLERRM, detail;
END $$;
CALL pg_temp.refuse(2027, NULL);
CALL pg_temp.refuse(2027, '{}');
CALL pg_temp.refuse(2027, '[]');
CALL pg_temp.refuse(NULL, '[]');
CALL pg_temp.refuse(1900, '[{"day": "1900-01-01", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "kind": "holiday"}, 1]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "kind": "feast"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01"}]');
CALL pg_temp.refuse(2027, '[{"day": "01/02/2027", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-02-30", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": null, "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"from": "2027-01-01", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"from": "2027-01-03", "to": "2027-01-01", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "from": "2027-01-01", "to": "2027-01-01", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "kind": "holiday", "nmae": "元旦"}]');
CALL pg_temp.refuse(2027, '[{"day": "2026-12-28", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2028-01-01", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "kind": "holiday"}, {"from": "2026-12-31", "to": "2027-01-02", "kind": "holiday"}]');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-04", "kind": "workday"}]');
CALL pg_temp.refuse(2026, '[{"day": "2026-12-31", "kind": "holiday"}]');
CALL pg_temp.refuse(2026, '[{"day": "2026-12-31", "kind": "holiday"}]', '没有');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "kind": "holiday"}]', '国办发明电〔2025〕7号');
CALL pg_temp.refuse(2027, '[{"day": "2027-01-01", "kind": "holiday"}]', calendar => 'XX');
SELECT count(*) FROM credit.calendar_notice WHERE NOT shipped;

-- what came with the extension stays; what is there already is skipped
DELETE FROM credit.calendar_day WHERE day = '2020-01-01';
UPDATE credit.calendar_notice SET issued = '2020-01-01' WHERE year = 2020;
DELETE FROM credit.calendar;
INSERT INTO credit.calendar_day (calendar, day, notice, kind) SELECT calendar, day, notice, kind FROM credit.calendar_day WHERE day = '2020-01-01';
INSERT INTO credit.calendar_notice (calendar, notice, year, issued, amends)
	SELECT calendar, notice, year, issued, amends FROM credit.calendar_notice WHERE year = 2020;
INSERT INTO credit.calendar (calendar, name) VALUES ('CN', 'again');

-- a child inherits, adds, overrides; its parent is not touched
BEGIN;
SELECT credit.add_calendar('CN-GX', '广西');
SELECT credit.is_workday('2026-04-20', 'CN-GX') AS inherited, credit.is_workday('2026-10-01', 'CN-GX') AS national_day, credit.calendar_version('CN-GX');
SELECT credit.load_holiday_notice('桂试〔2026〕1号', 2026, '2025-12-01',
	'[{"from": "2026-04-20", "to": "2026-04-21", "kind": "holiday", "name": "三月三"}, {"day": "2026-10-08", "kind": "holiday"},
	  {"day": "2026-10-01", "kind": "plain"}]', 'CN-GX');
SELECT credit.is_workday('2026-04-20', 'CN-GX') AS festival, credit.is_workday('2026-04-20') AS elsewhere,
	credit.is_workday('2026-04-20', 'CN-GX', '2025-11-30') AS not_yet_known,
	credit.is_workday('2026-10-01', 'CN-GX') AS overridden, credit.calendar_version('CN-GX') AS version;
-- two calendars in one query
SELECT c, credit.add_workdays('2026-04-17', 2, c) FROM (VALUES ('CN'), ('CN-GX'), ('CN')) AS v (c);
-- a later word of the parent does not undo the child's
SELECT credit.load_holiday_notice('试验〔2026〕3号', 2026, '2026-03-01', '[{"day": "2026-04-20", "kind": "plain"}]',
	amends => '国办发明电〔2025〕7号');
SELECT credit.is_workday('2026-04-20', 'CN-GX') AS festival;
-- a child that wants its own notice each year
UPDATE credit.calendar SET every_year = true WHERE calendar = 'CN-GX';
SAVEPOINT s;
SELECT credit.is_workday('2026-04-20', 'CN-GX') AS known;
SELECT credit.is_workday('2025-04-21', 'CN-GX');
ROLLBACK TO s;
-- years known only by the child are not known
SELECT credit.load_holiday_notice('桂试〔2026〕2号', 2027, '2026-06-01', '[{"day": "2027-04-09", "kind": "holiday"}]', 'CN-GX');
SELECT credit.is_workday('2027-04-09', 'CN-GX');
ROLLBACK;
-- without parent: the weekend rule and its own notices; a gap between its years
BEGIN;
SELECT credit.add_calendar('X-TEST', '试验', NULL);
SELECT credit.calendar_version('X-TEST') IS NULL AS no_version;
SELECT * FROM credit.add_workdays_provisional('2026-09-30', 1, 'X-TEST');
SELECT credit.load_holiday_notice('一', 2026, '2025-12-01', '[{"day": "2026-01-01", "kind": "holiday"}]', 'X-TEST');
SELECT credit.load_holiday_notice('二', 2028, '2025-12-01', '[{"day": "2028-01-03", "kind": "holiday"}]', 'X-TEST');
SELECT credit.add_workdays('2026-09-30', 1, 'X-TEST') AS in_2026, credit.add_workdays('2027-12-31', 1, 'X-TEST') AS in_2028;
SELECT * FROM credit.is_workday_provisional('2026-12-31', 'X-TEST');
SELECT * FROM credit.add_workdays_provisional('2026-09-30', 1, 'X-TEST');
SELECT * FROM credit.workdays_between_provisional('2026-09-30', '2028-06-30', 'X-TEST');
SELECT credit.workdays_between('2026-09-30', '2028-06-30', 'X-TEST');
ROLLBACK;
SELECT credit.is_workday('2026-01-01', 'X-TEST');
-- lost and looping parents
BEGIN;
SELECT credit.add_calendar('X-A', 'a', 'NONE');
ROLLBACK;
BEGIN;
INSERT INTO credit.calendar (calendar, name, parent) VALUES ('X-A', 'a', 'X-B');
SAVEPOINT s;
SELECT credit.is_workday('2026-01-01', 'X-A');
ROLLBACK TO s;
INSERT INTO credit.calendar (calendar, name, parent) VALUES ('X-B', 'b', 'X-A');
SELECT credit.is_workday('2026-01-01', 'X-A');
ROLLBACK;

-- parallel workers see what their leader has not committed
BEGIN;
CREATE TABLE regress_day AS SELECT date '2027-01-01' + i % 300 AS d FROM generate_series(1, 30000) AS i;
SELECT credit.load_holiday_notice('试验〔2026〕1号', 2027, '2026-11-10', '[{"from": "2027-01-01", "to": "2027-01-10", "kind": "holiday"}]');
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
SELECT count(*) FROM regress_day WHERE credit.is_workday(d);
SET LOCAL max_parallel_workers_per_gather = 0;
SELECT count(*) FROM regress_day WHERE credit.is_workday(d);
ROLLBACK;

-- the cache hears of direct changes, also those that skip ordinary triggers
BEGIN;
SELECT credit.load_holiday_notice('试验〔2026〕1号', 2027, '2026-11-10', '[{"day": "2027-01-01", "kind": "holiday"}]');
SELECT credit.is_workday('2027-01-01');
SET LOCAL session_replication_role = replica;
UPDATE credit.calendar_day SET kind = 'plain' WHERE day = '2027-01-01';
SELECT credit.is_workday('2027-01-01');
DELETE FROM credit.calendar_notice WHERE NOT shipped;
SET LOCAL session_replication_role = origin;
SELECT credit.is_workday('2027-01-01');
ROLLBACK;
-- a call site that lives on while the calendar changes under it
BEGIN;
DO $$
BEGIN
	FOR i IN 1..3 LOOP
		RAISE INFO '%', credit.add_workdays('2026-12-29', 1);
		IF i = 1 THEN
			PERFORM credit.load_holiday_notice('试验〔2026〕1号', 2027, '2026-11-10', '[{"from": "2026-12-30", "to": "2027-01-03", "kind": "holiday"}]');
		ELSIF i = 2 THEN
			DELETE FROM credit.calendar_notice WHERE NOT shipped;
		END IF;
	END LOOP;
END $$;
ROLLBACK;
BEGIN;
TRUNCATE credit.calendar_day;
SELECT credit.is_workday('2026-01-01') AS plain_thursday;
ROLLBACK;
SELECT credit.is_workday('2026-01-01') AS holiday_again;

-- rights: anyone asks, nobody loads unless allowed to
CREATE ROLE regress_credit_nobody;
SET ROLE regress_credit_nobody;
SELECT credit.is_workday('2026-01-02'), count(*) FROM credit.calendar_notice;
SELECT credit.load_holiday_notice('试验', 2027, '2026-11-10', '[{"day": "2027-01-01", "kind": "holiday"}]');
SELECT credit.add_calendar('X-A', 'a');
INSERT INTO credit.calendar (calendar, name) VALUES ('X-A', 'a');
SELECT credit.calendar_changed();
RESET ROLE;
GRANT EXECUTE ON FUNCTION credit.load_holiday_notice TO regress_credit_nobody;
BEGIN;
SET LOCAL ROLE regress_credit_nobody;
SELECT credit.load_holiday_notice('试验', 2027, '2026-11-10', '[{"day": "2027-01-01", "kind": "holiday"}]');
ROLLBACK;
REVOKE EXECUTE ON FUNCTION credit.load_holiday_notice FROM regress_credit_nobody;
DROP ROLE regress_credit_nobody;
-- a trigger function called as a function must not crash the server
SELECT credit.calendar_changed();
