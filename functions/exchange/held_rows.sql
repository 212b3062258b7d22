-- All that a partner holds by our account: the last row of each object that it
-- was sent and did not reject, unless that row took it away.
CREATE OR REPLACE FUNCTION credit_private.held_rows(partner text)
	RETURNS TABLE (act_kind text, month date, subject_code text, origin text, source_key text, digest text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT h.content ->> 'act_kind', pg_catalog.date_trunc('month', (h.content ->> 'decided_on')::date)::date, h.subject_code::text, h.origin, h.source_key,
		   credit_private.object_digest(h.subject_code::text, h.object_kind, h.origin, h.source_key, h.content)
	  FROM (SELECT DISTINCT ON (f.subject_code, f.object_kind, f.origin, f.source_key)
				   f.subject_code, f.object_kind, coalesce(nullif(f.origin, ''), b.sender::text) AS origin, f.source_key, f.content
			  FROM credit.feed_row AS f
			  JOIN credit.feed_batch AS b ON b.partner = f.partner AND b.batch_no = f.batch_no
			  LEFT JOIN credit.feed_receipt AS r ON r.partner = f.partner AND r.batch_no = f.batch_no
			 WHERE f.partner = held_rows.partner
			   AND NOT coalesce(r.rejected @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('line_no', f.line_no)), false)
			 ORDER BY f.subject_code, f.object_kind, f.origin, f.source_key, f.batch_no DESC) AS h
	 WHERE h.content IS NOT NULL
$function$;
COMMENT ON FUNCTION credit_private.held_rows(text) IS '交换对象应持有的全部内容 | all that a partner holds by our account';
