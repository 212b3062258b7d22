-- working days: vectors, states of knowledge, years without a notice, edges
\getenv abs_srcdir PG_ABS_SRCDIR
SET datestyle = ISO;

-- vectors agreed by three independent implementations
CREATE TEMP TABLE vector (start date, n int, due date);
\set file :abs_srcdir '/../data/workday_vectors.csv'
COPY vector FROM :'file' (FORMAT csv, HEADER);
SELECT count(*), count(*) FILTER (WHERE credit.add_workdays(start, n) = due) AS right FROM vector;
SELECT * FROM vector WHERE credit.add_workdays(start, n) IS DISTINCT FROM due;
CREATE TEMP TABLE between_vector (from_day date, to_day date, days int);
\set file :abs_srcdir '/../data/workdays_between_vectors.csv'
COPY between_vector FROM :'file' (FORMAT csv, HEADER);
SELECT count(*), count(*) FILTER (WHERE credit.workdays_between(from_day, to_day) = days) AS right,
	count(*) FILTER (WHERE credit.workdays_between(to_day, from_day) = -days) AS reversed
FROM between_vector;
-- real decisions and revised calendars, each as known on a day
CREATE TEMP TABLE known_case (start date, n int, known_on date, due date, note text);
\set file :abs_srcdir '/../data/workday_cases.csv'
COPY known_case FROM :'file' (FORMAT csv, HEADER);
SELECT *, credit.add_workdays(start, n, 'CN', known_on) AS got FROM known_case ORDER BY start, known_on;
SELECT count(*) AS wrong FROM known_case WHERE credit.add_workdays(start, n, 'CN', known_on) IS DISTINCT FROM due;

-- every day under every state of knowledge, against plain SQL
WITH state AS (
	SELECT DISTINCT issued AS known_on FROM credit.calendar_notice WHERE calendar = 'CN'
), naive AS (
	SELECT s.known_on, g.day::date AS day,
		coalesce((SELECT CASE d.kind WHEN 'holiday' THEN false WHEN 'workday' THEN true END
				FROM credit.calendar_day AS d JOIN credit.calendar_notice AS n USING (calendar, notice)
				WHERE d.calendar = 'CN' AND d.day = g.day AND n.issued <= s.known_on
				ORDER BY n.issued DESC LIMIT 1),
			extract(isodow FROM g.day) < 6) AS workday
	FROM state AS s
	JOIN credit.calendar_notice AS y ON y.amends IS NULL AND y.issued <= s.known_on
	CROSS JOIN LATERAL generate_series(make_date(y.year, 1, 1)::timestamp, make_date(y.year, 12, 31)::timestamp, '1 day') AS g (day)
	WHERE s.known_on = '2026-01-01' OR y.year >= extract(year FROM s.known_on) - 1
)
SELECT count(*) > 20000 AS many, count(*) FILTER (WHERE workday <> credit.is_workday(day, 'CN', known_on)) AS wrong FROM naive;
-- counting forth and back, and counting what was counted
SELECT count(*) AS tried,
	count(*) FILTER (WHERE credit.workdays_between(d, credit.add_workdays(d, n)) <> n) AS forth_wrong,
	count(*) FILTER (WHERE credit.workdays_between(credit.add_workdays(d, -n) - 1, d - 1) <> n) AS back_wrong,
	count(*) FILTER (WHERE NOT credit.is_workday(credit.add_workdays(d, n))) AS not_a_workday
FROM (SELECT date '2005-01-01' + i AS d FROM generate_series(0, 7800) AS i) AS a, (VALUES (1), (7), (60)) AS b (n);

-- what changed after it was announced
SELECT k AS known_on, credit.is_workday(d, 'CN', k) AS workday, d AS day, credit.calendar_version('CN', k)
FROM (VALUES (date '2015-09-03', date '2015-05-12'), ('2015-09-03', '2015-05-13'),
	('2015-09-06', '2015-05-12'), ('2015-09-06', '2015-05-13'),
	('2019-04-28', '2019-03-21'), ('2019-04-28', '2019-03-22'), ('2019-05-02', '2019-03-21'), ('2019-05-02', '2019-03-22'),
	('2020-01-31', '2020-01-26'), ('2020-01-31', '2020-01-27'), ('2020-02-01', '2020-01-26'), ('2020-02-01', '2020-01-27'),
	('2020-02-03', '2020-01-26'), ('2020-02-03', '2020-01-27'), ('2020-02-03', NULL), ('2020-02-01', 'infinity')) AS v (d, k);
-- New Year's Eve 2024 was a working day; the notice of 2006 reached into 2005
SELECT credit.is_workday('2024-02-09'), credit.is_workday('2005-12-31'), credit.is_workday('2005-12-31', 'CN', '2005-12-15');

-- years without a notice
\set SHOW_CONTEXT never
DO $$
DECLARE
	state text; message text; detail text; hint text; condition text;
BEGIN
	PERFORM credit.add_workdays('2026-12-18', 10);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT, condition = CONSTRAINT_NAME;
	RAISE INFO '% % | % | % | %', state, condition, message, detail, hint;
END $$;
SELECT credit.add_workdays('2026-12-17', 7) AS last_safe, credit.add_workdays('2026-12-30', 1) AS as_known_today;
SELECT credit.add_workdays('2026-12-31', 1);
SELECT credit.add_workdays('2004-01-05', -1) AS first_of_2004;
SELECT credit.add_workdays('2004-01-05', -2);
SELECT credit.is_workday('2027-01-04');
SELECT credit.is_workday('2020-01-02', 'CN', '2019-11-20');
SELECT credit.is_workday('2020-01-02', 'CN', '1999-01-01');
SELECT credit.is_workday('2020-01-02', 'CN', '-infinity');
SELECT credit.workdays_between('2026-12-01', '2027-01-01');
SELECT credit.workdays_between('2027-01-01', '2026-12-01');
SELECT credit.workdays_between('2026-12-31', '2026-12-31') AS none, credit.workdays_between('2040-01-01', '2040-01-01') AS none_either;
-- the year of the start day itself is not crossed
SELECT credit.add_workdays('2003-12-31', 1) AS first_of_2004, credit.workdays_between('2003-12-31', '2004-01-05') AS days;
SELECT credit.add_workdays('2020-01-01', 2147483647);
SELECT credit.add_workdays('2020-01-01', -2147483648);

-- provisional answers, by the weekend rule alone, are marked
SELECT n, p.* FROM generate_series(5, 12) AS n, credit.add_workdays_provisional('2026-12-17', n) AS p;
SELECT d, p.* FROM (VALUES (date '2026-12-28'), ('2026-12-29'), ('2026-12-31'), ('2027-01-01'), ('2027-01-02'), ('2003-12-31'), ('2020-12-31')) AS v (d),
	credit.is_workday_provisional(d) AS p;
SELECT * FROM credit.workdays_between_provisional('2026-12-01', '2027-01-31');
SELECT * FROM credit.workdays_between_provisional('2027-01-31', '2026-12-01');
SELECT * FROM credit.workdays_between_provisional('2020-01-01', '2026-12-28');
SELECT * FROM credit.add_workdays_provisional('2019-12-27', 2, 'CN', '2019-11-20');
SELECT * FROM credit.add_workdays_provisional('2019-12-27', 2, 'CN', '2019-11-21');
SELECT * FROM credit.add_workdays_provisional('2004-01-02', -3);
SELECT * FROM credit.add_workdays_provisional('2027-01-01', 0);
SELECT * FROM credit.add_workdays_provisional('2020-01-01', 2147483647);
SELECT * FROM credit.add_workdays_provisional('2020-01-01', -2147483648);

-- edges
SELECT credit.add_workdays('2026-05-02', 0) AS zero_is_start, credit.add_workdays('2026-05-02', 1) AS next, credit.add_workdays('2026-05-02', -1) AS previous;
SELECT credit.is_workday(NULL) IS NULL AND credit.add_workdays(NULL, 1) IS NULL AND credit.add_workdays('2020-01-01', NULL) IS NULL
	AND credit.workdays_between(NULL, '2020-01-01') IS NULL AND credit.workdays_between('2020-01-01', NULL) IS NULL AS nulls;
SELECT credit.add_workdays('infinity', 1);
SELECT credit.is_workday('-infinity');
SELECT credit.workdays_between('2020-01-01', 'infinity');
SELECT credit.is_workday('2020-01-02', 'XX');
SELECT credit.is_workday('2020-01-02', NULL);
SELECT credit.calendar_version('XX');
SELECT credit.is_workday('2020-01-02', 'cn');
-- the calendar may be another one in each row
SELECT c, credit.is_workday('2020-01-02', c) FROM (VALUES ('CN'), ('XX')) AS v (c);

-- a generated column would go stale: not allowed
CREATE TABLE regress_due (issued date, due date GENERATED ALWAYS AS (credit.add_workdays(issued, 7)) STORED);

-- parallel workers answer too
CREATE TABLE regress_day AS SELECT date '2005-01-01' + i % 7000 AS d FROM generate_series(1, 30000) AS i;
ANALYZE regress_day;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT count(credit.add_workdays(d, 7)), sum(credit.workdays_between(d, d + 30, 'CN', d)) FROM regress_day;
SELECT count(credit.add_workdays(d, 7)), sum(credit.workdays_between(d, d + 30)) AS days FROM regress_day;
SET max_parallel_workers_per_gather = 0;
SELECT count(credit.add_workdays(d, 7)), sum(credit.workdays_between(d, d + 30)) AS days FROM regress_day;
DROP TABLE regress_day;
