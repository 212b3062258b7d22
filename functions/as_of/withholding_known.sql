-- The withholdings as they were known at a moment, NULL for now, of some
-- codes or, with NULL, of all.  The oldest row that was replaced after the
-- moment is what the row was then.  No SET clause: it is inlined into the one
-- query that asks, and what a moment that is not given rules out falls away.
CREATE OR REPLACE FUNCTION credit_private.withholding_known(known_at timestamptz, codes credit.credit_code[])
	RETURNS TABLE (code credit.credit_code, withholding_id bigint, record_id bigint, field text, decided_on date, ended_on date)
	LANGUAGE sql STABLE
AS $function$
	SELECT w.code, w.withholding_id, w.record_id, w.field, w.decided_on, w.ended_on
	  FROM credit.withholding AS w
	 WHERE withholding_known.known_at IS NULL AND (withholding_known.codes IS NULL OR w.code = ANY (withholding_known.codes))
	UNION ALL
	SELECT w.code, w.withholding_id, w.record_id, w.field, w.decided_on, w.ended_on
	  FROM credit.withholding AS w
	 WHERE credit_private.moment_of(w.decided_on) <= withholding_known.known_at
	   AND (withholding_known.codes IS NULL OR w.code = ANY (withholding_known.codes))
	   AND NOT EXISTS (SELECT FROM credit.withholding_history AS h WHERE h.code = w.code AND h.withholding_id = w.withholding_id AND h.replaced_at > withholding_known.known_at)
	UNION ALL
	SELECT h.code, h.withholding_id, h.record_id, h.field, h.decided_on, h.ended_on
	  FROM (SELECT DISTINCT ON (x.code, x.withholding_id) x.*
			  FROM credit.withholding_history AS x
			 WHERE x.replaced_at > withholding_known.known_at AND (withholding_known.codes IS NULL OR x.code = ANY (withholding_known.codes))
			 ORDER BY x.code, x.withholding_id, x.history_id) AS h
	 WHERE credit_private.moment_of(h.decided_on) <= withholding_known.known_at
$function$;
COMMENT ON FUNCTION credit_private.withholding_known(timestamptz, credit.credit_code[]) IS
	'某一时刻所知的不予公示 | withholdings as known at a moment';
