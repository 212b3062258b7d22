-- The objections as they were known at a moment, NULL for now, of some
-- codes or, with NULL, of all.  The oldest row that was replaced after the
-- moment is what the row was then.  No SET clause: it is inlined into the one
-- query that asks, and what a moment that is not given rules out falls away.
-- What an objection suspends it suspends from its acceptance (信息核实期间).
CREATE OR REPLACE FUNCTION credit_private.objection_known(known_at timestamptz, codes credit.credit_code[])
	RETURNS TABLE (code credit.credit_code, objection_id bigint, record_id bigint, open_from date, decided_on date)
	LANGUAGE sql STABLE
AS $function$
	SELECT o.code, o.objection_id, o.record_id, coalesce(c.accepted_on, o.filed_on), o.decided_on
	  FROM credit.objection AS o
	  LEFT JOIN credit.objection_case AS c ON c.code = o.code AND c.case_id = o.case_id
	 WHERE objection_known.known_at IS NULL AND (objection_known.codes IS NULL OR o.code = ANY (objection_known.codes))
	UNION ALL
	SELECT o.code, o.objection_id, o.record_id, coalesce(c.accepted_on, o.filed_on), o.decided_on
	  FROM credit.objection AS o
	  LEFT JOIN credit.objection_case AS c ON c.code = o.code AND c.case_id = o.case_id
	 WHERE coalesce(o.entered_at, credit_private.moment_of(o.filed_on)) <= objection_known.known_at
	   AND (objection_known.codes IS NULL OR o.code = ANY (objection_known.codes))
	   AND NOT EXISTS (SELECT FROM credit.objection_history AS h WHERE h.code = o.code AND h.objection_id = o.objection_id AND h.replaced_at > objection_known.known_at)
	UNION ALL
	SELECT h.code, h.objection_id, h.record_id, coalesce(c.accepted_on, h.filed_on), h.decided_on
	  FROM (SELECT DISTINCT ON (x.code, x.objection_id) x.*
			  FROM credit.objection_history AS x
			 WHERE x.replaced_at > objection_known.known_at AND (objection_known.codes IS NULL OR x.code = ANY (objection_known.codes))
			 ORDER BY x.code, x.objection_id, x.history_id) AS h
	  LEFT JOIN credit.objection_case AS c ON c.code = h.code AND c.case_id = h.case_id
	 WHERE coalesce(h.entered_at, credit_private.moment_of(h.filed_on)) <= objection_known.known_at
$function$;
COMMENT ON FUNCTION credit_private.objection_known(timestamptz, credit.credit_code[]) IS
	'某一时刻所知的异议 | objections as known at a moment';
