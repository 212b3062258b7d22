-- What must hold of the exchange at every moment, as rows that break it; part
-- of credit.check_invariants().
CREATE OR REPLACE FUNCTION credit_private.exchange_problems() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- the published copy is the replay of its log: nothing is there that was not added, nothing has left without its verb
	SELECT 'copy is not the replay of its log', coalesce(p.code, l.code), 'record ' || coalesce(p.record_id::text, l.source_key)
	  FROM credit_public.published_record AS p
	  FULL JOIN (SELECT DISTINCT ON (c.code, c.source_key) c.code, c.source_key::bigint AS record_id, c.source_key, c.content
				   FROM credit.change_log AS c WHERE c.object_kind = 'record' AND c.origin = ''
				  ORDER BY c.code, c.source_key, c.change_id DESC) AS l ON l.code = p.code AND l.record_id = p.record_id
	 WHERE pg_catalog.to_jsonb(p) - 'changed_at' IS DISTINCT FROM l.content
	UNION ALL
	-- the order of delivery is dense: a cursor over it skips nothing
	SELECT 'order of delivery has a hole', NULL, pg_catalog.format('%s positions up to %s', count(c.position), max(c.position))
	  FROM credit.change_log AS c HAVING count(DISTINCT c.position) <> coalesce(max(c.position), 0) OR count(c.position) <> count(DISTINCT c.position)
	UNION ALL
	-- batches are consecutive, chained, and what they were
	SELECT 'batches are not a chain', NULL, pg_catalog.format('batch %s of %s', b.batch_no, b.partner)
	  FROM (SELECT x.partner, x.batch_no, x.previous, lag(x.checksum, 1, '') OVER w AS checksum_before, lag(x.batch_no, 1, 0::bigint) OVER w AS number_before
			  FROM credit.feed_batch AS x WINDOW w AS (PARTITION BY x.partner ORDER BY x.batch_no)) AS b
	 WHERE b.previous <> b.checksum_before OR b.batch_no <> b.number_before + 1
	UNION ALL
	SELECT 'batch altered', NULL, pg_catalog.format('batch %s of %s', b.batch_no, b.partner)
	  FROM credit.feed_batch AS b
	 CROSS JOIN LATERAL (SELECT coalesce(array_agg(credit_private.feed_line(f, b.sender)::text ORDER BY f.line_no), '{}') AS lines
						   FROM credit.feed_row AS f WHERE f.partner = b.partner AND f.batch_no = b.batch_no) AS l
	 WHERE b.row_count <> cardinality(l.lines)
		OR b.checksum <> credit_private.feed_checksum(b.sender::text, b.unit::text, b.batch_no, b.previous, l.lines)
	UNION ALL
	-- R210: nothing went back to where it came from
	SELECT 'echo', f.subject_code, pg_catalog.format('line %s of batch %s of %s', f.line_no, f.batch_no, f.partner)
	  FROM credit.feed_row AS f JOIN credit.partner AS p ON p.partner = f.partner WHERE f.origin = p.unit::text
	UNION ALL
	SELECT 'echo', r.code, 'received from ' || r.partner
	  FROM credit.received_record AS r JOIN credit.partner AS p ON p.kind = 'self' WHERE r.origin = p.unit::text
$function$;
COMMENT ON FUNCTION credit_private.exchange_problems() IS '信息交换的不变量,违反者成行 | invariants of the exchange: the rows that break them';
