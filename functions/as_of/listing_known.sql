-- The list entries as they were known at a moment, NULL for now, of some
-- codes or, with NULL, of all.  The oldest row that was replaced after the
-- moment is what the row was then.  No SET clause: it is inlined into the one
-- query that asks, and what a moment that is not given rules out falls away.
CREATE OR REPLACE FUNCTION credit_private.listing_known(known_at timestamptz, codes credit.credit_code[])
	RETURNS TABLE (code credit.credit_code, listing_id bigint, list_kind text, record_id bigint, unit credit.credit_code, listed_on date,
		valid_during daterange, exit_kind text, listed_at timestamptz, root_code credit.credit_code, root_listing_id bigint)
	LANGUAGE sql STABLE
AS $function$
	SELECT l.code, l.listing_id, l.list_kind, l.record_id, l.unit, l.listed_on, l.valid_during, l.exit_kind, l.listed_at, l.root_code,
		   l.root_listing_id
	  FROM credit.listing AS l
	 WHERE listing_known.known_at IS NULL AND (listing_known.codes IS NULL OR l.code = ANY (listing_known.codes))
	UNION ALL
	SELECT l.code, l.listing_id, l.list_kind, l.record_id, l.unit, l.listed_on, l.valid_during, l.exit_kind, l.listed_at, l.root_code,
		   l.root_listing_id
	  FROM credit.listing AS l
	 WHERE l.listed_at <= listing_known.known_at
	   AND (listing_known.codes IS NULL OR l.code = ANY (listing_known.codes))
	   AND NOT EXISTS (SELECT FROM credit.listing_history AS h WHERE h.code = l.code AND h.listing_id = l.listing_id AND h.replaced_at > listing_known.known_at)
	UNION ALL
	SELECT h.code, h.listing_id, h.list_kind, h.record_id, h.unit, h.listed_on, h.valid_during, h.exit_kind, h.listed_at, h.root_code,
		   h.root_listing_id
	  FROM (SELECT DISTINCT ON (x.code, x.listing_id) x.*
			  FROM credit.listing_history AS x
			 WHERE x.replaced_at > listing_known.known_at AND (listing_known.codes IS NULL OR x.code = ANY (listing_known.codes))
			 ORDER BY x.code, x.listing_id, x.history_id) AS h
	 WHERE h.listed_at <= listing_known.known_at
$function$;
COMMENT ON FUNCTION credit_private.listing_known(timestamptz, credit.credit_code[]) IS
	'某一时刻所知的名单条目 | list entries as known at a moment';
