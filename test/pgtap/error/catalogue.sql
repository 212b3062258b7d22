-- design 11: one catalogue of every error a rule raises, in two languages; CONSTRAINT carries its name.
BEGIN;
SELECT plan(9 + count(*)::int) FROM credit.error;
CREATE TEMP TABLE used AS
SELECT DISTINCT m[1] AS condition, p.oid::regprocedure::text AS function
  FROM pg_proc AS p CROSS JOIN LATERAL regexp_matches(p.prosrc, '(?:credit\.raise\(|CASE .* THEN |ELSE )''([a-z_]+)''', 'g') AS m
 WHERE p.pronamespace::regnamespace::text LIKE 'credit%' AND p.prosrc ~ 'credit\.raise\(' AND m[1] IS NOT NULL;
SELECT ok(count(*) > 30, 'the platform raises errors by name') FROM used;
SELECT is_empty($$SELECT m[1], p.oid::regprocedure FROM pg_proc AS p CROSS JOIN LATERAL regexp_matches(p.prosrc, 'credit\.raise\(''([a-z_]+)''', 'g') AS m
	WHERE p.pronamespace::regnamespace::text LIKE 'credit%' AND NOT EXISTS (SELECT FROM credit.error AS e WHERE e.condition = m[1])$$, 'each of them is in the catalogue');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang WHERE p.pronamespace::regnamespace::text LIKE 'credit%' AND l.lanname = 'plpgsql'
	AND p.proowner = 'credit_owner'::regrole AND p.prosrc ~ 'RAISE EXCEPTION'$$, 'and no function of the platform raises one past it');
SELECT is_empty($$SELECT condition FROM credit.error WHERE message_zh !~ '[一-鿿]' OR hint_zh !~ '[一-鿿]' AND hint_zh <> hint$$, 'each in Chinese too');
SELECT is_empty($$SELECT condition FROM credit.error WHERE (SELECT count(*) FROM regexp_matches(message, '%([0-9]\$)?s', 'g')) <> (SELECT count(*) FROM regexp_matches(message_zh, '%([0-9]\$)?s', 'g'))$$, 'with the same arguments');
SELECT is_empty($$SELECT condition FROM credit.error WHERE message ~ '^[A-Z][a-z]' OR message ~ '\.$' OR hint !~ '[.;]$'$$, 'message and hint in the server''s style');
SELECT is_empty($$SELECT e.condition, m[1] FROM credit.error AS e, LATERAL regexp_matches(concat_ws(' ', e.message, e.message_zh, e.hint, e.hint_zh), '(?<!pg_)(credit[a-z_]*\.[a-z_.]*[a-z])', 'g') AS m
	WHERE NOT EXISTS (SELECT FROM pg_proc AS p WHERE p.pronamespace::regnamespace || '.' || p.proname = m[1])
	  AND NOT EXISTS (SELECT FROM pg_class AS c WHERE c.relnamespace::regnamespace || '.' || c.relname = m[1])
	  AND NOT EXISTS (SELECT FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid WHERE c.relnamespace::regnamespace || '.' || c.relname || '.' || a.attname = m[1])$$,
	'what a hint names is there');
-- every error, raised: its parts arrive
CREATE FUNCTION pg_temp.parts(condition text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	s text; c text; m text; h text; t text; k text; d text;
BEGIN
	PERFORM credit.raise(condition, ARRAY['one', 'two', 'three'], 'A detail.', 'some_table', 'some_column');
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS s = RETURNED_SQLSTATE, c = CONSTRAINT_NAME, m = MESSAGE_TEXT, h = PG_EXCEPTION_HINT, t = TABLE_NAME, k = COLUMN_NAME, d = PG_EXCEPTION_DETAIL;
	RETURN concat_ws('|', s, c, t, k, d, h = (SELECT hint FROM credit.error AS e WHERE e.condition = parts.condition), m ~ '%');
END $$;
SELECT is(pg_temp.parts(e.condition), e.sqlstate || '|' || e.condition || '|some_table|some_column|A detail.|t|f', e.condition) FROM credit.error AS e ORDER BY e.sqlstate;
SELECT throws_ok($$SELECT credit.raise('no such condition')$$, 'UC901', NULL, 'an error nobody knows is one of the platform');
SELECT is_empty($$SELECT f.condition FROM credit.fault AS f LEFT JOIN credit.error AS e USING (condition) WHERE e IS NULL$$, 'faults use the same catalogue');
SELECT * FROM finish();
ROLLBACK;
