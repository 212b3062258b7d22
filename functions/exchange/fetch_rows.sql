-- A batch line by line, in pages: the text of each line is what is hashed.
CREATE OR REPLACE FUNCTION credit.fetch_rows(partner text, batch_no bigint, after_line bigint DEFAULT 0, row_limit integer DEFAULT 1000)
	RETURNS TABLE (line_no bigint, line text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1000
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(fetch_rows.partner);
BEGIN
	RETURN QUERY
	SELECT f.line_no, credit_private.feed_line(f, b.sender)::text
	  FROM credit.feed_batch AS b
	  JOIN credit.feed_row AS f ON f.partner = b.partner AND f.batch_no = b.batch_no
	 WHERE b.partner = p.partner AND b.batch_no = fetch_rows.batch_no AND f.line_no > coalesce(after_line, 0)
	 ORDER BY f.line_no
	 LIMIT row_limit;
END
$function$;
COMMENT ON FUNCTION credit.fetch_rows(text, bigint, bigint, integer) IS '分页逐行提取一批 | a batch line by line, in pages';
GRANT EXECUTE ON FUNCTION credit.fetch_rows(text, bigint, bigint, integer) TO credit_partner, credit_office, credit_admin;
