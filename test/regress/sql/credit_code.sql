-- credit_code: input, output, errors, casts, parts.  No schema of ours is in
-- the path: what an application sees.
SHOW search_path;

-- case is folded, outer ASCII blanks are left out, nothing else is repaired
SELECT '91320621MA1MRHG205'::credit.credit_code, E' \t91320621ma1mrhg205\r\n'::credit.credit_code, '91350203M0001QKT19'::credit.credit_code;
-- errors: which part, and what was expected
SELECT ''::credit.credit_code;
SELECT '91320621MA1MRHG20'::credit.credit_code;
SELECT '91320621MA1MRHG2056'::credit.credit_code;
SELECT '9132062IMA1MRHG205'::credit.credit_code;
SELECT '91320621MAIMRHG205'::credit.credit_code;
SELECT '91320621MA?MRHG205'::credit.credit_code;
SELECT '91320621MA1MRHG2A5'::credit.credit_code;
SELECT '91700000MA1MRHG205'::credit.credit_code;
SELECT '91320621MA1MRHG215'::credit.credit_code;
SELECT '91320621MA1MRHG206'::credit.credit_code;
SELECT '91320621-MA1MRHG20-5'::credit.credit_code;
SELECT '９１３２０６２１ＭＡ１ＭＲＨＧ２０５'::credit.credit_code;
SELECT '00000000000000000X'::credit.credit_code;
SELECT '000000000000000000'::credit.credit_code;
SELECT 'Z0AAAAAAAAAAAAAAAA'::credit.credit_code;
SELECT 'Z1AAAAAAAAAAAAAAAA'::credit.credit_code;
-- the pilot's rule holds for region 35 and bodies beginning with M0 only
SELECT '91360203M0001QKT19'::credit.credit_code;
-- a personal number is never shown, whatever stands around it
SELECT '110105188001010455'::credit.credit_code;
\echo :LAST_ERROR_SQLSTATE
SELECT '11010518800101045X'::credit.credit_code;
SELECT '110105 1880-01-01 0451'::credit.credit_code;
SELECT '身份证号110105188001010451。'::credit.credit_code;
SELECT '１１０１０５１８８００１０１０４５１'::credit.credit_code;
SELECT '110105800101045'::credit.credit_code;
SELECT '11010518800101045'::credit.credit_code;
-- soft errors from PostgreSQL 16
DO $$
DECLARE
	answer text;
BEGIN
	IF current_setting('server_version_num')::integer >= 160000 THEN
		EXECUTE $q$SELECT concat_ws('/', pg_input_is_valid('91320621MA1MRHG205', 'credit.credit_code'),
			pg_input_is_valid('91320621MA1MRHG206', 'credit.credit_code'), pg_input_is_valid('110105188001010455', 'credit.credit_code'),
			(SELECT concat_ws('/', message, detail, hint, sql_error_code) FROM pg_input_error_info('91320621MA1MRHG206', 'credit.credit_code')))$q$ INTO answer;
		IF answer <> 't/f/f/invalid input syntax for type credit_code: "91320621MA1MRHG206"/Character 18, the check character, is "6"./Expected "5" after these characters./22P02' THEN
			RAISE 'soft errors: %', answer;
		END IF;
	END IF;
END
$$;

-- binary: the 18 characters, there and back, and as strict as a literal
\getenv abs_builddir PG_ABS_BUILDDIR
\set binary :abs_builddir '/results/credit_code.binary'
SELECT encode(credit.credit_code_send('91320621MA1MRHG205'), 'escape');
CREATE TEMP TABLE code (code credit.credit_code);
INSERT INTO code VALUES ('91320621MA1MRHG205'), ('91350203M0001QKT19'), (NULL), (credit.assigned_code('1', sha256('a')));
COPY code TO :'binary' (FORMAT binary);
CREATE TEMP TABLE back (code credit.credit_code);
COPY back FROM :'binary' (FORMAT binary);
SELECT * FROM back EXCEPT ALL SELECT * FROM code;
CREATE TEMP TABLE bad (code text);
INSERT INTO bad VALUES ('91320621MA1MRHG206');
COPY bad TO :'binary' (FORMAT binary);
COPY back FROM :'binary' (FORMAT binary);
\echo :LAST_ERROR_SQLSTATE
TRUNCATE bad; INSERT INTO bad VALUES (repeat('9', 1000));
COPY bad TO :'binary' (FORMAT binary);
\set SHOW_CONTEXT never
COPY back FROM :'binary' (FORMAT binary);
\set SHOW_CONTEXT errors
SELECT count(*) FROM back;

-- casts: text becomes a code by itself, a code becomes text when stored
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod FROM pg_cast
WHERE 'credit.credit_code'::regtype IN (castsource, casttarget) ORDER BY 1, 2;
SELECT typlen, typbyval, typalign, typstorage, typcategory, typispreferred FROM pg_type WHERE oid = 'credit.credit_code'::regtype;
SELECT count(*) FROM code WHERE code = '91320621MA1MRHG205'::varchar;
SELECT count(*) FROM code WHERE code = '91320621MA1MRHG205'::char(20);
SELECT count(*) FROM code WHERE code = '91320621MA1MRHG205'::text;
SELECT count(*) FROM code WHERE code = ANY (ARRAY['91320621MA1MRHG205', '91350203M0001QKT19']::varchar[]);
SELECT count(*) FROM code WHERE code = '91320621MA1MRHG206'::varchar;
CREATE TEMP TABLE plain (a text, b varchar(18), c char(18));
INSERT INTO plain SELECT code, code, code FROM code WHERE code IS NOT NULL;
SELECT count(*) FROM plain WHERE a = b AND b = c AND length(c) = 18;
INSERT INTO plain (b) SELECT code::varchar(6) FROM code LIMIT 1;
SELECT b FROM plain WHERE a IS NULL;

-- operators are found with pg_catalog alone in the path, also by the
-- constructs that cannot name one; and text is text as before
SET search_path = pg_catalog;
SELECT code IS DISTINCT FROM NULL, NULLIF(code, '91320621MA1MRHG205') IS NULL, code IN ('91320621MA1MRHG205', '91350203M0001QKT19'),
	CASE code WHEN '91320621MA1MRHG205' THEN 'one' ELSE 'other' END, code BETWEEN '91' || '110000802100433B' AND '91350203M0001QKT19',
	(code, 1) < ('91350203M0001QKT19', 0), greatest(code, '91350203M0001QKT19')
FROM pg_temp.code WHERE code IS NOT NULL ORDER BY code;
SELECT count(*) FROM pg_temp.code JOIN pg_temp.back USING (code);
SELECT min(code), max(code), count(DISTINCT code) FROM pg_temp.code;
SELECT min(code) FROM pg_temp.code WHERE false;
SELECT 'a' = 'b', 'b'::varchar > 'a', 'a'::char(3) = 'a ', 'abc' LIKE 'a%', 'abc'::varchar NOT LIKE 'b%', 'abc'::name = 'abc'::varchar,
	min('x'), pg_typeof(min('x'::varchar)), pg_typeof(max('x'::char(3))), 'a' || 'b', least('b', 'a'::varchar);
SELECT '1'::varchar = 1;
RESET search_path;

-- LIKE on the text
SELECT code, code LIKE '9132%' AS l, code NOT LIKE '9132%' AS nl, code ILIKE '%m0001%' AS il, code NOT ILIKE '%m0001%' AS nil
FROM code WHERE code IS NOT NULL ORDER BY code;

-- parts
SELECT code, credit.is_official(code), credit.is_legacy(code), credit.department(code), credit.category(code), credit.region(code),
	credit.organisation_code(code), credit.assigned_kind(code)
FROM code WHERE code IS NOT NULL ORDER BY code;

-- assigned codes: the same payload, the same code; only 74 bits count
SELECT credit.assigned_code('1', '\x00000000000000000000'), credit.assigned_code('9', '\xffffffffffffffffffff'),
	credit.assigned_code('1', '\x00000000000000000040'), credit.assigned_code('1', '\x0000000000000000003fff');
SELECT credit.assigned_code('1', '\x000000000000000000');
SELECT credit.assigned_code('0', sha256('a'));
SELECT credit.assigned_code('10', sha256('a'));
SELECT credit.assigned_code('人', sha256('a'));
SELECT d.* FROM credit.diagnose_credit_code(credit.assigned_code('2', sha256('a'))::text) d;

-- never raise, and NULL for NULL
SELECT credit.is_valid_credit_code('x'), credit.try_credit_code('x'), credit.is_valid_credit_code(NULL), credit.try_credit_code(' 91320621ma1mrhg205 '),
	credit.try_credit_code('９１３２０６２１ＭＡ１ＭＲＨＧ２０５');
SELECT * FROM credit.diagnose_credit_code(NULL);

-- one row each
\pset format unaligned
SELECT t.code, d.*
FROM (VALUES ('91320621MA1MRHG205'), ('91350203M0001QKT19'), ('54110105MF0075349F'), ('513321188001011923'), ('00000000000000000x'),
	('991621200501308120'), ('110105800101045'), ('9132062IMA1MRHG205'), ('91320621MA1MRHG2O5'), ('91320621MA1MRHG2 05'), ('9132O621-MA1MRHG2O-5'),
	('９１３２０６２１ＭＡ１ＭＲＨＧ２０５'), ('91320621МA1MRHG205'), ('19320621MA1MRHG205'), ('91320621MA1MRGH205'), ('91320621MA1MRHG206'),
	('91320621MA1MRHG2'), ('91700000MA1MRHG205'), ('VV320621VVVVVVVVV5'), ('统一社会信用代码'), ('')) t (code), credit.diagnose_credit_code(t.code) d;
\pset format aligned

-- the hash is frozen: hash partitions and shards are laid out by it.  These
-- values must never change (on little-endian machines), nor the bytes below them.
SELECT c, credit.credit_code_hash(c), credit.credit_code_hash_extended(c, 0), credit.credit_code_hash_extended(c, 8816678312871386365)
FROM unnest(ARRAY['91320621MA1MRHG205', '91350203M0001QKT19', '11320100MB1886843H', 'Z1000000000000000W']::credit.credit_code[]) c;
