-- What a page is in its unit's seal.  Its keys come as their digest, so that
-- a bundle that shows the page names nobody else.
CREATE OR REPLACE FUNCTION credit_private.page_line(source text, kind text, page_no bigint, keys text, hashes bytea[]) RETURNS text
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT pg_catalog.concat_ws(' ', 'page', source, kind, page_no, cardinality(hashes), keys,
		(SELECT pg_catalog.encode(pg_catalog.sha256(string_agg(h.hash, ''::bytea ORDER BY h.n)), 'hex') FROM pg_catalog.unnest(hashes) WITH ORDINALITY AS h(hash, n)))
$function$;
COMMENT ON FUNCTION credit_private.page_line(text, text, bigint, text, bytea[]) IS '账页在封条中的一行 | the line of a page in a seal';
