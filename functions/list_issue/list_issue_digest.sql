-- The digest of an issue's rows as they stand now: equal to the one written at
-- the time, or somebody has been at them.
CREATE OR REPLACE FUNCTION credit.list_issue_digest(issue_id bigint) RETURNS bytea
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.sha256(pg_catalog.convert_to(coalesce(pg_catalog.string_agg(credit_private.list_issue_line(r), E'\n' ORDER BY r.position), ''), 'UTF8'))
	  FROM credit.list_issue_row AS r WHERE r.issue_id = list_issue_digest.issue_id
$function$;
COMMENT ON FUNCTION credit.list_issue_digest(bigint) IS '名单期刊现有内容的摘要 | the digest of an issue''s rows as they stand now';
GRANT EXECUTE ON FUNCTION credit.list_issue_digest(bigint) TO credit_office, credit_evaluator, credit_admin;
