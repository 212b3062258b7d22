-- The digest of whose rows stand on a page.
CREATE OR REPLACE FUNCTION credit_private.page_keys(codes text[], ids bigint[]) RETURNS text
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.array_to_string(codes, ',') || ' ' || pg_catalog.array_to_string(ids, ','), 'UTF8')), 'hex')
$function$;
COMMENT ON FUNCTION credit_private.page_keys(text[], bigint[]) IS '账页各行编号的摘要 | the digest of the numbers on a page';
