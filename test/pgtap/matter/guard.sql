-- S0 art 24 一处失信、处处受限; S1 二(一) 嵌入信用查询模块: any table of any application, whoever writes and however:
-- refused, flagged, or a sign-off asked (R134, R148, R159d).
BEGIN;
SELECT plan(69);
CREATE TEMP TABLE r AS SELECT tap.confirmed('court', tap.court('g1')) AS id, tap.confirmed('penalty', tap.penalty('g2', '{"CF_XDR_SHXYM":"91350100M000100Y43","CF_XDR_MC":"关注公司"}')) AS focus;
GRANT SELECT ON r TO PUBLIC;
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.v (id int PRIMARY KEY, code varchar(18), note text);
CREATE TABLE app.c (id int PRIMARY KEY, code char(18), note text);
CREATE TABLE app.t (id int PRIMARY KEY, code text, note text);
CREATE TABLE app.k (id int PRIMARY KEY, code credit.credit_code, note text);
CREATE TABLE app.p (id int, code varchar(18), note text) PARTITION BY RANGE (id);
CREATE TABLE app.p1 PARTITION OF app.p FOR VALUES FROM (0) TO (100);
CREATE TABLE app.p2 PARTITION OF app.p FOR VALUES FROM (100) TO (200);
GRANT ALL ON ALL TABLES IN SCHEMA app TO PUBLIC;
CREATE TEMP TABLE tabs AS SELECT t FROM unnest('{app.v,app.c,app.t,app.k,app.p}'::text[]) AS t;
GRANT SELECT ON tabs TO PUBLIC;
SELECT lives_ok(format('SELECT credit.guard_table(%L, ''code'', ''fund'')', t), t || ' is put under the guard, in the mode of its kind of matter') FROM tabs;
SELECT lives_ok(format('SELECT credit.guard_table(%L, ''code'', ''fund'')', t), 'again changes nothing: ' || t) FROM tabs;
SELECT is((SELECT count(*) FROM credit.guarded_table WHERE table_schema = 'app' AND mode = 'refuse'), 5::bigint, 'and each is noted');
SELECT tap.raises($$SELECT credit.guard_table('app.v', 'code', 'no_kind')$$, 'unknown_matter_kind', 'a kind there is not');
SELECT throws_ok($$SELECT credit.guard_table('app.v', 'code', 'fund', 'ask_nicely')$$, '23514', NULL, 'a mode there is not');
SELECT throws_ok($$SELECT credit.guard_table('app.v', 'code', 'permit')$$, '23514', NULL, 'sign_off needs the matter''s column');

-- tap_nobody has no account, no role, no right in schema credit
SELECT tap.act('tap_nobody');
SELECT lives_ok(format($$INSERT INTO %s VALUES (1, '91360000625912173B', 'before')$$, t), 'nobody listed: ' || t) FROM tabs;
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('judgment_defaulter', id, 'x') FROM r$$);
SELECT tap.act('tap_nobody');
SELECT tap.raises(format($$INSERT INTO %s VALUES (2, '91360000625912173B', 'x')$$, t), 'subject_restricted', 'INSERT refused, in the entry''s own transaction: ' || t) FROM tabs;
SELECT lives_ok(format($$INSERT INTO %s VALUES (3, '91110000600037341L', 'x')$$, t), 'somebody else''s row passes: ' || t) FROM tabs;
SELECT tap.raises(format($$UPDATE %s SET code = '91360000625912173B' WHERE id = 3$$, t), 'subject_restricted', 'UPDATE to the code: ' || t) FROM tabs;
SELECT tap.raises(format($$UPDATE %s SET note = 'y' WHERE id = 1$$, t), 'subject_restricted', 'UPDATE of the row: ' || t) FROM tabs;
SELECT tap.raises(format($$INSERT INTO %s VALUES (4, '91110000600037341L', 'x'), (5, '91360000625912173B', 'x'), (6, '91110000600037341L', 'x')$$, t), 'subject_restricted', 'one of three: ' || t) FROM tabs;
SELECT is((SELECT array_agg(id ORDER BY id) FROM app.v), '{1,3}', 'and none of the three is there');
SELECT lives_ok(format('DELETE FROM %s WHERE id = 1', t), 'leaving is free: ' || t) FROM tabs;
SELECT tap.raises($$INSERT INTO app.p1 VALUES (7, '91360000625912173B', 'x')$$, 'subject_restricted', 'a partition written to itself');
SELECT tap.raises($$UPDATE app.p SET id = 150, code = '91360000625912173B' WHERE id = 3$$, 'subject_restricted', 'a row moved to another partition');
SELECT tap.raises($$INSERT INTO app.v SELECT 8, '91360000625912173B', 'x'$$, 'subject_restricted', 'INSERT … SELECT');
SELECT tap.raises($$INSERT INTO app.v VALUES (3, '91360000625912173B', 'x') ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code$$, 'subject_restricted', 'INSERT … ON CONFLICT DO UPDATE');
SELECT tap.raises($$MERGE INTO app.v AS v USING (SELECT 9 AS id) AS s ON v.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (9, '91360000625912173B', 'x')$$, 'subject_restricted', 'MERGE');
SELECT tap.raises($$WITH w AS (INSERT INTO app.v VALUES (9, '91360000625912173B', 'x') RETURNING 1) SELECT * FROM w$$, 'subject_restricted', 'within a WITH');
SELECT throws_ok($$INSERT INTO app.v VALUES (10, '91360000625912173C', 'x')$$, '22P02', NULL, 'a wrong code is loud');
SELECT throws_ok($$INSERT INTO app.v VALUES (11, NULL, 'x')$$, '23502', NULL, 'no code, no check, no row');
SELECT tap.raises($$INSERT INTO app.v VALUES (12, '91360000625912173b ', 'x')$$, 'subject_restricted', 'small letters and blanks do not help') ;
SELECT throws_ok($$SELECT * FROM credit.listing$$, '42501', NULL, 'and yet this user reads nothing of the platform');
SELECT throws_ok($$SELECT credit.guard_verdict('91360000625912173B', 'fund', 'refuse', NULL)$$, '42501', NULL, 'nor asks it');
SELECT tap.act();
SET LOCAL session_replication_role = replica;
SELECT tap.raises($$INSERT INTO app.v VALUES (13, '91360000625912173B', 'x')$$, 'subject_restricted', 'nor does another replication role');
SET LOCAL session_replication_role = origin;

-- a measure touches the kinds of matter it names
CREATE TABLE app.energy (code varchar(18), matter_no int);
GRANT ALL ON app.energy TO PUBLIC;
SELECT credit.guard_table('app.energy', 'code', 'energy');
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', focus, 'x') FROM r$$);
SET LOCAL client_min_messages = error;
SELECT tap.act('tap_nobody');
SELECT lives_ok($$INSERT INTO app.energy VALUES ('91350100M000100Y43', 7)$$, 'flag: the row passes');
SELECT lives_ok($$INSERT INTO app.v VALUES (20, '91350100M000100Y43', 'x')$$, 'the focus list restricts no funds');
SELECT tap.act('tap_office');
SELECT results_eq($$SELECT code::text, matter_kind, matter_id, table_name, noted_by FROM credit.guard_flag$$, $$VALUES ('91350100M000100Y43', 'energy', NULL::bigint, 'app.energy', 'tap_nobody'::name)$$, 'and is noted, with who wrote it (R156)');
SELECT tap.act();
-- an administrator that is no superuser guards its own application's table
CREATE ROLE tap_admin LOGIN;
GRANT credit_admin TO tap_admin;
CREATE SCHEMA own AUTHORIZATION tap_admin;
SELECT tap.act('tap_admin');
CREATE TABLE own.t (code varchar(18));
SELECT lives_ok($$SELECT credit.guard_table('own.t', 'code', 'fund')$$, 'an administrator guards a table of its own');
SELECT throws_ok($$SELECT credit.guard_table('app.v', 'code', 'fund')$$, '42501', NULL, 'but no table of others');
SELECT tap.raises($$INSERT INTO own.t VALUES ('91360000625912173B')$$, 'subject_restricted', 'and is bound by it');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
