-- What must hold for every object of the deployed database.  Each rule prints
-- one "ok" or "not ok" with the offenders below it.
SET search_path = pg_catalog;
CREATE TEMP VIEW ns AS SELECT oid, nspname FROM pg_namespace WHERE nspname ~ '^credit(_|$)';
CREATE TEMP VIEW member AS
	SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension x ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = x.oid
	WHERE x.extname = 'pg_credit' AND d.deptype = 'e';
-- functions and tables of ours
CREATE TEMP VIEW fn AS
	SELECT p.*, l.lanname, format('%s.%s', n.nspname, p.proname) AS name, p.oid::regprocedure::text AS signature
	FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
	WHERE n.oid IN (SELECT oid FROM ns) OR p.oid IN (SELECT objid FROM member WHERE classid = 'pg_proc'::regclass);
CREATE TEMP VIEW tbl AS
	SELECT c.*, n.nspname, c.oid::regclass::text AS name, EXISTS (SELECT FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid) AS is_member
	FROM pg_class c JOIN ns n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p');

CREATE TEMP TABLE offence (rule text, offender text);
CREATE TEMP TABLE rule (position serial, rule text PRIMARY KEY);

-- who may call what changes something: a reviewed list
CREATE TEMP TABLE callable_by_all (name text);
INSERT INTO callable_by_all SELECT regexp_split_to_table(trim(regexp_replace(pg_read_file(:'reviewed'), '#[^\n]*', '', 'g')), '\s+');

-- a trigger does what its function says, a policy is named after whom it lets do what
\set rule 'every object has a comment, Chinese | English'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
WITH object (classid, objid, subid, name) AS (
	SELECT 'pg_namespace'::regclass, oid, 0, 'schema ' || nspname FROM ns
	UNION ALL
	SELECT 'pg_proc'::regclass, oid, 0, CASE prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END || signature FROM fn
	UNION ALL
	SELECT 'pg_class'::regclass, c.oid, 0, CASE c.relkind WHEN 'v' THEN 'view ' WHEN 'S' THEN 'sequence ' WHEN 'm' THEN 'materialized view ' WHEN 'c' THEN 'type ' ELSE 'table ' END || c.oid::regclass
	FROM pg_class c JOIN ns ON ns.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT c.relispartition
		-- a sequence that fills a column needs no words of its own
		AND NOT EXISTS (SELECT FROM pg_depend d WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a')
	UNION ALL
	SELECT 'pg_type'::regclass, t.oid, 0, 'type ' || t.oid::regtype FROM pg_type t JOIN ns ON ns.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
	WHERE t.typcategory <> 'A' AND coalesce(c.relkind, 'c') = 'c'
	UNION ALL
	SELECT 'pg_cast'::regclass, c.oid, 0, format('cast %s -> %s', c.castsource::regtype, c.casttarget::regtype) FROM pg_cast c JOIN member m ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid
	UNION ALL
	SELECT 'pg_operator'::regclass, o.oid, 0, 'operator ' || o.oid::regoperator FROM pg_operator o
	WHERE o.oprnamespace IN (SELECT oid FROM ns) OR o.oid IN (SELECT objid FROM member WHERE classid = 'pg_operator'::regclass)
	UNION ALL
	SELECT 'pg_opclass'::regclass, o.oid, 0, 'operator class ' || o.opcname FROM pg_opclass o JOIN ns ON ns.oid = o.opcnamespace
	UNION ALL
	SELECT 'pg_opfamily'::regclass, f.oid, 0, 'operator family ' || f.opfname FROM pg_opfamily f JOIN ns ON ns.oid = f.opfnamespace
)
SELECT :'rule', o.name || CASE WHEN d.description IS NULL THEN '' ELSE ': ' || d.description END
FROM object o LEFT JOIN pg_description d ON d.classoid = o.classid AND d.objoid = o.objid AND d.objsubid = o.subid
WHERE d.description IS NULL OR d.description !~ '^[^|]*[\u4e00-\u9fff][^|]* \| .*[A-Za-z]';

\set rule 'every column has a comment, Chinese | English'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', c.oid::regclass || '.' || quote_ident(a.attname) || coalesce(': ' || col_description(c.oid, a.attnum), '')
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN ns ON ns.oid = c.relnamespace
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
	AND coalesce(col_description(c.oid, a.attnum), '') !~ '^[^|]*[\u4e00-\u9fff][^|]* \| .*[A-Za-z]';

\set rule 'a SECURITY DEFINER function fixes its search_path, pg_temp last'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', f.signature FROM fn f
WHERE f.prosecdef AND NOT EXISTS (SELECT FROM unnest(f.proconfig) s WHERE s ~ '^search_path=.*pg_temp"?$');

\set rule 'a PL/pgSQL function fixes its search_path, unless it commits'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', f.signature FROM fn f
WHERE f.lanname = 'plpgsql' AND NOT (f.prokind = 'p' AND f.prosrc ~* '\m(COMMIT|ROLLBACK)\M\s*(AND|;)')
	AND NOT EXISTS (SELECT FROM unnest(f.proconfig) s WHERE s ~ '^search_path=');

\set rule 'row-level security is on for every table of the platform'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', name FROM tbl WHERE NOT relrowsecurity AND NOT is_member;

\set rule 'nobody but a reviewed few volatile functions may be called by PUBLIC'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', f.signature FROM fn f
WHERE f.provolatile = 'v' AND f.prokind <> 'a'
	AND EXISTS (SELECT FROM aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) e WHERE e.grantee = 0)
	AND f.signature NOT IN (SELECT c.name FROM callable_by_all c);
INSERT INTO offence
SELECT :'rule', 'reviewed, but not there: ' || c.name FROM callable_by_all c
WHERE c.name <> '' AND c.name NOT IN (SELECT f.signature FROM fn f WHERE f.provolatile = 'v');

\set rule 'PUBLIC may change no table'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', format('%s: %s', c.oid::regclass, lower(e.privilege_type)) FROM pg_class c JOIN ns ON ns.oid = c.relnamespace, aclexplode(c.relacl) e
WHERE e.grantee = 0 AND e.privilege_type NOT IN ('SELECT', 'REFERENCES');

\set rule 'no group role may log in or has a right of the server'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', r.rolname FROM pg_roles r
WHERE r.rolname ~ '^credit_' AND (r.rolcanlogin OR r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolbypassrls OR r.rolreplication);

-- text turns into either code by itself, so f(credit_code) beside f(citizen_id) makes f('…') ambiguous
\set rule 'no function exists for both kinds of code'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', a.signature FROM fn a JOIN fn b ON b.proname = a.proname AND b.oid <> a.oid AND b.pronargs = a.pronargs AND a.prokind <> 'a'
WHERE NOT EXISTS (SELECT FROM unnest(a.proargtypes, b.proargtypes) t(x, y)
	WHERE x <> y AND NOT (x::regtype::text IN ('credit.credit_code', 'credit.citizen_id') AND y::regtype::text IN ('credit.credit_code', 'credit.citizen_id')));

-- fit for many machines
\set rule 'numbers are bigint from a sequence: no identity, no int'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', format('%s.%I', t.name, a.attname)
FROM tbl t JOIN pg_attribute a ON a.attrelid = t.oid LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
WHERE a.attidentity <> '' OR (pg_get_expr(d.adbin, d.adrelid) ~ 'nextval\(' AND a.atttypid <> 'bigint'::regtype);

\set rule 'every table has a primary key'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', t.name FROM tbl t WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'p');

\set rule 'a table about a subject has code in every key'
INSERT INTO rule (rule) VALUES (:'rule');
INSERT INTO offence
SELECT :'rule', i.indexrelid::regclass::text
FROM tbl t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'code' AND NOT a.attisdropped AND a.atttypid = to_regtype('credit.credit_code') AND a.attnotnull
JOIN pg_index i ON i.indrelid = t.oid AND (i.indisunique OR i.indisexclusion)
WHERE NOT a.attnum = ANY (i.indkey::int2[]);

SELECT CASE WHEN count(o.offender) = 0 THEN 'ok - ' ELSE 'not ok - ' END || r.rule
	|| coalesce(string_agg(E'\n#   ' || o.offender, '' ORDER BY o.offender COLLATE "C"), '')
FROM rule r LEFT JOIN offence o USING (rule)
GROUP BY r.position, r.rule ORDER BY r.position;
