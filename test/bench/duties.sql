-- The late-duty job at 0.5, 1 and 5 million duties, the same number falling due
-- each night: its time follows what fell due, not the table.  Beside it, the
-- same question asked of the whole table.  A round is a night of its own.
\set due '(10000 * :scale)::bigint'
SELECT credit.register_unit('基准测试局', '361100', 'city') AS duty_unit \gset
CREATE TABLE bench.duty_size (name text PRIMARY KEY, ord int, rows bigint);
INSERT INTO bench.duty_size VALUES ('half', 1, (500000 * :scale)::bigint), ('one', 2, (1000000 * :scale)::bigint), ('five', 3, (5000000 * :scale)::bigint);

-- loaded past the triggers, as the owner of the bench: nine in ten are met,
-- the others fall due some day after the nights that are measured
CREATE PROCEDURE bench.load_duties(size text, unit credit.credit_code)
	LANGUAGE plpgsql
AS $procedure$
DECLARE
	have CONSTANT bigint := (SELECT count(*) FROM credit.duty);
	up_to CONSTANT bigint := (SELECT s.rows FROM bench.duty_size AS s WHERE s.name = size);
BEGIN
	ALTER TABLE credit.duty DISABLE TRIGGER ALL;
	INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version, met_on)
	SELECT c.code, 'collect', n.i, unit, n.due_on - 9, n.due_on, false, r.rule_id, 'bench', CASE WHEN n.i % 10 > 0 THEN n.due_on - 1 END
	  FROM (SELECT g AS i, DATE '2026-07-01' + (g % 90)::int AS due_on, row_number() OVER () AS k FROM generate_series(have + 1, up_to) AS g) AS n
	  JOIN (SELECT x.code, row_number() OVER () AS k, count(*) OVER () AS of FROM bench.t_code AS x) AS c ON c.k = (n.k - 1) % (SELECT count(*) FROM bench.t_code) + 1
	 CROSS JOIN (SELECT x.rule_id FROM credit.rule AS x WHERE x.name = 'collect' LIMIT 1) AS r;
	ALTER TABLE credit.duty ENABLE TRIGGER ALL;
END
$procedure$;

CREATE PROCEDURE bench.measure_nights(size text, due bigint, unit credit.credit_code)
	LANGUAGE plpgsql
AS $procedure$
DECLARE
	cpu float8;
	wall timestamptz;
	night date;
	noted bigint;
BEGIN
	FOR turn IN 1 .. 7 LOOP
		night := DATE '2026-05-11' + 10 * (SELECT s.ord FROM bench.duty_size AS s WHERE s.name = size) + turn;
		PERFORM set_config('pg_credit.today', night::text, false);
		-- what fell due on this night
		ALTER TABLE credit.duty DISABLE TRIGGER ALL;
		INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
		SELECT c.code, 'collect', 0, unit, night - 10, night - 1, false, r.rule_id, 'bench'
		  FROM (SELECT x.code FROM bench.t_code AS x LIMIT due) AS c
		 CROSS JOIN (SELECT x.rule_id FROM credit.rule AS x WHERE x.name = 'collect' LIMIT 1) AS r;
		ALTER TABLE credit.duty ENABLE TRIGGER ALL;
		COMMIT;
		wall := clock_timestamp(); cpu := bench.cpu();
		SET LOCAL enable_indexscan = off;
		SET LOCAL enable_indexonlyscan = off;
		SET LOCAL enable_bitmapscan = off;
		PERFORM count(*) FROM credit.duty AS d WHERE d.met_on IS NULL AND d.void_on IS NULL AND d.due_on < night;
		INSERT INTO bench.sample VALUES ('late duties', 'whole ' || size, turn, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
		COMMIT;
		wall := clock_timestamp(); cpu := bench.cpu();
		noted := credit.note_overdue();
		INSERT INTO bench.sample VALUES ('late duties', 'job ' || size, turn, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
		ASSERT noted = due, format('%s duties fell due, %s were noted', due, noted);
		COMMIT;
	END LOOP;
END
$procedure$;

\echo half
CALL bench.load_duties('half', :'duty_unit');
VACUUM (ANALYZE) credit.duty;
CALL bench.measure_nights('half', :due, :'duty_unit');
\echo one
CALL bench.load_duties('one', :'duty_unit');
VACUUM (ANALYZE) credit.duty;
CALL bench.measure_nights('one', :due, :'duty_unit');
\echo five
CALL bench.load_duties('five', :'duty_unit');
VACUUM (ANALYZE) credit.duty;
CALL bench.measure_nights('five', :due, :'duty_unit');
RESET pg_credit.today;
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('late duties', 'late-duty job at 1 million duties, to 0.5 million', 'job one', 'job half', 1.5),
('late duties', 'late-duty job at 5 million duties, to 0.5 million', 'job five', 'job half', 2),
('late duties', 'the whole table asked at 1 million, to 0.5 million', 'whole one', 'whole half', NULL),
('late duties', 'the whole table asked at 5 million, to 0.5 million', 'whole five', 'whole half', NULL);
INSERT INTO bench.fact (label, value)
SELECT 'late duties noted each night, at each size', :due::text;
