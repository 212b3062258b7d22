-- A batch as a JSON array of objects, keyed by the template's field names.
-- Names that begin with _ are about the row, not of it: _issued_on, _severity,
-- _behaviour (the conduct, which grades it; another _severity takes a
-- _severity_reason), _secrecy, _corrects (the record a correction supersedes), _source_key (its key
-- in the source system), _resubmits (the faulty row it puts right, "batch/line").
CREATE OR REPLACE FUNCTION credit.submit_json(item text, batch_no text, "rows" jsonb, stock boolean DEFAULT false, source_kind text DEFAULT 'exchanged',
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'json', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || "rows"::text, 'UTF8')),
		CASE WHEN pg_catalog.jsonb_typeof("rows") = 'array' THEN
			ARRAY(SELECT e.value FROM pg_catalog.jsonb_array_elements("rows") WITH ORDINALITY AS e(value, n) ORDER BY e.n) END,
		source_kind) AS r
$function$;
COMMENT ON FUNCTION credit.submit_json(text, text, jsonb, boolean, text) IS
	'以JSON数组报送一批;好行入库,坏行留在收件箱并逐字段说明 | submit a batch as a JSON array; good rows wait for confirmation, bad rows wait with their faults';
GRANT EXECUTE ON FUNCTION credit.submit_json(text, text, jsonb, boolean, text) TO credit_clerk;
