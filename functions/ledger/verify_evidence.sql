-- Verifies a bundle from itself alone, on any server: the answer has the
-- receipt's digest, the contents theirs, the row with that digest stands on the
-- page, the page in the seal, the seal in the run, and the run's text has the
-- root.  That the root is the platform's own, only a root published elsewhere
-- can say: it is given, in hex.  Reads no table.
CREATE OR REPLACE FUNCTION credit.verify_evidence(bundle jsonb, root text DEFAULT NULL) RETURNS TABLE (part text, good boolean, detail text)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c jsonb := bundle -> 'content';
	l jsonb := bundle -> 'ledger';
	leaf text;
	hashes text[];
	line text;
	seal text := l ->> 'seal';
	run text := l ->> 'run';
BEGIN
	IF bundle ->> 'bundle' IS DISTINCT FROM '1' OR pg_catalog.jsonb_typeof(c) IS DISTINCT FROM 'object' THEN
		PERFORM credit.raise('no_bundle');
	END IF;
	RETURN QUERY SELECT 'answer', coalesce(c #>> '{receipt,digest}' = pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to((c -> 'answer')::text, 'UTF8')), 'hex')
		AND c #>> '{answer,inquiry_id}' = c ->> 'inquiry_id' AND c #>> '{receipt,inquiry_id}' = c ->> 'inquiry_id', false), 'the answer is the receipt''s';
	RETURN QUERY SELECT 'content', coalesce(bundle ->> 'digest' = pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(c::text, 'UTF8')), 'hex'), false), 'the contents have the digest';
	IF pg_catalog.jsonb_typeof(l) IS DISTINCT FROM 'object' THEN
		RETURN QUERY SELECT 'ledger', false, 'not sealed yet: make the bundle again after the next run';
		RETURN;
	END IF;
	-- as credit.seal_ledger() hashed it
	leaf := pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to('evidence current '
		|| ROW(c ->> 'code', c ->> 'evidence_id', c ->> 'inquiry_id', c ->> 'unit', c ->> 'frozen_on', c ->> 'frozen_by', '\x' || (bundle ->> 'digest'))::text, 'UTF8')), 'hex');
	IF pg_catalog.jsonb_typeof(l -> 'hashes') = 'array' THEN
		hashes := ARRAY(SELECT h.hash FROM pg_catalog.jsonb_array_elements_text(l -> 'hashes') WITH ORDINALITY AS h(hash, n) ORDER BY h.n);
	END IF;
	RETURN QUERY SELECT 'row', coalesce(leaf = ANY (hashes), false), 'the page has the row';
	IF l ->> 'page_no' ~ '^[0-9]{1,18}$' AND NOT EXISTS (SELECT FROM pg_catalog.unnest(hashes) AS h WHERE h !~ '^[0-9a-f]{64}$') THEN
		-- as credit_private.page_line() has it
		line := pg_catalog.concat_ws(' ', 'page evidence current', l ->> 'page_no', cardinality(hashes), l ->> 'keys',
			pg_catalog.encode(pg_catalog.sha256(pg_catalog.decode(pg_catalog.array_to_string(hashes, ''), 'hex')), 'hex'));
	END IF;
	RETURN QUERY SELECT 'page', coalesce(line = ANY (pg_catalog.string_to_array(seal, E'\n')), false), 'the seal has the page';
	RETURN QUERY SELECT 'seal', coalesce(pg_catalog.split_part(seal, E'\n', 1) = 'seal ' || (c ->> 'unit') || ' ' || (l ->> 'run_no') AND EXISTS (
		SELECT FROM pg_catalog.string_to_table(run, E'\n') AS x(line)
		 WHERE x.line ~ '^unit ' AND pg_catalog.split_part(x.line, ' ', 2) = c ->> 'unit'
		   AND pg_catalog.split_part(x.line, ' ', 4) = pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(seal, 'UTF8')), 'hex')), false), 'the run has the seal';
	RETURN QUERY SELECT 'run', coalesce(l ->> 'root' = pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(run, 'UTF8')), 'hex')
		AND pg_catalog.starts_with(run, pg_catalog.concat_ws(' ', 'run', l ->> 'run_no', l ->> 'day', '')), false), 'the root is the run''s';
	RETURN QUERY SELECT 'root', pg_catalog.lower(pg_catalog.btrim(verify_evidence.root)) = l ->> 'root',
		CASE WHEN verify_evidence.root IS NULL THEN 'compare with the root published for ' || (l ->> 'day') ELSE 'the root is the one published' END;
END
$function$;
COMMENT ON FUNCTION credit.verify_evidence(jsonb, text) IS '核验证据包:仅凭文件及已公布的账本根 | verify an evidence bundle from the file alone and the published root';
GRANT EXECUTE ON FUNCTION credit.verify_evidence(jsonb, text) TO PUBLIC;
