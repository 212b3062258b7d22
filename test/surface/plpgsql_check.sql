-- One "ok" or "not ok" for each PL/pgSQL function of ours.  A trigger function
-- is read once for each table that carries it, with its transition tables; what
-- is wrong there for some of them only lies in a branch for the others.
-- A function that executes the carried script is left out: plpgsql_check 2.3
-- reads that script as one statement, and crashes when it is empty.
SET client_min_messages = warning;
WITH reviewed (name, message, why) AS (VALUES
	('credit.schedule_jobs(name,name,text)', 'schema "cron" does not exist', 'called where pg_cron lives'),
	('credit.open_account(name,credit.credit_code,name[],text)', 'syntax error at or near "TRUE"', 'a clause that PostgreSQL 16 brought, executed from there on'),
	('credit.enable_history(regclass,boolean)', 'text type variable is not sanitized', 'names of types and collations, from the catalogue'),
	('credit.seal_ledger()', 'text type variable is not sanitized', 'an expression in which credit_private.ledger_hash quoted every name'),
	('credit_private.ledger_problems(date,date)', 'text type variable is not sanitized', 'the same')
), function AS (
	SELECT p.oid, p.oid::regprocedure::text AS name,
		CASE WHEN p.prosrc ~ 'EXECUTE credit\.platform_\w*script\(' THEN 'executes the carried script'
			WHEN p.prorettype = 'trigger'::regtype AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgfoid = p.oid) THEN 'no table carries it' END AS skip
	FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
	WHERE l.lanname = 'plpgsql'
		AND p.pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('credit', 'credit_private', 'credit_public', 'credit_report'))
), use AS (
	SELECT f.oid, f.name, t.tgrelid, t.tgoldtable, t.tgnewtable
	FROM function f LEFT JOIN pg_trigger t ON t.tgfoid = f.oid AND NOT t.tgisinternal
	WHERE f.skip IS NULL
), finding AS (
	SELECT u.name,
		CASE WHEN u.tgrelid IS NOT NULL THEN ' on ' || u.tgrelid::regclass::text ELSE '' END AS place,
		c.*
	FROM use u
	CROSS JOIN LATERAL plpgsql_check_function_tb(u.oid, coalesce(u.tgrelid, 0::oid),
		fatal_errors => false, performance_warnings => false, extra_warnings => false, security_warnings => true,
		oldtable => u.tgoldtable, newtable => u.tgnewtable) AS c
)
SELECT CASE WHEN bad.lines IS NULL THEN 'ok - ' ELSE 'not ok - ' END || f.name
	|| coalesce(' # SKIP ' || f.skip, '')
	|| coalesce(E'\n' || bad.lines, '')
FROM function f
LEFT JOIN LATERAL (
	SELECT string_agg(format('#   %s%s, line %s: %s %s: %s', d.level, CASE WHEN d.places = 1 THEN d.place END, d.lineno, d.sqlstate, d.statement,
		concat_ws(' ', d.message, d.detail, d.hint)), E'\n' ORDER BY d.lineno, d.message) AS lines
	FROM (SELECT *, count(*) OVER (PARTITION BY name, lineno, statement, message) AS found,
			(SELECT count(*) FROM use u WHERE u.name = x.name) AS places FROM finding x) d
	WHERE d.name = f.name AND d.level !~ 'extra|performance|compatibility' AND d.found >= d.places
		AND (d.name, d.message) NOT IN (SELECT r.name, r.message FROM reviewed r)
) bad ON true
ORDER BY f.name;
