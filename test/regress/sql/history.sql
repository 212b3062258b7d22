-- old rows are kept, typed, beside their table
CREATE SCHEMA hist;
SET search_path = hist;
CREATE TABLE licence (
	code varchar(18) COLLATE "C" NOT NULL PRIMARY KEY,
	holder text NOT NULL DEFAULT 'nobody',
	amount numeric(10, 2) CHECK (amount > 0),
	doubled numeric GENERATED ALWAYS AS (amount * 2) STORED
);
COMMENT ON COLUMN licence.amount IS '金额 | amount';
SELECT credit.enable_history('licence');
-- twice is once
SELECT credit.enable_history('licence');
\d licence_history
\d licence
SELECT col_description('licence_history'::regclass, 3) AS amount,
	obj_description('licence_history'::regclass) AS history;

INSERT INTO licence VALUES ('a', 'A', 1), ('b', 'B', 2), ('c', 'C', 3), ('d', 'D', 4);
CREATE VIEW kept AS
	SELECT history_id AS id, code, holder, amount, doubled, replaced_by AS by, replaced_unit AS unit, reason, operation AS op
	FROM licence_history ORDER BY history_id;

-- an insert keeps nothing; an update and a deletion keep what was
TABLE kept;
SET pg_credit.reason = '更正金额';
UPDATE licence SET amount = amount + 10 WHERE code < 'c';
RESET pg_credit.reason;
UPDATE licence SET amount = 99 WHERE false;
DELETE FROM licence WHERE code = 'd';
INSERT INTO licence VALUES ('a', 'A2', 5), ('e', 'E', 6) ON CONFLICT (code) DO UPDATE SET holder = excluded.holder;
MERGE INTO licence AS l USING (VALUES ('b'), ('c'), ('f')) AS s(code) ON l.code = s.code
	WHEN MATCHED AND l.code = 'b' THEN DELETE
	WHEN MATCHED THEN UPDATE SET holder = 'merged'
	WHEN NOT MATCHED THEN INSERT VALUES (s.code);
TABLE kept;
SELECT replaced_at <= now() AS past, replaced_at > now() - interval '1 hour' AS recent,
	replaced_xid < pg_current_xact_id() AS earlier FROM licence_history LIMIT 1;

-- nothing stays of what is rolled back
BEGIN;
UPDATE licence SET holder = 'x';
SELECT count(*), bool_and(replaced_xid = pg_current_xact_id()) AS this_one FROM licence_history WHERE replaced_xid = pg_current_xact_id();
SAVEPOINT s;
DELETE FROM licence;
ROLLBACK TO s;
SELECT count(*) FROM licence_history WHERE replaced_xid = pg_current_xact_id();
ROLLBACK;
SELECT count(*) FROM kept;

-- deletions by a foreign key are kept too
CREATE TABLE child (code varchar(18) PRIMARY KEY REFERENCES licence ON DELETE CASCADE, note text);
SELECT credit.enable_history('child');
INSERT INTO child VALUES ('e', 'of e');
DELETE FROM licence WHERE code = 'e';
SELECT code, note, operation FROM child_history;
DROP TABLE child, child_history;

-- the actor is the role that was set, also inside a function of somebody else
CREATE ROLE regress_history_clerk;
CREATE ROLE regress_history_owner;
GRANT USAGE ON SCHEMA hist TO regress_history_clerk;
GRANT SELECT, UPDATE, DELETE ON licence TO regress_history_clerk;
CREATE FUNCTION raise_amount() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
	AS 'BEGIN UPDATE hist.licence SET amount = amount + 1 WHERE code = ''a''; END';
SET ROLE regress_history_clerk;
SELECT credit.actor_name();
UPDATE hist.licence SET amount = 50 WHERE code = 'a';
SELECT hist.raise_amount();
-- who may change the table need not, and may not, write its history
SELECT * FROM hist.licence_history;
INSERT INTO hist.licence_history DEFAULT VALUES;
-- who may not execute the functions may not attach them
CREATE TEMP TABLE mine (code text);
CREATE TRIGGER t AFTER UPDATE ON mine REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history();
CREATE TRIGGER t BEFORE UPDATE ON mine FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
SELECT credit.enable_history('mine');
DROP TABLE mine;
RESET ROLE;
SELECT credit.actor_name() = session_user AS own;
SELECT by, amount FROM kept WHERE by <> session_user ORDER BY id;

-- a history runs as the owner of the table
ALTER TABLE licence OWNER TO regress_history_owner;
UPDATE licence SET holder = 'w' WHERE code = 'a';
ALTER TABLE licence_history OWNER TO regress_history_owner;
GRANT USAGE ON SCHEMA hist TO regress_history_owner;
ALTER TABLE licence_history ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
UPDATE licence SET holder = 'w' WHERE code = 'a';
SELECT holder, op FROM kept ORDER BY id DESC LIMIT 1;

-- a reason has a limit
SET pg_credit.reason = 'x';
SELECT set_config('pg_credit.reason', repeat('由', 200), false) IS NOT NULL AS fits;
SELECT set_config('pg_credit.reason', repeat('由', 201), false);
RESET pg_credit.reason;

-- a unit is recorded where the platform knows it, from the next statement on
CREATE FUNCTION credit.actor_unit() RETURNS text LANGUAGE sql STABLE RETURN '发展改革委';
UPDATE licence SET holder = 'u' WHERE code = 'a';
SELECT unit FROM kept ORDER BY id DESC LIMIT 1;
DROP FUNCTION credit.actor_unit();
UPDATE licence SET holder = 'v' WHERE code = 'a';
SELECT unit FROM kept ORDER BY id DESC LIMIT 1;

-- a column that the history lacks is an error, never lost
ALTER TABLE licence ADD COLUMN place text DEFAULT '厦门';
UPDATE licence SET holder = 'x' WHERE code = 'a';
\echo :LAST_ERROR_SQLSTATE
SELECT credit.enable_history('licence');
UPDATE licence SET holder = 'y', place = '福州' WHERE code = 'a';
SELECT holder, place, reason FROM licence_history ORDER BY history_id DESC LIMIT 1;
-- columns in another order, one gone
ALTER TABLE licence DROP COLUMN doubled;
UPDATE licence SET holder = 'z' WHERE code = 'a';
SELECT holder, place, doubled FROM licence_history ORDER BY history_id DESC LIMIT 1;
-- the history's own columns gone
ALTER TABLE licence_history RENAME COLUMN replaced_by TO gone;
UPDATE licence SET holder = '1' WHERE code = 'a';
ALTER TABLE licence_history RENAME COLUMN gone TO replaced_by;
-- the history itself gone
ALTER TABLE licence_history RENAME TO elsewhere;
UPDATE licence SET holder = '1' WHERE code = 'a';
ALTER TABLE elsewhere RENAME TO licence_history;
UPDATE licence SET holder = '1' WHERE code = 'a';

-- a history is never changed; an append-only table never loses a row
UPDATE licence_history SET holder = 'forged';
\echo :LAST_ERROR_SQLSTATE
DELETE FROM licence_history;
\echo :LAST_ERROR_SQLSTATE
TRUNCATE licence_history;
SELECT credit.enable_history('licence', append_only => true);
DELETE FROM licence WHERE false;
TRUNCATE licence;
SET session_replication_role = replica;
DELETE FROM licence;
UPDATE licence SET holder = 'replica' WHERE code = 'a';
RESET session_replication_role;
SELECT count(*) FROM licence;

-- a table with columns called reason and operation keeps them
CREATE TABLE objection (code text, reason text, operation text);
SELECT credit.enable_history('objection');
INSERT INTO objection VALUES ('a', 'my reason', 'my operation');
SET pg_credit.reason = 'theirs';
UPDATE objection SET reason = 'other';
SELECT code, reason, operation, replaced_reason, replaced_operation FROM objection_history;
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'objection_history'::regclass AND contype = 'p';
-- grown later they would mix
ALTER TABLE licence ADD COLUMN reason text;
SELECT credit.enable_history('licence');
ALTER TABLE licence DROP COLUMN reason;

-- refused
CREATE TABLE bad (code text, replaced_at date);
SELECT credit.enable_history('bad');
SELECT credit.enable_history('licence_history');
SELECT credit.enable_history(NULL);
SELECT credit.enable_history('kept');
CREATE TABLE parted (code text) PARTITION BY LIST (code);
CREATE TABLE part PARTITION OF parted FOR VALUES IN ('a');
SELECT credit.enable_history('parted');
SELECT credit.enable_history('part');
CREATE TABLE a_table_with_a_name_that_is_rather_long_for_a_history (code text);
SELECT credit.enable_history('a_table_with_a_name_that_is_rather_long_for_a_history');
-- names that need quotes
CREATE TABLE "Tab le" ("Col" text, "select" int);
SELECT credit.enable_history('"Tab le"');
INSERT INTO "Tab le" VALUES ('x', 1);
DELETE FROM "Tab le";
SELECT "Col", "select", operation FROM "Tab le_history";

-- fired in the wrong place it says so, and does not crash
SELECT credit.keep_history();
SELECT credit.refuse_change();
CREATE TABLE wrong (code text);
CREATE TRIGGER t BEFORE UPDATE ON wrong FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history();
UPDATE wrong SET code = '1';
DROP TRIGGER t ON wrong;
CREATE TRIGGER t AFTER UPDATE ON wrong FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history();
UPDATE wrong SET code = '1';
DROP TRIGGER t ON wrong;
CREATE TRIGGER t AFTER INSERT ON wrong REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION credit.keep_history();
INSERT INTO wrong VALUES ('1');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t AFTER UPDATE ON wrong FOR EACH ROW EXECUTE FUNCTION credit.keep_history();
INSERT INTO wrong VALUES ('1');
UPDATE wrong SET code = '2';

SET client_min_messages = warning;
DROP SCHEMA hist CASCADE;
DROP ROLE regress_history_clerk;
DROP ROLE regress_history_owner;
