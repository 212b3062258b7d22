-- R090; design 8: a view that a role may read it can read: no function, table or schema behind the view stops it.
BEGIN;
SELECT plan(3);
CREATE TEMP TABLE tried (role text, view_name text, error text);
GRANT INSERT ON tried TO PUBLIC;
DO $do$
DECLARE
	v record;
	cause text;
BEGIN
	FOR v IN SELECT r.rolname, c.oid::regclass::text AS view_name
			   FROM pg_roles AS r CROSS JOIN pg_class AS c
			  WHERE r.rolname ~ '^credit_(admin|office|clerk|head|leader|inquirer|partner|evaluator|reporter|anonymous)$'
				AND c.relkind = 'v' AND c.relnamespace IN ('credit'::regnamespace, 'credit_public'::regnamespace, 'credit_report'::regnamespace)
				AND has_schema_privilege(r.oid, c.relnamespace, 'USAGE') AND has_table_privilege(r.oid, c.oid, 'SELECT') LOOP
		cause := NULL;
		BEGIN
			EXECUTE format('SET LOCAL ROLE %I', v.rolname);
			EXECUTE format('SELECT count(*) FROM (SELECT * FROM %s) AS x', v.view_name);
		EXCEPTION WHEN OTHERS THEN
			cause := SQLERRM;
		END;
		RESET ROLE;
		INSERT INTO tried VALUES (v.rolname, v.view_name, cause);
	END LOOP;
END
$do$;
SELECT cmp_ok((SELECT count(*) FROM tried), '>', 100::bigint, 'roles and views are there');
SELECT is_empty('SELECT * FROM tried WHERE error IS NOT NULL', 'every view that a role may read it can read');
SELECT is_empty($$SELECT n.nspname, c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
	WHERE c.relkind = 'v' AND n.nspname = 'credit_public' AND NOT has_table_privilege('credit_anonymous', c.oid, 'SELECT')$$, 'what is public, nobody needs an account for');
SELECT * FROM finish();
ROLLBACK;
