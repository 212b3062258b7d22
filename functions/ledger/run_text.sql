-- The text whose SHA-256 is the root of a run.
CREATE OR REPLACE FUNCTION credit_private.run_text(r credit.ledger_run) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.concat_ws(E'\n',
		pg_catalog.concat_ws(' ', 'run', r.run_no, pg_catalog.to_char(r.day, 'YYYY-MM-DD'), pg_catalog.to_char(r.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.row_count),
		'previous ' || coalesce(pg_catalog.encode(r.previous, 'hex'), '-'),
		pg_catalog.concat_ws(' ', 'running', nullif(pg_catalog.array_to_string(r.running, ' '), '')),
		(SELECT string_agg(pg_catalog.concat_ws(' ', 'part', p.source, p.kind, p.top, p.closed, p.above::text, pg_catalog.array_to_string(p.columns, ',')), E'\n' ORDER BY p.source COLLATE "C", p.kind COLLATE "C")
		   FROM credit.ledger_part AS p WHERE p.run_no = r.run_no),
		(SELECT string_agg(pg_catalog.concat_ws(' ', 'unit', s.unit::text, s.row_count, pg_catalog.encode(s.digest, 'hex')), E'\n' ORDER BY s.unit::text COLLATE "C")
		   FROM credit.ledger_seal AS s WHERE s.run_no = r.run_no))
$function$;
COMMENT ON FUNCTION credit_private.run_text(credit.ledger_run) IS '一次封账的文本 | the text of a run';
