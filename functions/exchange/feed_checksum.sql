-- SHA-256 over what a batch is: from whom to whom, its number, the checksum of
-- the one before, the number of rows, and the SHA-256 of each row's text in
-- their order.  Both ends compute it; a partner without PostgreSQL hashes the
-- lines of credit.fetch_rows() as they come.
CREATE OR REPLACE FUNCTION credit_private.feed_checksum(sender text, receiver text, batch_no bigint, previous text, lines text[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, pg_temp
AS $function$
	SELECT pg_catalog.encode(pg_catalog.sha256(
		pg_catalog.convert_to(pg_catalog.concat_ws(E'\n', sender, receiver, batch_no, previous, cardinality(lines)), 'UTF8')
		|| coalesce((SELECT string_agg(pg_catalog.sha256(pg_catalog.convert_to(l.line, 'UTF8')), '' ORDER BY l.n)
					   FROM pg_catalog.unnest(lines) WITH ORDINALITY AS l(line, n)), '')), 'hex')
$function$;
COMMENT ON FUNCTION credit_private.feed_checksum(text, text, bigint, text, text[]) IS '批次的SHA-256校验和 | the checksum of a batch';
