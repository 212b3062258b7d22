-- What became of each row: confirmed, waiting or returned.  Rows in =
-- confirmed + waiting + returned, always.
CREATE OR REPLACE FUNCTION credit.batch_rows(batch_id bigint)
	RETURNS TABLE (line_no integer, outcome text, record_id bigint, faults integer, changes integer)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.line_no,
		   CASE WHEN i.record_id IS NULL OR r.state = 'returned' THEN 'returned'
				WHEN r.state IN ('received', 'reviewed') THEN 'waiting'
				ELSE 'confirmed' END,
		   i.record_id,
		   (SELECT count(*)::int FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no),
		   (SELECT count(*)::int FROM credit.intake_change AS c WHERE c.batch_id = i.batch_id AND c.line_no = i.line_no)
	  FROM credit.inbox AS i
	  LEFT JOIN credit.record AS r ON r.code = i.record_code AND r.record_id = i.record_id
	 WHERE i.batch_id = batch_rows.batch_id
	 ORDER BY i.line_no
$function$;
COMMENT ON FUNCTION credit.batch_rows(bigint) IS '一批各行的去向:已确认、待确认、退回 | what became of each row of a batch: confirmed, waiting, returned';
GRANT EXECUTE ON FUNCTION credit.batch_rows(bigint) TO credit_clerk, credit_head, credit_office;
