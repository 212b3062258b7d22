-- The type against bigint, the limit, and against text with its checks: codes
-- of the whole country, and of one city.
\set n '(2000000 * :scale)::bigint'
CREATE TABLE bench.t_bigint (code bigint NOT NULL);
CREATE TABLE bench.t_text_c (code text NOT NULL CHECK (credit.is_valid_credit_code(code)));
CREATE TABLE bench.t_text_regex (code text NOT NULL
	CHECK (code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]$'));
CREATE TABLE bench.t_text_plpgsql (code text NOT NULL CHECK (bench.check_plpgsql(code)));

INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'copy', v.name, format('TRUNCATE bench.t_%s; CHECKPOINT', v.name),
	   format('COPY bench.t_%s FROM %L', v.name, CASE v.name WHEN 'bigint' THEN :'f_bigint' ELSE :'f_code' END), v.rounds
  FROM (VALUES ('bigint', 7), ('code', 7), ('text_c', 7), ('text_regex', 3), ('text_plpgsql', 1)) AS v(name, rounds);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('copy', 'COPY in', 'code', 'bigint', 1.10),
('copy', 'COPY in, text with a C check', 'text_c', 'bigint', NULL),
('copy', 'COPY in, text with a regex check', 'text_regex', 'bigint', NULL),
('copy', 'COPY in, text with a PL/pgSQL check', 'text_plpgsql', 'bigint', NULL);
CALL bench.measure('copy');
TRUNCATE bench.t_text_regex, bench.t_text_plpgsql;

-- from here on one text table: its check has been paid
ALTER TABLE bench.t_text_c RENAME TO t_text;
CREATE TABLE bench.c_code (code credit.credit_code NOT NULL);
CREATE TABLE bench.c_text (code text NOT NULL);
CREATE TABLE bench.c_bigint (code bigint NOT NULL);
-- core's own type of 16 bytes, as a yardstick of what pass by reference costs
CREATE TABLE bench.t_uuid (code uuid NOT NULL);
INSERT INTO bench.c_text SELECT bench.code(i, true) FROM generate_series(1, :n) AS i;
INSERT INTO bench.c_code SELECT code FROM bench.c_text;
INSERT INTO bench.c_bigint SELECT code FROM bench.t_bigint;
INSERT INTO bench.t_uuid SELECT md5(code::text)::uuid FROM bench.t_bigint;
VACUUM ANALYZE;

-- text twice: in the database's collation and, as cheap as text can be, in "C"
INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'index_' || p.prefix, v.name, 'SET client_min_messages = error; DROP INDEX IF EXISTS bench.the_index; RESET client_min_messages; CHECKPOINT',
	   format('CREATE INDEX the_index ON bench.%s_%s (code%s)', p.prefix, v.tab, v.ordered), v.rounds
  FROM (VALUES ('t'), ('c')) AS p(prefix)
 CROSS JOIN (VALUES ('bigint', 'bigint', '', 7), ('code', 'code', '', 7), ('uuid', 'uuid', '', 7),
					('text', 'text', '', 3), ('text_C', 'text', ' COLLATE "C"', 5)) AS v(name, tab, ordered, rounds)
 WHERE v.name <> 'uuid' OR p.prefix = 't';
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('index_t', 'b-tree build', 'code', 'bigint', 1.10),
('index_t', 'b-tree build, to text', 'code', 'text', 0.35),
('index_t', 'b-tree build, to text COLLATE "C"', 'code', 'text_C', NULL),
('index_t', 'b-tree build, uuid', 'uuid', 'bigint', NULL),
('index_c', 'b-tree build, one city', 'code', 'bigint', 1.10),
('index_c', 'b-tree build, one city, to text', 'code', 'text', 0.35),
('index_c', 'b-tree build, one city, to text COLLATE "C"', 'code', 'text_C', NULL);
CALL bench.measure('index_t');
CALL bench.measure('index_c');
DROP INDEX bench.the_index;

INSERT INTO bench.variant (topic, name, work, rounds)
SELECT w.topic || p.prefix, v.name, format(w.work, p.prefix, v.tab, v.ordered), v.rounds
  FROM (VALUES ('sort_', 'SELECT code FROM bench.%s_%s ORDER BY code%s OFFSET 100000000'),
			   ('distinct_', 'SELECT DISTINCT code%3$s FROM bench.%1$s_%2$s OFFSET 100000000')) AS w(topic, work)
 CROSS JOIN (VALUES ('t'), ('c')) AS p(prefix)
 CROSS JOIN (VALUES ('bigint', 'bigint', '', 7), ('code', 'code', '', 7), ('uuid', 'uuid', '', 7),
					('text', 'text', '', 3), ('text_C', 'text', ' COLLATE "C"', 3)) AS v(name, tab, ordered, rounds)
 WHERE v.name <> 'uuid' OR p.prefix = 't';
SET enable_hashagg = off;
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('sort_t', 'sort, one column', 'code', 'bigint', 1.6),
('sort_t', 'sort, one column, to text', 'code', 'text', NULL),
('sort_t', 'sort, one column, to text COLLATE "C"', 'code', 'text_C', NULL),
('sort_t', 'sort, one column, uuid', 'uuid', 'bigint', NULL),
('sort_c', 'sort, one column, one city', 'code', 'bigint', 1.6),
('distinct_t', 'sorted DISTINCT', 'code', 'bigint', 1.7),
('distinct_t', 'sorted DISTINCT, to text', 'code', 'text', NULL),
('distinct_t', 'sorted DISTINCT, uuid', 'uuid', 'bigint', NULL),
('distinct_c', 'sorted DISTINCT, one city', 'code', 'bigint', 1.7);
CALL bench.measure('sort_t');
CALL bench.measure('sort_c');
CALL bench.measure('distinct_t');
CALL bench.measure('distinct_c');
RESET enable_hashagg;

-- one million rows into a table that has its index
CREATE TABLE bench.i_bigint (code bigint NOT NULL);
CREATE TABLE bench.i_code (code credit.credit_code NOT NULL);
CREATE TABLE bench.i_text (code text NOT NULL);
CREATE TABLE bench.i_uuid (code uuid NOT NULL);
CREATE INDEX ON bench.i_bigint (code);
CREATE INDEX ON bench.i_code (code);
CREATE INDEX ON bench.i_text (code);
CREATE INDEX ON bench.i_uuid (code);
INSERT INTO bench.variant (topic, name, before, work, rounds)
SELECT 'insert', v.name, format('TRUNCATE bench.i_%s; CHECKPOINT', v.name),
	   format('INSERT INTO bench.i_%s SELECT code FROM bench.t_%1$s LIMIT %s', v.name, (1000000 * :scale)::bigint), v.rounds
  FROM (VALUES ('bigint', 7), ('code', 7), ('uuid', 7), ('text', 3)) AS v(name, rounds);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('insert', 'insert into an indexed table', 'code', 'bigint', 1.05),
('insert', 'insert into an indexed table, to text', 'code', 'text', NULL),
('insert', 'insert into an indexed table, uuid', 'uuid', 'bigint', NULL);
CALL bench.measure('insert');
DROP TABLE bench.i_bigint, bench.i_code, bench.i_text, bench.i_uuid;

INSERT INTO bench.fact (label, value)
SELECT 'bytes a row, bigint / credit_code / text',
	   string_agg(round(pg_relation_size('bench.t_' || v.name)::numeric / :n, 1)::text, ' / ' ORDER BY v.ord)
  FROM (VALUES (1, 'bigint'), (2, 'code'), (3, 'text')) AS v(ord, name);

-- checking a text, inside a scan: what a call adds to the scan itself
CREATE TABLE bench.s_text AS SELECT code FROM bench.t_text LIMIT (1000000 * :scale)::bigint;
VACUUM ANALYZE bench.s_text;
INSERT INTO bench.variant (topic, name, work, rounds) VALUES
('check', 'scan', 'SELECT count(*) FROM bench.s_text', 15),
('check', 'empty', 'SELECT count(*) FROM bench.s_text WHERE bench.empty(code)', 15),
('check', 'valid', 'SELECT count(*) FROM bench.s_text WHERE credit.is_valid_credit_code(code)', 15),
('check', 'cast', 'SELECT count(credit.credit_code(code)) FROM bench.s_text', 15),
('check', 'regex', $$SELECT count(*) FROM bench.s_text
	WHERE code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]$'$$, 5),
('check', 'plpgsql', 'SELECT count(*) FROM bench.s_text WHERE bench.check_plpgsql(code)', 1);
INSERT INTO bench.line (topic, label, name, base, floor, goal) VALUES
('check', 'validation, to an empty C call', 'valid', 'empty', NULL, 1.5),
('check', 'validation, to an empty C call, both above the bare scan', 'valid', 'empty', 'scan', 1.5),
('check', 'cast from text, to an empty C call', 'cast', 'empty', NULL, NULL),
('check', 'regex (form only), to an empty C call', 'regex', 'empty', NULL, NULL),
('check', 'PL/pgSQL check, to an empty C call', 'plpgsql', 'empty', NULL, NULL);
CALL bench.measure('check');
