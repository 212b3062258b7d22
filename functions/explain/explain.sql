-- The same as rows: see explain_json().
CREATE OR REPLACE FUNCTION credit.explain(code text, purpose text, listing_id bigint DEFAULT NULL, measure text DEFAULT NULL,
	matter_kind text DEFAULT NULL, matter_id bigint DEFAULT NULL) RETURNS SETOF credit.explanation
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT r.* FROM pg_catalog.jsonb_populate_recordset(NULL::credit.explanation,
		credit.explain_json(explain.code, explain.purpose, explain.listing_id, explain.measure, explain.matter_kind, explain.matter_id) -> 'reasons') AS r
$function$;
COMMENT ON FUNCTION credit.explain(text, text, bigint, text, text, bigint) IS
	'说明理由:每个标记、措施、判定、提示一行 | why: a row for each flag, measure, verdict or warning';
REVOKE ALL ON FUNCTION credit.explain(text, text, bigint, text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.explain(text, text, bigint, text, text, bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
