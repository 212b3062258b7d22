-- A batch as CSV text (RFC 4180, header row with the template's field names).
CREATE OR REPLACE FUNCTION credit.submit_csv(item text, batch_no text, content text, stock boolean DEFAULT false,
	OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.batch_id, r.received, r.waiting, r.returned
	  FROM credit_private.receive_batch(item, batch_no, 'csv', stock,
		pg_catalog.sha256(pg_catalog.convert_to(item || ' ' || content, 'UTF8')),
		ARRAY(SELECT coalesce(d.document, pg_catalog.jsonb_build_object('_unreadable', d.fault))
				FROM credit.csv_documents(content) AS d ORDER BY d.line_no)) AS r
$function$;
COMMENT ON FUNCTION credit.submit_csv(text, text, text, boolean) IS
	'以CSV文本报送一批 | submit a batch as CSV text with a header row';
GRANT EXECUTE ON FUNCTION credit.submit_csv(text, text, text, boolean) TO credit_clerk;
