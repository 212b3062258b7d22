-- The text whose SHA-256 is the seal of a unit in a run.
CREATE OR REPLACE FUNCTION credit_private.seal_text(unit credit.credit_code, run_no bigint, previous bytea) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.concat_ws(E'\n', 'seal ' || seal_text.unit::text || ' ' || seal_text.run_no, 'previous ' || coalesce(pg_catalog.encode(seal_text.previous, 'hex'), '-'),
		string_agg(credit_private.page_line(p.source, p.kind, p.page_no, credit_private.page_keys(p.codes::text[], p.ids), p.hashes), E'\n' ORDER BY p.source COLLATE "C", p.kind COLLATE "C", p.page_no))
	  FROM credit.ledger_page AS p WHERE p.unit = seal_text.unit AND p.run_no = seal_text.run_no
$function$;
COMMENT ON FUNCTION credit_private.seal_text(credit.credit_code, bigint, bytea) IS '封条的文本 | the text of a seal';
