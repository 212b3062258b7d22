-- The checksum of a set of rows, whatever their order.
CREATE OR REPLACE FUNCTION credit_private.digest_of(digests text[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
		coalesce((SELECT string_agg(d, E'\n' ORDER BY d COLLATE "C") FROM pg_catalog.unnest(digests) AS d), ''), 'UTF8')), 'hex')
$function$;
COMMENT ON FUNCTION credit_private.digest_of(text[]) IS '一组行的校验和,与次序无关 | checksum of a set of rows, whatever their order';
