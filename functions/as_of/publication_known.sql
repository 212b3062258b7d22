-- The publications as they were known at a moment, NULL for now, of some
-- codes or, with NULL, of all.  The oldest row that was replaced after the
-- moment is what the row was then.  No SET clause: it is inlined into the one
-- query that asks, and what a moment that is not given rules out falls away.
CREATE OR REPLACE FUNCTION credit_private.publication_known(known_at timestamptz, codes credit.credit_code[])
	RETURNS TABLE (code credit.credit_code, publication_id bigint, record_id bigint, channel text, published_on date, public_until date, withdrawn_on
		date)
	LANGUAGE sql STABLE
AS $function$
	SELECT p.code, p.publication_id, p.record_id, p.channel, p.published_on, p.public_until, p.withdrawn_on
	  FROM credit.publication AS p
	 WHERE publication_known.known_at IS NULL AND (publication_known.codes IS NULL OR p.code = ANY (publication_known.codes))
	UNION ALL
	SELECT p.code, p.publication_id, p.record_id, p.channel, p.published_on, p.public_until, p.withdrawn_on
	  FROM credit.publication AS p
	 WHERE p.published_at <= publication_known.known_at
	   AND (publication_known.codes IS NULL OR p.code = ANY (publication_known.codes))
	   AND NOT EXISTS (SELECT FROM credit.publication_history AS h WHERE h.code = p.code AND h.publication_id = p.publication_id AND h.replaced_at > publication_known.known_at)
	UNION ALL
	SELECT h.code, h.publication_id, h.record_id, h.channel, h.published_on, h.public_until, h.withdrawn_on
	  FROM (SELECT DISTINCT ON (x.code, x.publication_id) x.*
			  FROM credit.publication_history AS x
			 WHERE x.replaced_at > publication_known.known_at AND (publication_known.codes IS NULL OR x.code = ANY (publication_known.codes))
			 ORDER BY x.code, x.publication_id, x.history_id) AS h
	 WHERE h.published_at <= publication_known.known_at
$function$;
COMMENT ON FUNCTION credit_private.publication_known(timestamptz, credit.credit_code[]) IS
	'某一时刻所知的公示 | publications as known at a moment';
