-- credit.citizen_id: the value behaves (GB 11643)
\getenv srcdir PG_ABS_SRCDIR
\set vectors :srcdir '/../data/id_vectors.csv'
SET datestyle = 'ISO';
SET client_min_messages = warning;

-- every operator class is complete
SELECT am.amname, oc.opcname, oc.opcdefault, amvalidate(oc.oid)
FROM pg_opclass AS oc JOIN pg_am AS am ON am.oid = oc.opcmethod
WHERE oc.opcintype = 'credit.citizen_id'::regtype
ORDER BY 1, 2;
SELECT count(*) AS not_leakproof
FROM pg_operator AS o JOIN pg_proc AS p ON p.oid = o.oprcode
WHERE o.oprleft = 'credit.citizen_id'::regtype AND NOT p.proleakproof;
-- only towards the type that loses nothing is a cast implicit
SELECT castsource::regtype, casttarget::regtype, castcontext
FROM pg_cast
WHERE 'credit.citizen_id'::regtype IN (castsource, casttarget)
ORDER BY 1::text COLLATE "C", 2::text COLLATE "C";

-- the printed examples and the ways to write one
SELECT '11010519491231002X'::credit.citizen_id;
SELECT e'\t 11010519491231002x \n'::credit.citizen_id;
SELECT '440524188001010014'::text::credit.citizen_id;
SELECT '440524188001010014'::varchar(18)::credit.citizen_id;
SELECT '440524188001010014'::char(20)::credit.citizen_id;
SELECT credit.citizen_id('11010519491231002X'::text)::text;

-- bad literals: a code of its own, a sentence for every fault, never the number
CREATE TEMP TABLE fault (ord int, written text);
INSERT INTO fault VALUES
	(1, ''), (2, '1101051880010100'), (3, '110105491231002'), (4, '1101051880010100170'),
	(5, '11010518800101001A'), (6, '1101051880010100１7'), (7, '110105-18800101-0017'),
	(8, '470101188505050035'), (9, '990426199112010074'), (10, '110105188006310019'),
	(11, '110105179912310016'), (12, '110105210001010015'), (13, '110105188001010018'),
	(14, '110105990229001'), (15, '11010588010199X'), (16, '990105880101001');
CREATE FUNCTION pg_temp.report(how text, written text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	s text; m text; d text; h text; c text; k text;
BEGIN
	CASE how
	WHEN 'cast' THEN RETURN 'accepted ' || (written::credit.citizen_id)::text;
	WHEN 'input' THEN RETURN 'accepted ' || credit.citizen_id_in(written::cstring)::text;
	WHEN 'from_15' THEN RETURN 'accepted ' || credit.citizen_id_from_15(written)::text;
	END CASE;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS s = RETURNED_SQLSTATE, m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL,
		h = PG_EXCEPTION_HINT, c = PG_EXCEPTION_CONTEXT, k = PG_DATATYPE_NAME;
	-- no run of four characters of it, in any part of the error
	FOR i IN 1 .. length(written) - 3 LOOP
		IF strpos(concat_ws(' ', m, d, h, c, k), substr(written, i, 4)) > 0 THEN
			RETURN 'TOLD ' || substr(written, i, 4);
		END IF;
	END LOOP;
	RETURN concat_ws(' | ', s, m, d, h);
END $$;
\pset format unaligned
SELECT ord, pg_temp.report('cast', written) FROM fault ORDER BY ord;
SELECT ord FROM fault WHERE pg_temp.report('cast', written) <> pg_temp.report('input', written);
SELECT ord, pg_temp.report('from_15', written) FROM fault ORDER BY ord;
\pset format aligned

-- every vector: accepted are the valid ones and, of those that a lenient input
-- may accept, outer blanks and the small x
CREATE TEMP TABLE vector (code text, valid boolean, reason text, source text);
COPY vector FROM :'vectors' (FORMAT csv, HEADER, FORCE_NOT_NULL (code));
SELECT count(*), count(*) FILTER (WHERE valid) AS valid FROM vector;
SELECT code, valid, reason
FROM vector
WHERE valid IS DISTINCT FROM credit.is_valid_citizen_id(code)
ORDER BY code COLLATE "C";
-- a valid one is its own canonical form
SELECT code, credit.try_citizen_id(code) FROM vector
WHERE valid AND credit.try_citizen_id(code)::text IS DISTINCT FROM code;
-- and none of the others is told by its error
SELECT code FROM vector WHERE pg_temp.report('input', code) LIKE 'TOLD%'
	OR pg_temp.report('from_15', code) LIKE 'TOLD%';
-- of those of 15 digits, what each converts to, or that it does not
CREATE TEMP TABLE old_form AS
	SELECT code, substring(reason FROM 'converts to (\w+)') AS expected FROM vector
	WHERE reason ~ 'converts to';
CREATE FUNCTION pg_temp.from_15(text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN credit.citizen_id_from_15($1);
EXCEPTION WHEN invalid_text_representation THEN
	RETURN 'None';
END $$;
SELECT code, expected, pg_temp.from_15(code) FROM old_form ORDER BY code COLLATE "C";
SELECT count(*) AS converted_otherwise FROM old_form WHERE pg_temp.from_15(code) <> expected;

-- the century turns at sequence 996
SELECT n, left(credit.citizen_id_from_15('110105880101' || n)::text, 17) FROM generate_series(995, 999) AS n;

-- every single wrong digit and every swap of neighbours is found
WITH good(id) AS (VALUES ('11010519491231002X'), ('440524188001010014'), ('911840188808080013')),
	wrong(written) AS (
		SELECT overlay(id PLACING c FROM i FOR 1)
		FROM good, generate_series(1, 18) AS i, unnest(string_to_array('0123456789X', NULL)) AS c
		WHERE substr(id, i, 1) <> c
		UNION ALL
		SELECT overlay(id PLACING substr(id, i + 1, 1) || substr(id, i, 1) FROM i FOR 2)
		FROM good, generate_series(1, 17) AS i
		WHERE substr(id, i, 1) <> substr(id, i + 1, 1))
SELECT count(*) > 500 AS many, count(*) FILTER (WHERE credit.is_valid_citizen_id(written)) AS accepted FROM wrong;

-- the calendar, day by day: a birth date is accepted exactly when it exists
WITH ymd(y, m, d) AS (
		SELECT y, m, d FROM unnest(ARRAY[1799, 1800, 1899, 1900, 1904, 1999, 2000, 2023, 2024, 2099, 2100]) AS y,
			generate_series(0, 13) AS m, generate_series(0, 32) AS d),
	written(y, m, d, w) AS (
		SELECT y, m, d, '110105' || to_char(y, 'FM0000') || to_char(m, 'FM00') || to_char(d, 'FM00') || '001' FROM ymd),
	ids(y, w, id) AS (
		SELECT y, w, (SELECT credit.try_citizen_id(w || c) FROM unnest(string_to_array('0123456789X', NULL)) AS c
			WHERE credit.is_valid_citizen_id(w || c))
		FROM written)
SELECT y, count(id) AS days,
	count(*) FILTER (WHERE id IS NOT NULL AND to_char(credit.birth_date(id), 'YYYYMMDD') <> substr(w, 7, 8)) AS misread
FROM ids GROUP BY y ORDER BY y;

-- parts
SELECT id, credit.birth_date(id), credit.sex(id), credit.kind(id), credit.address_code(id), credit.mask(id)
FROM unnest(ARRAY['11010519491231002X', '440524188001010014', '710000188505050033', '810000188505050045',
	'820000188505050039', '830000188505050030', '911840188808080013', '944276188808080015']::credit.citizen_id[]) AS id;
-- a mask shows neither birth date nor sequence
SELECT count(*) AS shown FROM vector
WHERE valid AND credit.mask(code::credit.citizen_id) !~ '^[0-9]{3}[*]{14}[0-9X]$';

-- order and text order are one
SELECT count(*) AS out_of_order
FROM (SELECT row_number() OVER (ORDER BY code::credit.citizen_id) - row_number() OVER (ORDER BY code COLLATE "C") AS off
	FROM vector WHERE valid) AS o
WHERE off <> 0;
SELECT min(code::credit.citizen_id), max(code::credit.citizen_id) FROM vector WHERE valid;
SELECT min(NULL::credit.citizen_id);
SELECT a < b AS lt, a <= b AS le, a = b AS eq, a <> b AS ne, a >= b AS ge, a > b AS gt
FROM (VALUES ('11010519491231002X'::credit.citizen_id, '440524188001010014'::credit.citizen_id)) AS v(a, b);
-- hashed as the int8 of the 17 digits
SELECT count(*) AS hashed_otherwise FROM vector
WHERE valid AND (credit.citizen_id_hash(code::credit.citizen_id) <> hashint8(left(code, 17)::bigint)
	OR credit.citizen_id_hash_extended(code::credit.citizen_id, 7) <> hashint8extended(left(code, 17)::bigint, 7));

-- binary: the 18 characters, strictly
SELECT credit.citizen_id_send('11010519491231002X') = '11010519491231002X'::bytea AS sent;
\getenv builddir PG_ABS_BUILDDIR
\set file :builddir '/results/citizen_id.bin'
CREATE TEMP TABLE t (id credit.citizen_id);
CREATE TEMP TABLE t_raw (id bytea);
INSERT INTO t SELECT code::credit.citizen_id FROM vector WHERE valid;
COPY t TO :'file' (FORMAT binary);
COPY t_raw FROM :'file' (FORMAT binary);
SELECT count(*) AS differ FROM t_raw WHERE NOT credit.is_valid_citizen_id(convert_from(id, 'UTF8')) OR length(id) <> 18;
TRUNCATE t;
COPY t FROM :'file' (FORMAT binary);
SELECT count(*) AS back, count(DISTINCT id) FROM t;
CREATE FUNCTION pg_temp.receive(file text, raw bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	m text; s text; d text; c text;
BEGIN
	TRUNCATE t_raw;
	INSERT INTO t_raw VALUES (raw);
	EXECUTE format('COPY t_raw TO %L (FORMAT binary)', file);
	EXECUTE format('COPY t FROM %L (FORMAT binary)', file);
	RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS s = RETURNED_SQLSTATE, m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, c = PG_EXCEPTION_CONTEXT;
	IF concat(m, d, c) ~ '1010519|9491231|9999|1054912' THEN RETURN 'TOLD'; END IF;
	RETURN concat_ws(' | ', s, m, d);
END $$;
SELECT r, pg_temp.receive(:'file', r::bytea)
FROM unnest(ARRAY['11010519491231002X', '11010519491231002x', ' 11010519491231002X', '11010519491231002X ', '110105194912310021',
	'471010519491231002', '110105491231002', '', '11010519491231002\000', '\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377',
	'99999999']) AS r;

-- a parameter of varchar, as drivers send it, uses the index; so does text
CREATE TEMP TABLE person (id credit.citizen_id PRIMARY KEY, note int);
INSERT INTO person SELECT id, 1 FROM t ON CONFLICT DO NOTHING;
INSERT INTO person SELECT id, n FROM (
	SELECT (SELECT credit.try_citizen_id(w || c) FROM unnest(string_to_array('0123456789X', NULL)) AS c
			WHERE credit.is_valid_citizen_id(w || c)), n
	FROM (SELECT '44052418' || to_char(date '1880-01-01' + n, 'YYMMDD') || '001' AS w, n FROM generate_series(400, 3400) AS n) AS w(w, n)) AS g(id, n)
ON CONFLICT DO NOTHING;
ANALYZE person;
SET plan_cache_mode = force_generic_plan;
PREPARE by_varchar(varchar) AS SELECT note FROM person WHERE id = $1;
EXPLAIN (COSTS OFF) EXECUTE by_varchar('440524188001010014');
EXECUTE by_varchar('440524188001010014');
EXECUTE by_varchar('44052418800101001');
\echo :LAST_ERROR_SQLSTATE
PREPARE by_text(text) AS SELECT note FROM person WHERE id = $1;
EXPLAIN (COSTS OFF) EXECUTE by_text('440524188001010014');
RESET plan_cache_mode;
EXPLAIN (COSTS OFF) SELECT * FROM person ORDER BY id LIMIT 3;
SELECT aggfnoid, aggsortop::regoperator FROM pg_aggregate
WHERE aggtranstype = 'credit.citizen_id'::regtype ORDER BY aggfnoid::text COLLATE "C";
-- the other access methods find the same rows
CREATE TEMP TABLE other AS SELECT id, note FROM person;
SET enable_seqscan = off;
CREATE INDEX other_idx ON other USING hash (id);
EXPLAIN (COSTS OFF) SELECT note FROM other WHERE id = '440524188001010014';
SELECT note FROM other WHERE id = '440524188001010014';
DROP INDEX other_idx;
CREATE INDEX other_idx ON other USING brin (id) WITH (pages_per_range = 1);
EXPLAIN (COSTS OFF) SELECT count(*) FROM other WHERE id > '440524188201010019';
SELECT count(*) = (SELECT count(*) FROM person WHERE id > '440524188201010019'::credit.citizen_id) AS same
FROM other WHERE id > '440524188201010019';
DROP INDEX other_idx;
CREATE INDEX other_idx ON other USING brin (id credit.citizen_id_minmax_multi_ops) WITH (pages_per_range = 1);
SELECT count(*) = (SELECT count(*) FROM person WHERE id > '440524188201010019') AS same
FROM other WHERE id > '440524188201010019';
DROP INDEX other_idx;
CREATE INDEX other_idx ON other USING brin (id credit.citizen_id_bloom_ops) WITH (pages_per_range = 1);
EXPLAIN (COSTS OFF) SELECT note FROM other WHERE id = '440524188001010014';
SELECT note FROM other WHERE id = '440524188001010014';
RESET enable_seqscan;
-- duplicates are folded: equal is the same bytes
CREATE TEMP TABLE many AS SELECT '11010519491231002X'::credit.citizen_id AS id FROM generate_series(1, 20000);
CREATE INDEX many_id ON many (id);
SELECT pg_relation_size('many_id') < 300000 AS folded;
-- in parallel
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
CREATE TABLE citizen_id_parallel AS SELECT id FROM person;
ALTER TABLE citizen_id_parallel SET (parallel_workers = 2);
ANALYZE citizen_id_parallel;
EXPLAIN (COSTS OFF) SELECT max(id), min(credit.mask(id)) FROM citizen_id_parallel;
SELECT max(id) FROM citizen_id_parallel;
DROP TABLE citizen_id_parallel;

-- soft errors, from PostgreSQL 16: the same words, nothing raised
DO $$
DECLARE
	written text; soft record; m text; d text; h text;
BEGIN
	IF current_setting('server_version_num')::int >= 160000 THEN
		FOR written IN SELECT fault.written FROM fault LOOP
			EXECUTE 'SELECT * FROM pg_input_error_info($1, ''credit.citizen_id'')' INTO soft USING written;
			BEGIN
				PERFORM credit.citizen_id_in(written::cstring);
			EXCEPTION WHEN invalid_text_representation THEN
				GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
			END;
			ASSERT (soft.message, soft.detail, soft.hint, soft.sql_error_code) = (m, d, h, '22P02'), m;
		END LOOP;
		EXECUTE 'SELECT * FROM pg_input_error_info(''11010519491231002X'', ''credit.citizen_id'')' INTO soft;
		ASSERT soft.message IS NULL, soft.message;
	END IF;
END $$;
-- names and telephone numbers
SELECT n, credit.mask_name(n) FROM unnest(ARRAY['', '张', '张三', ' 张三丰 ', '欧阳娜娜', 'John Smith', '阿依古丽·买买提']) AS n;
SELECT p, credit.mask_phone(p) FROM unnest(ARRAY['', '110', '62345678', '13812345678', '+86 138-1234-5678', '010-62345678',
	'0755 (8888) 6666', '１３８１２３４５６７８', '6234567', 'call me']) AS p;
SELECT credit.mask_phone(NULL) IS NULL AND credit.mask_name(NULL) IS NULL AS strict;
