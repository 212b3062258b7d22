-- Design 10: is the schema ready for several machines?  Asserts from the
-- catalogue what can be asserted without them; every row is a violation.
-- Row-level: keys are the base type and contain code, every table has a key,
-- no identity columns, foreign keys run along code or to a registry, policies
-- hold no sub-query, refusals are not deferred.
CREATE OR REPLACE FUNCTION credit.scale_check() RETURNS TABLE (rule text, object text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH tab AS (
		SELECT c.oid, n.nspname || '.' || c.relname AS name,
			   EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'code' AND a.atttypid = 'credit.credit_code'::regtype AND NOT a.attisdropped) AS by_code
		  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
		 WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('credit', 'credit_public', 'credit_report', 'credit_private')
		   AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
	)
	SELECT 'primary key', t.name, 'a table without a primary key cannot be moved' FROM tab AS t
	 WHERE NOT EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = t.oid AND i.indisprimary)
	UNION ALL
	SELECT 'unique contains code', t.name, i.indexrelid::regclass::text FROM tab AS t JOIN pg_index AS i ON i.indrelid = t.oid
	 WHERE t.by_code AND (i.indisunique OR i.indisexclusion)
	   AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = t.oid AND a.attname = 'code' AND a.attnum = ANY (i.indkey::int2[]))
	UNION ALL
	SELECT 'no identity, no short id', t.name, a.attname FROM tab AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
	  LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum
	 WHERE a.attidentity <> '' OR (pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%' AND a.atttypid <> 'int8'::regtype)
	UNION ALL
	SELECT 'no domain as key', t.name, a.attname FROM tab AS t JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisprimary
	  JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey::int2[]) JOIN pg_type AS y ON y.oid = a.atttypid
	 WHERE y.typtype = 'd'
	UNION ALL
	SELECT 'foreign key along code', t.name, k.conname FROM tab AS t JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype = 'f'
	  JOIN tab AS r ON r.oid = k.confrelid
	 WHERE r.by_code
	   AND NOT EXISTS (SELECT FROM pg_attribute AS a JOIN pg_attribute AS b ON b.attrelid = r.oid AND b.attname = 'code'
						WHERE a.attrelid = t.oid AND a.attname = 'code' AND a.attnum = ANY (k.conkey) AND b.attnum = ANY (k.confkey))
	UNION ALL
	SELECT 'policy without sub-query', p.schemaname || '.' || p.tablename, p.policyname FROM pg_policies AS p
	 WHERE p.schemaname LIKE 'credit%' AND coalesce(p.qual, '') || coalesce(p.with_check, '') ~* '\mSELECT\M'
	UNION ALL
	SELECT 'refusals not deferred', t.name, g.tgname FROM tab AS t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE g.tgdeferrable AND NOT g.tgisinternal
$function$;
COMMENT ON FUNCTION credit.scale_check() IS
	'检查表结构是否可水平扩展,每行一处违例 | is the schema ready for several machines? every row is a violation';
GRANT EXECUTE ON FUNCTION credit.scale_check() TO credit_admin, credit_evaluator;
