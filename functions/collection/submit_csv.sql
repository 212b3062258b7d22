-- A batch as CSV text (RFC 4180, header row with the template's field names).  A
-- row that cannot be read keeps its fields.  A text without a header is no
-- batch, and no zero report either.
CREATE OR REPLACE FUNCTION credit.submit_csv(item text, batch_no text, content text, stock boolean DEFAULT false, source_kind text DEFAULT 'exchanged',
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'csv', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || content, 'UTF8')),
		CASE WHEN content ~ '[^\s]' THEN
			ARRAY(SELECT coalesce(d.document, credit_private.unreadable_row(d.fault, x.fields))
					FROM credit.csv_documents(content) AS d
					LEFT JOIN credit.csv_rows(content) AS x ON d.document IS NULL AND x.line_no = d.line_no
				   ORDER BY d.line_no) END,
		source_kind) AS r
$function$;
COMMENT ON FUNCTION credit.submit_csv(text, text, text, boolean, text) IS
	'以CSV文本报送一批 | submit a batch as CSV text with a header row';
GRANT EXECUTE ON FUNCTION credit.submit_csv(text, text, text, boolean, text) TO credit_clerk;
