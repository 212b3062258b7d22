-- One row of a batch as it is delivered, and hashed: the text of this jsonb.
CREATE OR REPLACE FUNCTION credit_private.feed_line(sent credit.feed_row, sender credit.credit_code) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
			'line_no', sent.line_no, 'verb', sent.verb, 'object', sent.object_kind, 'code', sent.subject_code::text,
			'origin', coalesce(nullif(sent.origin, ''), sender::text), 'source_key', sent.source_key,
			'replacement', sent.replacement, 'merged_into', sent.merged_into::text))
		|| CASE WHEN sent.content IS NULL THEN '{}' ELSE pg_catalog.jsonb_build_object('row', sent.content) END
$function$;
COMMENT ON FUNCTION credit_private.feed_line(credit.feed_row, credit.credit_code) IS '批次中一行的交换形式 | one row of a batch as it is delivered';
