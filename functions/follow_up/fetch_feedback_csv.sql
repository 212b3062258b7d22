-- The same as CSV (RFC 4180), one line a row after the names.
CREATE OR REPLACE FUNCTION credit.fetch_feedback_csv(partner text, month date) RETURNS SETOF text
	LANGUAGE plpgsql SECURITY DEFINER ROWS 1000
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	b credit.feedback_batch := credit_private.require_feedback(fetch_feedback_csv.partner, fetch_feedback_csv.month, 'csv');
	columns CONSTANT text[] := '{task_id,code,name,list_kind,listed_on,document_no,measure,measure_name,kind,direction,basis,unit,unit_name,initiated_on,response,responded_on,ground,done_on,effect,times,amount,given_on}'::text[];
BEGIN
	RETURN NEXT pg_catalog.array_to_string(columns, ',');
	RETURN QUERY
	SELECT string_agg(CASE WHEN v.value ~ '[",\r\n]' THEN '"' || pg_catalog.replace(v.value, '"', '""') || '"' ELSE coalesce(v.value, '') END, ',' ORDER BY c.n)
	  FROM pg_catalog.jsonb_array_elements(b.body -> 'rows') WITH ORDINALITY AS l(line, line_no)
	 CROSS JOIN pg_catalog.unnest(columns) WITH ORDINALITY AS c(name, n)
	 CROSS JOIN LATERAL (SELECT l.line ->> c.name AS value) AS v
	 GROUP BY l.line_no
	 ORDER BY l.line_no;
END
$function$;
COMMENT ON FUNCTION credit.fetch_feedback_csv(text, date) IS '以 CSV 提取某月联合奖惩实施情况反馈 | fetch a month''s feedback on measures as CSV';
REVOKE ALL ON FUNCTION credit.fetch_feedback_csv(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.fetch_feedback_csv(text, date) TO credit_partner, credit_office, credit_admin;
