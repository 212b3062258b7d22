-- A batch as it went out, whole: as often as asked, always the same.  Without
-- a number the oldest one that has no receipt.
CREATE OR REPLACE FUNCTION credit.fetch_batch(partner text, batch_no bigint DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(fetch_batch.partner);
	b credit.feed_batch;
BEGIN
	SELECT x.* INTO b
	  FROM credit.feed_batch AS x
	 WHERE x.partner = p.partner
	   AND (x.batch_no = fetch_batch.batch_no
			OR (fetch_batch.batch_no IS NULL
				AND NOT EXISTS (SELECT FROM credit.feed_receipt AS r WHERE r.partner = x.partner AND r.batch_no = x.batch_no)))
	 ORDER BY x.batch_no
	 LIMIT 1;
	IF NOT FOUND AND fetch_batch.batch_no IS NULL THEN
		RETURN NULL;
	ELSIF NOT FOUND THEN
		PERFORM credit.raise('no_feed_batch', ARRAY[p.partner, fetch_batch.batch_no::text]);
	END IF;
	RETURN pg_catalog.jsonb_build_object('sender', b.sender, 'receiver', b.unit, 'batch_no', b.batch_no, 'previous', b.previous,
		'cut_on', b.cut_on, 'count', b.row_count, 'checksum', b.checksum,
		'rows', (SELECT coalesce(pg_catalog.jsonb_agg(credit_private.feed_line(f, b.sender) ORDER BY f.line_no), '[]')
				   FROM credit.feed_row AS f WHERE f.partner = b.partner AND f.batch_no = b.batch_no));
END
$function$;
COMMENT ON FUNCTION credit.fetch_batch(text, bigint) IS
	'提取一批(JSON),可重复,内容不变;不给批次号即最早未回执者 | a batch as JSON, the same however often it is fetched; without a number the oldest without receipt';
GRANT EXECUTE ON FUNCTION credit.fetch_batch(text, bigint) TO credit_partner, credit_office, credit_admin;
