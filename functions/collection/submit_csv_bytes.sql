-- A batch as the bytes of a CSV file in a stated encoding.  A line that is not
-- in it waits in the inbox; the others go on.
CREATE OR REPLACE FUNCTION credit.submit_csv_bytes(item text, batch_no text, content bytea, encoding text DEFAULT 'UTF8', stock boolean DEFAULT false,
	source_kind text DEFAULT 'exchanged', OUT batch_id bigint, OUT received integer, OUT waiting integer, OUT returned integer)
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.* FROM credit.submit_csv(item, batch_no, credit_private.decode_text(content, encoding), stock, source_kind) AS r
$function$;
COMMENT ON FUNCTION credit.submit_csv_bytes(text, text, bytea, text, boolean, text) IS
	'以CSV文件的字节报送一批,指明编码 | submit a batch as the bytes of a CSV file in a stated encoding';
GRANT EXECUTE ON FUNCTION credit.submit_csv_bytes(text, text, bytea, text, boolean, text) TO credit_clerk;
