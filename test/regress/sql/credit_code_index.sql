-- credit_code: order, operator classes, plans

SELECT a.amname, c.opcname, c.opcdefault, amvalidate(c.oid)
FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod
WHERE c.opcintype = 'credit.credit_code'::regtype ORDER BY 1, 2;
-- comparisons and hashes cannot leak, everything may run in parallel
SELECT p.oid::regprocedure, p.provolatile, p.proisstrict, p.proleakproof, p.proparallel
FROM pg_proc p
WHERE p.proname LIKE 'credit\_code\_%' AND (p.provolatile, p.proisstrict, p.proleakproof, p.proparallel) IS DISTINCT FROM ('i', true, true, 's')
ORDER BY p.proname COLLATE "C";
SELECT o.oprname, o.oprright::regtype, oprcom::regoper, oprnegate::regoper, oprrest, oprjoin, oprcanmerge, oprcanhash
FROM pg_operator o WHERE o.oprleft = 'credit.credit_code'::regtype ORDER BY o.oprname COLLATE "C";

-- 20,000 codes that chance makes, the same every time: assigned, legacy, of one
-- city, and any
CREATE FUNCTION pg_temp.make_code(n integer) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	letters constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
	letters36 constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	provinces constant text := '1011121314152122233132333435363741424344454650515253546162636465667181829935';
	inner_weights constant integer[] := '{3,7,9,10,5,8,4,2}';
	chance bytea := sha256(convert_to(n::text, 'UTF8'));
	what integer := n % 10;
	code text := '';
	outer_sum integer := 0;
	inner_sum integer := 0;
	pilot_sum integer := 0;
	w31 integer := 1;
	w37 integer := 1;
	c text;
BEGIN
	IF what = 0 THEN
		code := 'Z' || 1 + get_byte(chance, 31) % 9;
		FOR i IN 3..17 LOOP
			code := code || substr(letters, get_byte(chance, i) % 31 + 1, 1);
		END LOOP;
	ELSE
		code := substr(letters, get_byte(chance, 0) % 31 + 1, 1) || substr(letters, get_byte(chance, 1) % 31 + 1, 1)
			|| substr(provinces, get_byte(chance, 2) % 38 * 2 + 1, 2) || lpad((get_byte(chance, 3) * 39)::text, 4, '0');
		IF what < 3 THEN
			code := substr(code, 1, 2) || '35' || substr(code, 5);
		ELSIF what < 7 THEN
			code := '91350200';
		END IF;
		FOR i IN 9..16 LOOP
			code := code || CASE WHEN what < 7 AND i = 9 THEN 'M' WHEN what < 7 AND i = 10 THEN '0'
				ELSE substr(letters, get_byte(chance, i) % 31 + 1, 1) END;
		END LOOP;
		FOR i IN 1..8 LOOP
			inner_sum := inner_sum + inner_weights[i] * (strpos(letters36, substr(code, 8 + i, 1)) - 1);
		END LOOP;
		code := code || substr('0123456789X0', 11 - inner_sum % 11 + 1, 1);
	END IF;
	FOR i IN 1..17 LOOP
		outer_sum := outer_sum + w31 * greatest(strpos(letters, substr(code, i, 1)) - 1, 0);
		pilot_sum := pilot_sum + w37 * (strpos(letters36, substr(code, i, 1)) - 1);
		w31 := w31 * 3 % 31;
		w37 := w37 * 2 % 37;
	END LOOP;
	c := substr(letters36 || '?', (37 - pilot_sum % 37) % 37 + 1, 1);
	IF what BETWEEN 1 AND 4 AND strpos(letters, c) > 0 THEN
		RETURN code || c;
	END IF;
	RETURN code || substr(letters, (31 - outer_sum % 31) % 31 + 1, 1);
END
$$;
CREATE TABLE credit_code_many (n integer, code credit.credit_code);
INSERT INTO credit_code_many SELECT n, pg_temp.make_code(n) FROM generate_series(1, 20000) n;
SELECT (credit.diagnose_credit_code(code::text)).tier, count(*) FROM credit_code_many GROUP BY 1 ORDER BY 1;

-- what the planner does, without what varies by version
CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ 'Scan|Cond|Join|Aggregate|Gather|Merge|Filter' THEN
			RETURN NEXT regexp_replace(line, '^ *(->)? *', '');
		END IF;
	END LOOP;
END
$$;

-- order is the order of the text: all, one city, and few values in many rows
-- (where abbreviated keys give up)
SELECT array_agg(code::text ORDER BY code) = array_agg(code::text ORDER BY code::text COLLATE "C") FROM credit_code_many;
SELECT array_agg(code::text ORDER BY code DESC) = array_agg(code::text ORDER BY code::text COLLATE "C" DESC) FROM credit_code_many WHERE code LIKE '91350200M0%';
SELECT array_agg(code::text ORDER BY code) = array_agg(code::text ORDER BY code::text COLLATE "C")
FROM credit_code_many a JOIN generate_series(1, 5000) ON true WHERE a.n <= 5;
SELECT count(*) FROM (SELECT code < lag(code) OVER w AS a, code::text < lag(code::text) OVER w COLLATE "C" AS b,
	credit.credit_code_cmp(code, lag(code) OVER w) < 0 AS c, code <= lag(code) OVER w AS d, code > lag(code) OVER w AS e, code >= lag(code) OVER w AS f,
	code = lag(code) OVER w AS g, code <> lag(code) OVER w AS h
	FROM credit_code_many WINDOW w AS (ORDER BY n)) s WHERE NOT (a = b AND a = c AND d = (a OR g) AND e = (NOT d) AND f = (NOT a) AND g = (NOT h));

-- B-tree: what JDBC and MyBatis send
CREATE UNIQUE INDEX credit_code_many_code_idx ON credit_code_many (code);
VACUUM ANALYZE credit_code_many;
SET plan_cache_mode = force_generic_plan;
PREPARE p(varchar) AS SELECT n FROM credit_code_many WHERE code = $1;
PREPARE q(varchar, varchar) AS SELECT count(*) FROM credit_code_many WHERE code IN ($1, $2);
PREPARE r(varchar[]) AS SELECT count(*) FROM credit_code_many WHERE code = ANY ($1);
SELECT pg_temp.plan($$EXECUTE p('91350200M0XXXXXXXX')$$);
SELECT bool_or(plan ~ 'Index.*Scan.* credit_code_many_code_idx') AS index, bool_or(plan ~ 'Seq Scan') AS seq FROM pg_temp.plan($$EXECUTE q('91350200M0XXXXXXXX', 'x')$$) plan;
SELECT pg_temp.plan($$EXECUTE r('{91350200M0XXXXXXXX}')$$);
SELECT pg_temp.make_code(7) AS a, pg_temp.make_code(10) AS b, pg_temp.make_code(1) AS c \gset
EXECUTE p(:'a');
EXECUTE q(:'b', :'c');
SELECT format('{%s,%s}', :'a', :'b') AS ab \gset
EXECUTE r(:'ab');
EXECUTE p('91320621MA1MRHG206');
RESET plan_cache_mode;
SELECT pg_temp.plan('SELECT min(code), max(code) FROM credit_code_many');
SELECT (SELECT min(code) FROM credit_code_many)::text = min(code::text COLLATE "C"), (SELECT max(code) FROM credit_code_many)::text = max(code::text COLLATE "C") FROM credit_code_many;
SELECT pg_temp.plan('SELECT * FROM credit_code_many ORDER BY code LIMIT 10');
SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off;
SELECT array_agg(code::text) = (SELECT array_agg(t ORDER BY t COLLATE "C") FROM (SELECT code::text t FROM credit_code_many) x)
FROM (SELECT code FROM credit_code_many ORDER BY code) s;
RESET enable_seqscan; RESET enable_bitmapscan; RESET enable_sort;
-- estimates come from statistics: a tenth is assigned
CREATE FUNCTION pg_temp.rows(query text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	EXECUTE 'EXPLAIN ' || query INTO line;
	RETURN (regexp_match(line, 'rows=(\d+)'))[1];
END
$$;
SELECT pg_temp.rows('SELECT FROM credit_code_many WHERE code >= ''Z1000000000000000W''') BETWEEN 1900 AND 2100 AS about_2000;

-- LIKE is inlined and finds an index on the text
CREATE INDEX credit_code_many_text_idx ON credit_code_many ((code::text) text_pattern_ops);
ANALYZE credit_code_many;
SELECT pg_temp.plan($$SELECT n FROM credit_code_many WHERE code LIKE '91350200M000%'$$);
SELECT count(*) FROM credit_code_many WHERE code LIKE '91350200M0%';
DROP INDEX credit_code_many_text_idx;

-- hash: index, join, aggregate, partitions
CREATE INDEX credit_code_many_hash_idx ON credit_code_many USING hash (code);
DROP INDEX credit_code_many_code_idx;
SELECT pg_temp.plan(format('SELECT n FROM credit_code_many WHERE code = %L', :'a'));
SELECT n FROM credit_code_many WHERE code = :'a';
DROP INDEX credit_code_many_hash_idx;
SET enable_mergejoin = off; SET enable_nestloop = off;
SELECT pg_temp.plan('SELECT count(*) FROM credit_code_many a JOIN credit_code_many b USING (code)');
SELECT count(*) FROM credit_code_many a JOIN credit_code_many b USING (code);
SET enable_hashjoin = off; SET enable_mergejoin = on;
SELECT pg_temp.plan('SELECT count(*) FROM credit_code_many a JOIN credit_code_many b USING (code)');
SELECT count(*) FROM credit_code_many a JOIN credit_code_many b USING (code);
RESET enable_mergejoin; RESET enable_nestloop; RESET enable_hashjoin;
SET enable_sort = off;
SELECT pg_temp.plan('SELECT code, count(*) FROM credit_code_many GROUP BY code');
SELECT count(*), sum(c) FROM (SELECT code, count(*) c FROM credit_code_many GROUP BY code) s;
RESET enable_sort;
CREATE TABLE credit_code_part (code credit.credit_code) PARTITION BY HASH (code);
CREATE TABLE credit_code_part0 PARTITION OF credit_code_part FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE credit_code_part1 PARTITION OF credit_code_part FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE credit_code_part2 PARTITION OF credit_code_part FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE credit_code_part3 PARTITION OF credit_code_part FOR VALUES WITH (MODULUS 4, REMAINDER 3);
INSERT INTO credit_code_part SELECT code FROM credit_code_many;
SELECT tableoid::regclass, count(*) FROM credit_code_part GROUP BY 1 ORDER BY 1;
SELECT pg_temp.plan(format('SELECT FROM credit_code_part WHERE code = %L', :'a'));
DROP TABLE credit_code_part;

-- BRIN: three classes, the same answer
CREATE TABLE credit_code_sorted AS SELECT * FROM credit_code_many ORDER BY code;
SET enable_seqscan = off;
CREATE INDEX credit_code_brin_idx ON credit_code_sorted USING brin (code) WITH (pages_per_range = 2);
SELECT pg_temp.plan('SELECT count(*) FROM credit_code_sorted WHERE code >= ''91350203M0001QKT19''');
SELECT count(*), count(*) = (SELECT count(*) FROM credit_code_many WHERE code::text COLLATE "C" >= '91350203M0001QKT19') FROM credit_code_sorted WHERE code >= '91350203M0001QKT19';
DROP INDEX credit_code_brin_idx;
CREATE INDEX credit_code_brin_idx ON credit_code_sorted USING brin (code credit.credit_code_minmax_multi_ops) WITH (pages_per_range = 2);
SELECT pg_temp.plan('SELECT count(*) FROM credit_code_sorted WHERE code >= ''91350203M0001QKT19''');
SELECT count(*) FROM credit_code_sorted WHERE code >= '91350203M0001QKT19';
INSERT INTO credit_code_sorted SELECT n, code FROM credit_code_many WHERE n % 100 = 0;
SELECT count(*) FROM credit_code_sorted WHERE code <= '91350203M0001QKT19';
SELECT count(*) FROM credit_code_sorted WHERE code > '91350203M0001QKT19';
DROP INDEX credit_code_brin_idx;
CREATE INDEX credit_code_brin_idx ON credit_code_sorted USING brin (code credit.credit_code_bloom_ops) WITH (pages_per_range = 2);
SELECT pg_temp.plan(format('SELECT n FROM credit_code_sorted WHERE code = %L', :'a'));
SELECT n FROM credit_code_sorted WHERE code = :'a';
DROP TABLE credit_code_sorted;

-- GiST: a built index and a grown one answer like a plain scan
CREATE FUNCTION pg_temp.compare_scans() RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	operator text;
	by_index bigint;
	by_scan bigint;
	bound text;
BEGIN
	FOREACH operator IN ARRAY '{<,<=,=,>=,>,<>}'::text[] LOOP
		FOREACH bound IN ARRAY ARRAY[pg_temp.make_code(1), pg_temp.make_code(7), pg_temp.make_code(10), '91320621MA1MRHG205'] LOOP
			SET LOCAL enable_seqscan = off;
			EXECUTE format('SELECT count(*) FROM credit_code_gist WHERE code %s %L', operator, bound) INTO by_index;
			SET LOCAL enable_seqscan = on;
			SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_indexonlyscan = off;
			EXECUTE format('SELECT count(*) FROM credit_code_gist WHERE code %s %L', operator, bound) INTO by_scan;
			SET LOCAL enable_indexscan = on; SET LOCAL enable_bitmapscan = on; SET LOCAL enable_indexonlyscan = on;
			IF by_index <> by_scan THEN
				RETURN NEXT format('%s %s: %s by index, %s by scan', operator, bound, by_index, by_scan);
			END IF;
		END LOOP;
	END LOOP;
END
$$;
CREATE TABLE credit_code_gist AS SELECT * FROM credit_code_many;
CREATE INDEX credit_code_gist_idx ON credit_code_gist USING gist (code);
VACUUM ANALYZE credit_code_gist;
SELECT pg_temp.plan(format('SELECT code FROM credit_code_gist WHERE code = %L', :'a'));
SELECT code = :'a' FROM credit_code_gist WHERE code = :'a';
SELECT pg_temp.compare_scans();
TRUNCATE credit_code_gist;
INSERT INTO credit_code_gist SELECT * FROM credit_code_many;
INSERT INTO credit_code_gist SELECT a.n, a.code FROM credit_code_many a, generate_series(1, 300) WHERE a.n <= 3;
VACUUM ANALYZE credit_code_gist;
SELECT pg_temp.compare_scans();
RESET enable_seqscan;
DROP TABLE credit_code_gist;
-- and what it is for
CREATE TABLE credit_code_period (code credit.credit_code, during daterange, EXCLUDE USING gist (code WITH =, during WITH &&));
INSERT INTO credit_code_period VALUES ('91320621MA1MRHG205', '[2026-01-01,2026-07-01)'), ('91320621MA1MRHG205', '[2026-07-01,)'), ('91350203M0001QKT19', '[2026-01-01,)');
INSERT INTO credit_code_period VALUES ('91320621MA1MRHG205', '[2026-06-30,2026-08-01)');
DROP TABLE credit_code_period;
DO $$
BEGIN
	IF current_setting('server_version_num')::integer >= 180000 THEN
		EXECUTE 'CREATE TABLE credit_code_period (code credit.credit_code, during daterange, PRIMARY KEY (code, during WITHOUT OVERLAPS))';
		EXECUTE 'DROP TABLE credit_code_period';
	END IF;
END
$$;

-- parallel
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 2;
ALTER TABLE credit_code_many SET (parallel_workers = 2);
SELECT pg_temp.plan('SELECT min(code), max(code), count(*) FROM credit_code_many WHERE credit.is_official(code) AND code LIKE ''9%''');
SELECT min(code)::text = min(code::text COLLATE "C"), max(code)::text = max(code::text COLLATE "C"), count(*) FROM credit_code_many WHERE credit.is_official(code) AND code LIKE '9%';
SELECT array_agg(code::text) = (SELECT array_agg(t ORDER BY t COLLATE "C") FROM (SELECT code::text t FROM credit_code_many) x)
FROM (SELECT code FROM credit_code_many ORDER BY code) s;
DROP TABLE credit_code_many;
