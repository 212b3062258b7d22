CREATE OR REPLACE FUNCTION credit_private.follow_up_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- a batch is what it was, and has the rows it says
	SELECT 'feedback batch altered', NULL::credit.credit_code, 'batch ' || b.batch_no
	  FROM credit.feedback_batch AS b
	 WHERE b.digest <> pg_catalog.sha256(pg_catalog.convert_to(b.body::text, 'UTF8')) OR b.row_count <> pg_catalog.jsonb_array_length(b.body -> 'rows')
	UNION ALL
	-- R145: a month is met by a case
	SELECT 'month of cases met without one', d.unit, 'duty ' || d.duty_id
	  FROM credit.duty AS d
	 WHERE d.kind = 'case_report' AND d.met_on IS NOT NULL
	   AND NOT EXISTS (SELECT FROM credit.typical_case AS c WHERE c.approved_on = d.met_on AND d.period @> c.drafted_on)
$function$;
COMMENT ON FUNCTION credit_private.follow_up_invariants() IS '效果跟踪的不变量 | invariants of following up';
