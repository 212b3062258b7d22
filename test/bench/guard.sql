-- An application's table under the guard, against the same with a foreign key
-- to its subjects, against neither.  100,000 other subjects are listed.
\set n '(1000000 * :scale)::bigint'
\set listed '(100000 * :scale)::bigint'
CREATE TABLE bench.g_code AS SELECT row_number() OVER () AS i, code FROM bench.t_code;
CREATE UNIQUE INDEX ON bench.g_code (i);
CREATE TABLE bench.subject (code credit.credit_code PRIMARY KEY, kind text NOT NULL, name text NOT NULL);
INSERT INTO bench.subject SELECT code, 'enterprise', '某某科技有限公司' || i FROM bench.g_code;

-- entries as they stand in the table; where they come from is not measured
SET session_replication_role = replica;
INSERT INTO credit.listing (code, list_kind, standard_met, unit, listed_on, valid_during)
SELECT c.code, 'serious_offender', '性质恶劣、情节严重', '11100000000013127D', credit.today(), daterange(credit.today(), credit.today() + 1000)
  FROM bench.g_code AS c WHERE c.i > :n ORDER BY c.i LIMIT :listed;
RESET session_replication_role;

CREATE TABLE bench.a_none (id bigint NOT NULL, code credit.credit_code NOT NULL, amount int NOT NULL);
CREATE TABLE bench.a_guard (LIKE bench.a_none);
CREATE TABLE bench.a_fkey (LIKE bench.a_none);
ALTER TABLE bench.a_fkey ADD FOREIGN KEY (code) REFERENCES bench.subject;
SELECT credit.guard_table('bench.a_guard', 'code', 'fund', 'refuse');
VACUUM ANALYZE;

-- or all of this measures nothing
DO $$
BEGIN
	INSERT INTO bench.a_guard SELECT 1, code, 1 FROM credit.listing LIMIT 1;
	INSERT INTO bench.fact (label, value, goal, reached) VALUES ('an act of a listed subject', 'passed', 'refused', false);
EXCEPTION WHEN SQLSTATE 'UC101' THEN
	INSERT INTO bench.fact (label, value, goal, reached) VALUES ('an act of a listed subject', 'refused', 'refused', true);
END
$$;
TRUNCATE bench.a_guard;

INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'guard', v.name, format('TRUNCATE bench.a_%s; CHECKPOINT', v.name),
	   format('INSERT INTO bench.a_%s SELECT i, code, 1 FROM bench.g_code WHERE i <= %s', v.name, :n), v.rounds
  FROM (VALUES ('none', 5), ('guard', 5), ('fkey', 5)) AS v(name, rounds);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('guard', 'guard, 1 million rows at once, to a foreign key', 'guard', 'fkey', 0.25),
('guard', 'guard, 1 million rows at once, to nothing', 'guard', 'none', NULL),
('guard', 'foreign key, 1 million rows at once, to nothing', 'fkey', 'none', NULL),
('single', 'guard, single rows, to a foreign key', 'guard', 'fkey', 1.0),
('single', 'guard, single rows, to nothing', 'guard', 'none', NULL),
('single', 'foreign key, single rows, to nothing', 'fkey', 'none', NULL);
CALL bench.measure('guard');
TRUNCATE bench.a_none, bench.a_guard, bench.a_fkey;
