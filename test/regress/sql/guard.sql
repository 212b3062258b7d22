-- the guard: acts of listed subjects, by matter kind and mode; every error
CREATE SCHEMA act;
CREATE ROLE regress_guard_app;
CREATE ROLE regress_guard_platform;
GRANT USAGE ON SCHEMA act TO regress_guard_app;
SET search_path = act;

-- what an error says, field by field
CREATE FUNCTION try(statement text, OUT state text, OUT message text, OUT detail text, OUT hint text,
	OUT relation text, OUT col text, OUT con text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	state := 'ok';
EXCEPTION WHEN others THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT, relation = TABLE_NAME, col = COLUMN_NAME, con = CONSTRAINT_NAME;
END $$;
GRANT EXECUTE ON FUNCTION try(text) TO regress_guard_app;

CREATE TABLE tender (id int PRIMARY KEY, code credit.credit_code, note text, matter bigint);
GRANT ALL ON tender TO regress_guard_app;
CREATE TRIGGER guard_insert AFTER INSERT ON tender REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse', 'matter');
CREATE TRIGGER guard_update AFTER UPDATE ON tender REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse', 'matter');

-- no platform: it says so
SELECT * FROM try($$INSERT INTO tender VALUES (1, '91350200000000019K')$$) \gx

-- a miniature of the platform
CREATE TABLE credit.listing (code credit.credit_code NOT NULL, listing_id bigint NOT NULL, list_kind text, ended boolean DEFAULT false);
SELECT (try($$INSERT INTO tender VALUES (1, '91350200000000019K')$$)).* \gx
CREATE TABLE credit.flagged (code credit.credit_code, matter_kind text, matter_id bigint, table_name text, detail text, by name);
CREATE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text)
	RETURNS SETOF record LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, credit, pg_temp AS $$
BEGIN
	RETURN QUERY SELECT CASE WHEN l.list_kind = 'red' THEN 'pass'
			WHEN guard_verdict.mode = 'sign_off' AND guard_verdict.matter_id = 7 THEN 'pass'
			WHEN l.list_kind = 'odd' THEN 'dance'
			ELSE guard_verdict.mode END,
		'listed', l.list_kind, CASE WHEN l.list_kind = 'bare' THEN NULL ELSE 'no ' || guard_verdict.matter_kind END,
		CASE WHEN l.list_kind <> 'bare' THEN 'Entry ' || l.listing_id || ' of matter ' || coalesce(guard_verdict.matter_id::text, '-') || '.' END,
		CASE WHEN l.list_kind <> 'bare' THEN 'Ask the office.' END
		FROM credit.listing AS l
		WHERE l.code = guard_verdict.code AND NOT l.ended ORDER BY l.listing_id;
END $$;
CREATE FUNCTION credit.guard_note(code credit.credit_code, matter_kind text, matter_id bigint, table_name text, detail text) RETURNS void
	LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
	$$ INSERT INTO credit.flagged VALUES (code, matter_kind, matter_id, table_name, detail, credit.actor_name()) $$;
REVOKE ALL ON FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA credit TO regress_guard_platform;
ALTER TABLE credit.listing OWNER TO regress_guard_platform;
ALTER TABLE credit.flagged OWNER TO regress_guard_platform;
ALTER FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) OWNER TO regress_guard_platform;
ALTER FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text) OWNER TO regress_guard_platform;

-- without an index of its own the listing is asked by SQL, with one directly; the answers are the same
INSERT INTO credit.listing VALUES ('91350200000000027E', 100, 'black'), ('913502000000000359', 101, 'red'), ('913502000000000434', 102, 'bare');
CREATE PROCEDURE same_answers() LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
	FOR r IN SELECT c.code, (act.try(format('INSERT INTO act.tender VALUES (1, %L); DELETE FROM act.tender', c.code))).state
		FROM (VALUES ('91350200000000019K'), ('91350200000000027E'), ('913502000000000359'), ('913502000000000434')) AS c(code)
	LOOP
		RAISE NOTICE '% %', r.code, r.state;
	END LOOP;
END $$;
CALL same_answers();
-- an index that lacks rows, or is not led by the code, is none
CREATE INDEX partial_idx ON credit.listing (code) WHERE ended;
CREATE INDEX other_idx ON credit.listing (listing_id, code);
CREATE INDEX hash_idx ON credit.listing USING hash (code);
CALL same_answers();
CREATE INDEX listing_code_idx ON credit.listing (code, listing_id);
CALL same_answers();
DROP INDEX credit.listing_code_idx;
CALL same_answers();
ALTER TABLE credit.listing ADD CONSTRAINT listing_pkey PRIMARY KEY (code, listing_id);
DROP INDEX credit.partial_idx, credit.other_idx, credit.hash_idx;
CALL same_answers();

-- refuse: the facts are in message and detail, the names in the fields
SELECT * FROM try($$INSERT INTO tender VALUES (1, '91350200000000027E', 'x', 5)$$) \gx
SELECT * FROM try($$INSERT INTO tender VALUES (1, '913502000000000434')$$) \gx
-- one bad row refuses the statement
SELECT * FROM try($$INSERT INTO tender VALUES (1, '91350200000000019K'), (2, '91350200000000027E')$$) \gx
SELECT count(*) FROM tender;
-- an update of anything is an act; a deletion is none
INSERT INTO tender VALUES (1, '91350200000000019K', 'early'), (2, '91350200000000051Y', 'early');
INSERT INTO credit.listing VALUES ('91350200000000019K', 103, 'black');
SELECT state, con FROM try($$UPDATE tender SET note = 'later' WHERE id = 1$$);
SELECT state, con FROM try($$UPDATE tender SET code = '91350200000000027E' WHERE id = 2$$);
SELECT state, con FROM try($$UPDATE tender SET note = 'fine' WHERE id = 2$$);
SELECT state, con FROM try($$UPDATE tender SET note = 'none' WHERE false$$);
SELECT state, con FROM try($$DELETE FROM tender WHERE id = 1$$);
-- every way in
SELECT state, con FROM try($$INSERT INTO tender VALUES (2, '91350200000000051Y') ON CONFLICT (id) DO UPDATE SET code = '91350200000000027E'$$);
SELECT state, con FROM try($$INSERT INTO tender VALUES (2, '91350200000000027E') ON CONFLICT (id) DO NOTHING$$);
SELECT state, con FROM try($$MERGE INTO tender AS t USING (VALUES (2)) AS s(id) ON t.id = s.id WHEN MATCHED THEN UPDATE SET code = '91350200000000027E'$$);
SELECT state, con FROM try($$MERGE INTO tender AS t USING (VALUES (3)) AS s(id) ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (3, '91350200000000027E')$$);
SELECT state, con FROM try($$WITH w AS (INSERT INTO tender VALUES (4, '91350200000000027E') RETURNING id) SELECT * FROM w$$);
-- a listing made by the same statement counts
SELECT state, con FROM try($$WITH w AS (INSERT INTO credit.listing VALUES ('9135020000000006XN', 104, 'black')) INSERT INTO tender VALUES (5, '9135020000000006XN')$$);
COPY tender FROM stdin (FORMAT csv);
10,91350200000000078N,,
11,91350200000000027E,,
\.
COPY tender FROM stdin (FORMAT csv);
10,91350200000000078N,,
11,91350200000000086H,,
\.
SELECT id, code FROM tender ORDER BY id;
-- an entry that ended
UPDATE credit.listing SET ended = true WHERE listing_id = 100;
SELECT state FROM try($$INSERT INTO tender VALUES (20, '91350200000000027E')$$);
UPDATE credit.listing SET ended = false WHERE listing_id = 100;
-- no code, no check
SELECT * FROM try($$INSERT INTO tender VALUES (21, NULL)$$) \gx

-- flag: it passes with a warning and a note, once a statement for each matter
CREATE TABLE loan (id int, code varchar(18), matter int);
CREATE TRIGGER guard_insert AFTER INSERT ON loan REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'loan', 'flag', 'matter');
GRANT INSERT ON loan TO regress_guard_app;
SET ROLE regress_guard_app;
INSERT INTO act.loan VALUES (1, '91350200000000027E', 8), (2, '91350200000000027e', 8), (3, '91350200000000027E', 9), (4, '91350200000000027E', NULL), (5, '91350200000000051Y', 8);
RESET ROLE;
SELECT * FROM credit.flagged ORDER BY matter_id;
SELECT count(*) FROM loan;
-- sign-off
CREATE TABLE grant_money (id int, code text, matter bigint);
CREATE TRIGGER guard_insert AFTER INSERT ON grant_money REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'grant', 'sign_off', 'matter');
SELECT * FROM try($$INSERT INTO grant_money VALUES (1, ' 91350200000000027E ', 8)$$) \gx
SELECT state FROM try($$INSERT INTO grant_money VALUES (1, '91350200000000027E', 7)$$);
-- text that is no code meets the type's own parser
SELECT state FROM try($$INSERT INTO grant_money VALUES (1, '91350200000000027X', 7)$$);
SELECT state FROM try($$INSERT INTO grant_money VALUES (1, '', 7)$$);
-- char(n) and domains
CREATE DOMAIN subject_code AS char(20);
CREATE TABLE tax (code subject_code);
CREATE TRIGGER guard_insert AFTER INSERT ON tax REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tax', 'refuse');
SELECT state FROM try($$INSERT INTO tax VALUES ('91350200000000027E')$$);
SELECT state FROM try($$INSERT INTO tax VALUES ('91350200000000051Y')$$);
CREATE DOMAIN checked_code AS credit.credit_code NOT NULL;
CREATE TABLE tax2 (code checked_code);
CREATE TRIGGER guard_insert AFTER INSERT ON tax2 REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tax', 'refuse');
SELECT state FROM try($$INSERT INTO tax2 VALUES ('91350200000000027E')$$);

-- partitions: for each row, also straight into a partition or moved to another
CREATE TABLE part (k int, code credit.credit_code) PARTITION BY LIST (k);
CREATE TABLE part1 PARTITION OF part FOR VALUES IN (1);
CREATE TRIGGER guard_row AFTER INSERT OR UPDATE ON part FOR EACH ROW EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse');
CREATE TABLE part2 PARTITION OF part FOR VALUES IN (2);
SELECT state, relation, con FROM try($$INSERT INTO part VALUES (1, '91350200000000027E')$$);
SELECT state, relation, con FROM try($$INSERT INTO part2 VALUES (2, '91350200000000027E')$$);
INSERT INTO part VALUES (1, '91350200000000051Y'), (1, '91350200000000078N');
SELECT state, relation, con FROM try($$UPDATE part SET code = '91350200000000027E' WHERE code = '91350200000000051Y'$$);
SELECT state, relation, con FROM try($$UPDATE part SET k = 2$$);
INSERT INTO credit.listing VALUES ('91350200000000051Y', 105, 'black');
SELECT state, relation, con FROM try($$UPDATE part SET k = 1$$);
-- a statement's trigger there could be passed by: refused
CREATE TRIGGER guard_statement AFTER INSERT ON part REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse');
SELECT state, message, hint FROM try($$INSERT INTO part VALUES (1, '91350200000000078N')$$);
DROP TABLE part;
-- deferred to the commit
CREATE TABLE late (code credit.credit_code);
CREATE CONSTRAINT TRIGGER guard_late AFTER INSERT ON late DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse');
BEGIN;
INSERT INTO late VALUES ('91350200000000086H');
INSERT INTO credit.listing VALUES ('91350200000000086H', 106, 'black');
COMMIT;

-- the caller needs no right on the platform, and cannot bend it
SET ROLE regress_guard_app;
SELECT credit.guard_verdict('91350200000000027E', 'tender', 'refuse', NULL);
CREATE TEMP TABLE listing (code text);
CREATE FUNCTION pg_temp.guard_verdict(text, text, text, bigint) RETURNS text LANGUAGE sql AS $$SELECT 'pass'$$;
SET search_path = pg_temp, act, pg_catalog;
SELECT state, detail FROM act.try($$INSERT INTO act.tender VALUES (30, '91350200000000027E')$$);
RESET search_path;
SET search_path = act;
-- nor lock, nor attach
SELECT credit.lock_subject('91350200000000027E');
SELECT credit.lock_subjects('{91350200000000027E}');
CREATE TRIGGER t AFTER INSERT ON pg_temp.listing FOR EACH ROW EXECUTE FUNCTION credit.guard('code', 'x', 'refuse');
CREATE TRIGGER t AFTER INSERT ON pg_temp.listing FOR EACH ROW EXECUTE FUNCTION credit.lock_bucket('code');
DROP TABLE pg_temp.listing;
DROP FUNCTION pg_temp.guard_verdict(text, text, text, bigint);
RESET ROLE;
-- row-level security of the listing does not hide it from the guard
ALTER TABLE credit.listing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SET ROLE regress_guard_app;
SELECT state FROM act.try($$INSERT INTO act.tender VALUES (30, '91350200000000027E')$$);
RESET ROLE;
ALTER TABLE credit.listing DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
-- the user is the caller again after a verdict, also after a refusal
SET ROLE regress_guard_app;
SELECT state, current_user FROM act.try($$INSERT INTO act.tender VALUES (30, '91350200000000027E')$$);
SELECT current_user;
RESET ROLE;

-- a verdict that reads with an old snapshot is refused
ALTER FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) VOLATILE;
SELECT state, message, detail FROM try($$INSERT INTO tender VALUES (31, '91350200000000027E')$$);
ALTER FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint) STABLE;
-- a verdict that fails, or that answers nonsense
INSERT INTO credit.listing VALUES ('91350200000000078N', 107, 'odd');
SELECT state, message FROM try($$INSERT INTO tender VALUES (31, '91350200000000078N')$$);
ALTER FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text) RENAME TO guard_note_gone;
SET client_min_messages = error;
SELECT state, message, detail, hint FROM try($$INSERT INTO loan VALUES (6, '91350200000000027E', 1)$$);
RESET client_min_messages;
ALTER FUNCTION credit.guard_note_gone(credit.credit_code, text, bigint, text, text) RENAME TO guard_note;
SELECT state FROM try($$INSERT INTO tender VALUES (31, '91350200000000027E')$$);

-- a subject of several codes is listed under all of them
CREATE TABLE credit.subject (code credit.credit_code PRIMARY KEY, merged_into credit.credit_code);
SELECT state, detail FROM try($$INSERT INTO tender VALUES (32, '91350200000000123P')$$);
-- 123P and 131J are one, listed as 14XA, which was merged into 131J
INSERT INTO credit.subject VALUES ('91350200000000123P', '91350200000000131J'), ('91350200000000131J', NULL), ('9135020000000014XA', '91350200000000131J'), ('91350200000000158A', NULL);
INSERT INTO credit.listing VALUES ('9135020000000014XA', 110, 'black');
SELECT state, detail FROM try($$INSERT INTO tender VALUES (32, '91350200000000123P')$$);
CREATE SCHEMA credit_private;
GRANT USAGE ON SCHEMA credit_private TO regress_guard_platform;
CREATE FUNCTION credit_private.codes_of(code credit.credit_code) RETURNS SETOF credit.credit_code
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	WITH RECURSIVE family (code) AS (
		SELECT codes_of.code
		UNION
		SELECT CASE WHEN s.code = f.code THEN s.merged_into ELSE s.code END
		FROM family AS f JOIN credit.subject AS s ON s.merged_into IS NOT NULL AND (s.code = f.code OR s.merged_into = f.code)
	) SELECT f.code FROM family AS f $$;
GRANT SELECT ON credit.subject TO regress_guard_platform;
CREATE OR REPLACE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text)
	RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, credit, pg_temp AS $$
	SELECT CASE WHEN l.list_kind = 'odd' THEN 'dance' ELSE guard_verdict.mode END, 'listed', l.list_kind, 'no ' || guard_verdict.matter_kind,
		'Entry ' || l.listing_id || '.', NULL::text
	FROM credit_private.codes_of(guard_verdict.code) AS c JOIN credit.listing AS l ON l.code = c
	WHERE NOT l.ended ORDER BY l.listing_id $$;
CREATE PROCEDURE same_family() LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
	FOR r IN SELECT c.code, (act.try(format('INSERT INTO act.tender VALUES (32, %L); DELETE FROM act.tender WHERE id = 32', c.code))).state
		FROM (VALUES ('91350200000000123P'), ('91350200000000131J'), ('9135020000000014XA'), ('91350200000000158A'), ('91350200000000094C')) AS c(code)
	LOOP
		RAISE NOTICE '% %', r.code, r.state;
	END LOOP;
END $$;
-- by SQL, by a whole index, by indexes of merged subjects only: the same
CALL same_family();
CREATE INDEX ON credit.subject (merged_into);
CALL same_family();
CREATE INDEX ON credit.subject (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON credit.subject (code) WHERE merged_into IS NOT NULL;
CREATE INDEX ON credit.subject (code) WHERE merged_into IS NULL;
CALL same_family();
-- the act holds the buckets of the whole family
CREATE VIEW held AS SELECT l.classid::int AS bucket, l.objsubid - 17153 AS level, l.mode
	FROM pg_locks AS l WHERE l.locktype = 'advisory' AND l.pid = pg_backend_pid() AND l.objsubid > 2;
UPDATE credit.listing SET ended = true WHERE listing_id = 110;
BEGIN;
INSERT INTO tender VALUES (32, '91350200000000123P');
SELECT count(*), bool_and(bucket IN (credit.subject_bucket('91350200000000123P'), credit.subject_bucket('91350200000000131J'), credit.subject_bucket('9135020000000014XA'))) AS right_ones FROM held;
ROLLBACK;

-- the verdict for acts that write no guarded table
SELECT * FROM credit.current_verdict('91350200000000027E', 'tender', 'refuse', 5);
SELECT * FROM credit.current_verdict('91350200000000094C', 'tender', 'refuse', NULL);
SELECT * FROM credit.current_verdict(NULL, 'tender', 'refuse', NULL);
SET ROLE regress_guard_app;
SELECT * FROM credit.current_verdict('91350200000000027E', 'tender', 'refuse', 5);
RESET ROLE;
BEGIN;
SELECT action FROM credit.current_verdict('91350200000000123P', 'tender', 'refuse', NULL);
SELECT count(*), min(mode) AS mode FROM held;
ROLLBACK;

-- 100,000 rows, one listed code among them
CREATE TABLE many (code credit.credit_code);
CREATE TRIGGER guard_insert AFTER INSERT ON many REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tender', 'refuse');
INSERT INTO many SELECT '913502000000000434' FROM generate_series(1, 2) AS i WHERE false;
INSERT INTO many SELECT (ARRAY['9135020000000006XN', '91350200000000094C']::credit.credit_code[])[1 + i % 2] FROM generate_series(1, 100000) AS i;
SELECT state, message FROM try($$INSERT INTO many SELECT CASE i WHEN 99999 THEN '91350200000000027E' ELSE '91350200000000094C' END::text FROM generate_series(1, 100000) AS i$$);
SELECT count(*) FROM many;
COPY many FROM PROGRAM 'yes 91350200000000094C | head -100000';
COPY many FROM PROGRAM '(yes 91350200000000094C | head -100000; echo 91350200000000027E)';
SELECT count(*) FROM many;
-- all of them listed and flagged: one question each
CREATE TRIGGER guard_flag AFTER UPDATE ON many REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION credit.guard('code', 'tender', 'flag');
INSERT INTO credit.listing VALUES ('9135020000000006XN', 108, 'black');
UPDATE many SET code = code;

-- locks: shared by acts, exclusive by listings, until the end of the transaction
CREATE TRIGGER lock_row BEFORE INSERT OR UPDATE OR DELETE ON credit.listing FOR EACH ROW EXECUTE FUNCTION credit.lock_bucket('code');
BEGIN;
INSERT INTO tender VALUES (40, '91350200000000094C');
SELECT bucket = credit.subject_bucket('91350200000000094C') AS right_one, level, mode FROM held;
SAVEPOINT s;
INSERT INTO tender VALUES (41, '913502000000001072');
SELECT count(*) FROM held;
ROLLBACK TO s;
SELECT count(*) FROM held;
SELECT pg_advisory_unlock_all();
SELECT count(*) FROM held;
COMMIT;
SELECT count(*) FROM held;
-- a prepared act keeps its locks
BEGIN;
INSERT INTO tender VALUES (42, '91350200000000094C');
PREPARE TRANSACTION 'guard_act';
SELECT l.mode, l.granted FROM pg_locks AS l WHERE l.locktype = 'advisory' AND l.classid::int = credit.subject_bucket('91350200000000094C') AND l.objsubid = 17153;
SET lock_timeout = '10ms';
INSERT INTO credit.listing VALUES ('91350200000000094C', 120, 'black');
RESET lock_timeout;
COMMIT PREPARED 'guard_act';
INSERT INTO credit.listing VALUES ('91350200000000094C', 120, 'black');
DELETE FROM credit.listing WHERE listing_id = 120;
-- both codes of an update
BEGIN;
UPDATE credit.listing SET code = '91350200000000115W' WHERE listing_id = 108;
SELECT bucket IN (credit.subject_bucket('9135020000000006XN'), credit.subject_bucket('91350200000000115W')) AS right_ones, level, mode
	FROM held WHERE level = 0;
SELECT level, mode FROM held WHERE level = 1;
ROLLBACK;
BEGIN;
DELETE FROM credit.listing WHERE listing_id = 108;
SELECT level, mode FROM held ORDER BY level;
ROLLBACK;
DROP TRIGGER lock_row ON credit.listing;
-- by statement
CREATE TRIGGER lock_insert AFTER INSERT ON credit.listing REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER lock_update AFTER UPDATE ON credit.listing REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
CREATE TRIGGER lock_delete AFTER DELETE ON credit.listing REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket('code');
BEGIN;
INSERT INTO credit.listing SELECT '91350200000000094C', i FROM generate_series(200, 300) AS i;
SELECT level, mode FROM held ORDER BY level;
UPDATE credit.listing SET code = '913502000000001072' WHERE listing_id >= 200;
SELECT count(*) FROM held WHERE mode = 'ExclusiveLock';
DELETE FROM credit.listing WHERE listing_id = 100;
SELECT count(*) FROM held WHERE mode = 'ExclusiveLock';
ROLLBACK;
BEGIN;
SELECT credit.lock_subject('91350200000000094C');
SELECT credit.lock_subjects('{913502000000001072,91350200000000115W,913502000000001072}');
SELECT level, count(*), mode FROM held GROUP BY level, mode ORDER BY level;
ROLLBACK;
SELECT credit.lock_subject(NULL);
SELECT credit.lock_subjects(NULL);
SELECT credit.lock_subjects('{913502000000001072,NULL}');
SELECT credit.lock_subjects('{}');
SELECT count(*) FROM held;

-- fired in the wrong place they say so, and do not crash
SELECT credit.guard();
SELECT credit.lock_bucket();
CREATE TABLE wrong (code credit.credit_code, n numeric, m text);
CREATE FUNCTION fires(declaration text, statement text DEFAULT 'INSERT INTO act.wrong VALUES (''91350200000000094C'')',
	OUT state text, OUT message text, OUT detail text, OUT hint text, OUT col text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'CREATE TRIGGER t ' || declaration;
	SELECT r.state, r.message, r.detail, r.hint, r.col INTO state, message, detail, hint, col FROM act.try(statement) AS r;
	DROP TRIGGER t ON act.wrong;
END $$;
SELECT * FROM fires('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'')');
SELECT * FROM fires('AFTER DELETE ON wrong REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'')', 'DELETE FROM act.wrong');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'')');
SELECT * FROM fires('AFTER UPDATE ON wrong REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'')', 'UPDATE act.wrong SET n = 1');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard()');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'', ''n'', ''more'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'', ''warn'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''cod'', ''x'', ''refuse'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''ctid'', ''x'', ''refuse'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''n'', ''x'', ''refuse'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'', ''n'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'', ''nn'')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.guard(''code'', ''x'', ''refuse'', '''')');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.lock_bucket()');
SELECT * FROM fires('AFTER INSERT ON wrong FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket(''code'')');
SELECT * FROM fires('BEFORE INSERT ON wrong FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket(''code'')');
SELECT * FROM fires('AFTER UPDATE ON wrong REFERENCING NEW TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket(''code'')', 'UPDATE act.wrong SET n = 1');
SELECT * FROM fires('AFTER TRUNCATE ON wrong FOR EACH STATEMENT EXECUTE FUNCTION credit.lock_bucket(''code'')', 'TRUNCATE act.wrong');
SELECT * FROM fires('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION credit.lock_bucket(''code'')', 'INSERT INTO act.wrong VALUES (NULL)');

-- listings in partitions or children are asked by SQL
ALTER TABLE credit.listing RENAME TO listing_one;
CREATE TABLE credit.listing (LIKE credit.listing_one) PARTITION BY HASH (code);
CREATE TABLE credit.listing_0 PARTITION OF credit.listing FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX ON credit.listing (code);
ALTER TABLE credit.listing OWNER TO regress_guard_platform;
INSERT INTO credit.listing TABLE credit.listing_one;
CALL same_answers();
DROP TABLE credit.listing;
ALTER TABLE credit.listing_one RENAME TO listing;
CREATE TABLE credit.listing_child () INHERITS (credit.listing);
INSERT INTO credit.listing_child VALUES ('91350200000000115W', 300, 'black');
SELECT state FROM try($$INSERT INTO tender VALUES (50, '91350200000000115W')$$);
-- a listing of another shape
ALTER TABLE credit.listing RENAME COLUMN code TO subject;
SELECT state, message FROM try($$INSERT INTO tender VALUES (50, '91350200000000115W')$$);

SET client_min_messages = warning;
DROP TABLE credit.listing, credit.flagged, credit.subject CASCADE;
DROP FUNCTION credit.guard_verdict(credit.credit_code, text, text, bigint);
DROP FUNCTION credit.guard_note(credit.credit_code, text, bigint, text, text);
DROP SCHEMA credit_private CASCADE;
DROP SCHEMA act CASCADE;
REVOKE USAGE ON SCHEMA credit FROM regress_guard_platform;
DROP ROLE regress_guard_app;
DROP ROLE regress_guard_platform;
