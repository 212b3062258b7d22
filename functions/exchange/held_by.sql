-- What a partner holds of an object: the last row it was sent and did not
-- reject.  No row, or NULL content: it holds nothing.
CREATE OR REPLACE FUNCTION credit_private.held_by(partner text, code credit.credit_code, object_kind text, origin text, source_key text,
	OUT content jsonb, OUT merged_into credit.credit_code) RETURNS SETOF record
	LANGUAGE sql STABLE ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT f.content, f.merged_into
	  FROM credit.feed_row AS f
	 WHERE f.partner = held_by.partner AND f.subject_code = held_by.code AND f.object_kind = held_by.object_kind
	   AND f.origin = held_by.origin AND f.source_key = held_by.source_key
	   AND NOT EXISTS (SELECT FROM credit.feed_receipt AS r
						WHERE r.partner = f.partner AND r.batch_no = f.batch_no
						  AND r.rejected @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('line_no', f.line_no)))
	 -- not by the primary key, backwards through all that was sent
	 ORDER BY f.batch_no + 0 DESC
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.held_by(text, credit.credit_code, text, text, text) IS '交换对象现持有的内容 | what a partner holds of an object';
