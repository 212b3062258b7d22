-- The text of a query over several sources: SELECT … FROM each($1, $2).  Rows of
-- a rule table name functions; only a reading function (STABLE or IMMUTABLE, of
-- a period) that belongs to the platform's owner is ever called.
CREATE OR REPLACE FUNCTION credit_private.union_of(sources text[]) RETURNS text
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	foreign_source text;
	union_text text;
BEGIN
	SELECT s.name INTO foreign_source
	  FROM unnest(union_of.sources) AS s(name)
	 WHERE NOT EXISTS (
		SELECT FROM pg_proc AS p
		 WHERE p.oid = CASE WHEN s.name ~ '^credit_private\.[a-z0-9_]+$' THEN to_regprocedure(s.name || '(date, date)') END AND p.proretset AND p.provolatile <> 'v' AND NOT p.prosecdef
		   AND p.proowner = 'credit_owner'::regrole)
	 LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('foreign_source', ARRAY[foreign_source]);
	END IF;
	SELECT string_agg(DISTINCT format('SELECT * FROM %s($1, $2)', to_regprocedure(s.name || '(date, date)')::regproc), ' UNION ALL ') INTO union_text
	  FROM unnest(union_of.sources) AS s(name);
	RETURN union_text;
END
$function$;
COMMENT ON FUNCTION credit_private.union_of(text[]) IS
	'由平台自己的只读函数拼成的查询文本 | the text of a query over sources, each a reading function of the platform';
