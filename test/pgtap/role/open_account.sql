-- design 8: an administrator who is no superuser opens accounts with rights of
-- its own; from PostgreSQL 16 on these are ADMIN OPTION on what it grants, and
-- whoever makes a role has that without being asked.
BEGIN;
SELECT plan(18);
CREATE ROLE tap_admin LOGIN CREATEROLE IN ROLE credit_admin;
CREATE ROLE tap_second_admin LOGIN CREATEROLE IN ROLE credit_admin;
CREATE ROLE tap_plain_admin LOGIN IN ROLE credit_admin;
CREATE ROLE tap_new_clerk LOGIN;
CREATE ROLE tap_new_head LOGIN;
CREATE ROLE tap_late LOGIN;
CREATE TEMP TABLE u AS SELECT credit.register_unit('上饶市新设局', '361100', 'city') AS unit, credit.unit_of('上饶市生态环境局') AS old;
GRANT SELECT ON u TO PUBLIC;
SELECT tap.raises($$SELECT credit.open_account('tap_nobody_made', unit, '{credit_clerk}') FROM u$$, 'no_login', 'an account binds a login that exists');
SELECT tap.raises($$SELECT credit.open_account('tap_late', credit.unit_of('没有这个单位'), '{credit_clerk}')$$, 'unknown_unit', 'and a unit that is known');
CREATE FUNCTION pg_temp.open(login text, role text, unit text DEFAULT 'unit') RETURNS text LANGUAGE sql AS
	$$ SELECT format('SELECT credit.open_account(%L, %I, ''{%s}'') FROM u', login, unit, role) $$;
SELECT tap.act('tap_admin');
SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
	THEN throws_ok(pg_temp.open('tap_late', 'credit_clerk', 'old'), '42501', NULL, 'from 16 on: not without ADMIN OPTION')
	ELSE lives_ok(pg_temp.open('tap_late', 'credit_clerk', 'old'), 'to 15: CREATEROLE is enough') END;
SELECT tap.act();
-- what docs/unit.md tells the superuser to run
DO $$
BEGIN
	IF current_setting('server_version_num')::int >= 160000 THEN
		EXECUTE 'GRANT credit_clerk, credit_head TO tap_admin, tap_second_admin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE';
	END IF;
END $$;
SELECT tap.act('tap_admin');
SELECT lives_ok(pg_temp.open('tap_new_clerk', 'credit_clerk'), 'the first account of a unit makes its role');
SELECT tap.act('tap_second_admin');
SELECT lives_ok(pg_temp.open('tap_new_head', 'credit_head'), 'another administrator opens the next one');
SELECT lives_ok(pg_temp.open('tap_late', 'credit_clerk', 'old'), 'and one in a unit whose role a superuser made');
SELECT tap.act('tap_plain_admin');
SELECT throws_ok(pg_temp.open('tap_late', 'credit_office'), '42501', NULL, 'not without rights of its own');
SELECT tap.act('tap_head');
SELECT throws_ok(pg_temp.open('tap_head', 'credit_office'), '42501', NULL, 'nor without being an administrator');
SELECT tap.act();
SELECT ok(pg_has_role('tap_new_clerk', 'credit_clerk', 'USAGE'), 'the group role is granted');
SELECT ok(pg_has_role('tap_new_clerk', ('credit_unit_' || lower(unit::text))::regrole, 'USAGE'), 'and the unit''s') FROM u;
SELECT is((SELECT array_agg(login ORDER BY login) FROM credit.account, u WHERE account.unit = u.unit), ARRAY['tap_new_clerk', 'tap_new_head']::name[], 'the accounts are the unit''s');
-- whoever opens accounts does not become one of the unit
SELECT tap.act('tap_new_clerk');
SELECT ok(credit_private.is_mine(unit), 'the clerk is of the unit') FROM u;
SELECT ok(NOT credit_private.is_mine(old), 'and of no other') FROM u;
SELECT tap.act('tap_admin');
SELECT ok(NOT credit_private.is_mine(unit), 'who opened the account is not') FROM u;
SELECT throws_ok($$SET ROLE credit_clerk$$, '42501', NULL, 'nor a clerk');
SELECT throws_ok((SELECT format('SET ROLE credit_unit_%s', lower(unit::text)) FROM u), '42501', NULL, 'nor can become one of the unit');
SELECT tap.act('tap_second_admin');
SELECT ok(NOT credit_private.is_mine(unit), 'nor the second one') FROM u;
SELECT ok(NOT credit_private.is_mine(old), 'of no unit') FROM u;
SELECT tap.act();
SELECT * FROM finish();
ROLLBACK;
