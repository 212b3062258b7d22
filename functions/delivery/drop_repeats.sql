-- Rows that a system sent again after its batch was taken, because the answer
-- never reached it: the same as taken, they keep no contents either.
CREATE OR REPLACE FUNCTION credit_private.drop_repeats(unit credit.credit_code, batch_no text) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	UPDATE credit.delivery AS d SET payload = NULL, batch_id = i.batch_id, line_no = i.line_no
	  FROM credit.delivery_batch AS b
	  JOIN credit.inbox AS i ON i.batch_id = b.batch_id
	 WHERE b.unit = drop_repeats.unit AND b.batch_no = drop_repeats.batch_no
	   AND d.unit = b.unit AND d.batch_no = b.batch_no AND d.payload IS NOT NULL AND i.source_key = d.source_key
	   AND i.payload - '_corrects' = d.payload || pg_catalog.jsonb_build_object('_source_key', d.source_key)
$function$;
COMMENT ON FUNCTION credit_private.drop_repeats(credit.credit_code, text) IS '批次收取后重复送来的行:与已收取者相同即归并 | rows sent again after their batch was taken';
