-- The expression that hashes one version: SHA-256 of its source, its kind and
-- the text of the columns as a row.  Who evaluates it fixes what a text depends
-- on (DateStyle and the like) by SET.  NULL and empty differ, nothing runs
-- together, and columns added later do not change it: they are named.
CREATE OR REPLACE FUNCTION credit_private.ledger_hash(source text, kind text, alias text, columns name[]) RETURNS text
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT pg_catalog.format('pg_catalog.sha256(pg_catalog.convert_to(%L || ROW(%s)::text, ''UTF8''))', ledger_hash.source || ' ' || ledger_hash.kind || ' ',
		(SELECT string_agg(pg_catalog.format('%I.%I', ledger_hash.alias, c.name), ', ' ORDER BY c.n) FROM pg_catalog.unnest(ledger_hash.columns) WITH ORDINALITY AS c(name, n)))
$function$;
COMMENT ON FUNCTION credit_private.ledger_hash(text, text, text, name[]) IS '计算一行版本散列的表达式 | the expression that hashes one version';
