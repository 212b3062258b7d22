-- The partner's receipt: {"accepted": n, "rejected": [{"line_no": …, "reason": …}]}.
-- It moves the partner's cursor; the same one again changes nothing.
CREATE OR REPLACE FUNCTION credit.give_receipt(partner text, batch_no bigint, receipt jsonb) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.partner := credit_private.require_partner(give_receipt.partner);
	b credit.feed_batch;
	known credit.feed_receipt;
	good bigint;
	bad jsonb;
BEGIN
	SELECT * INTO b FROM credit.feed_batch AS x WHERE x.partner = p.partner AND x.batch_no = give_receipt.batch_no;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_feed_batch', ARRAY[p.partner, give_receipt.batch_no::text]);
	END IF;
	IF pg_catalog.jsonb_typeof(receipt -> 'accepted') = 'number' AND pg_catalog.jsonb_typeof(coalesce(receipt -> 'rejected', '[]')) = 'array' THEN
		good := (receipt ->> 'accepted')::numeric;
		-- the line and the reason, nothing else
		SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('line_no', f.line_no, 'reason', credit.hide_citizen_ids(r.reason)) ORDER BY f.line_no), '[]')
		  INTO bad
		  FROM pg_catalog.jsonb_to_recordset(coalesce(receipt -> 'rejected', '[]')) AS r(line_no bigint, reason text)
		  JOIN credit.feed_row AS f ON f.partner = b.partner AND f.batch_no = b.batch_no AND f.line_no = r.line_no
		 WHERE r.reason ~ '[^ ]';
	END IF;
	IF (good + pg_catalog.jsonb_array_length(bad) = b.row_count
			AND pg_catalog.jsonb_array_length(bad) = pg_catalog.jsonb_array_length(coalesce(receipt -> 'rejected', '[]'))
			AND (SELECT count(DISTINCT e -> 'line_no') FROM pg_catalog.jsonb_array_elements(bad) AS e) = pg_catalog.jsonb_array_length(bad)) IS NOT TRUE THEN
		PERFORM credit.raise('bad_receipt', ARRAY[b.row_count::text, b.batch_no::text]);
	END IF;
	-- a batch is not cut while it is told what was rejected
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('credit.feed'), pg_catalog.hashtext(p.partner));
	INSERT INTO credit.feed_receipt AS r (partner, batch_no, unit, accepted, rejected, given_by)
	VALUES (b.partner, b.batch_no, b.unit, good, bad, (credit.actor()).login)
	ON CONFLICT DO NOTHING;
	IF NOT FOUND THEN
		SELECT * INTO known FROM credit.feed_receipt AS r WHERE r.partner = b.partner AND r.batch_no = b.batch_no;
		IF (known.accepted, known.rejected) IS DISTINCT FROM (good, bad) THEN
			PERFORM credit.raise('receipt_exists', ARRAY[b.batch_no::text]);
		END IF;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.give_receipt(text, bigint, jsonb) IS
	'交换对象对一批的回执:接受行数、拒收行及理由 | the receipt of a batch: rows accepted, rows rejected with reasons; moves the partner''s cursor';
GRANT EXECUTE ON FUNCTION credit.give_receipt(text, bigint, jsonb) TO credit_partner, credit_office, credit_admin;
