-- The approved repairs as they were known at a moment, NULL for now, of some
-- codes or, with NULL, of all.  The oldest row that was replaced after the
-- moment is what the row was then.  No SET clause: it is inlined into the one
-- query that asks, and what a moment that is not given rules out falls away.
CREATE OR REPLACE FUNCTION credit_private.repair_known(known_at timestamptz, codes credit.credit_code[])
	RETURNS TABLE (code credit.credit_code, repair_id bigint, record_id bigint, decided_on date, broken_on date)
	LANGUAGE sql STABLE
AS $function$
	SELECT p.code, p.repair_id, p.record_id, p.decided_on, p.broken_on
	  FROM credit.repair AS p
	 WHERE repair_known.known_at IS NULL AND (repair_known.codes IS NULL OR p.code = ANY (repair_known.codes))
	   AND p.outcome = 'approved'
	UNION ALL
	SELECT p.code, p.repair_id, p.record_id, p.decided_on, p.broken_on
	  FROM credit.repair AS p
	 WHERE coalesce(p.entered_at, credit_private.moment_of(p.applied_on)) <= repair_known.known_at
	   AND (repair_known.codes IS NULL OR p.code = ANY (repair_known.codes))
	   AND p.outcome = 'approved'
	   AND NOT EXISTS (SELECT FROM credit.repair_history AS h WHERE h.code = p.code AND h.repair_id = p.repair_id AND h.replaced_at > repair_known.known_at)
	UNION ALL
	SELECT h.code, h.repair_id, h.record_id, h.decided_on, h.broken_on
	  FROM (SELECT DISTINCT ON (x.code, x.repair_id) x.*
			  FROM credit.repair_history AS x
			 WHERE x.replaced_at > repair_known.known_at AND (repair_known.codes IS NULL OR x.code = ANY (repair_known.codes))
			 ORDER BY x.code, x.repair_id, x.history_id) AS h
	 WHERE coalesce(h.entered_at, credit_private.moment_of(h.applied_on)) <= repair_known.known_at AND h.outcome = 'approved'
$function$;
COMMENT ON FUNCTION credit_private.repair_known(timestamptz, credit.credit_code[]) IS
	'某一时刻所知的准予的修复 | approved repairs as known at a moment';
