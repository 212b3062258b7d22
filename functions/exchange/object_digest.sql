-- What two platforms compare a row by.
CREATE OR REPLACE FUNCTION credit_private.object_digest(code text, object_kind text, origin text, source_key text, content jsonb) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
		pg_catalog.concat_ws(E'\n', code, object_kind, origin, source_key, content::text), 'UTF8')), 'hex')
$function$;
COMMENT ON FUNCTION credit_private.object_digest(text, text, text, text, jsonb) IS '对账用的行摘要 | digest of a row, for reconciliation';
