-- One row of an issue as the text that its digest is made of.
CREATE OR REPLACE FUNCTION credit_private.list_issue_line(entry credit.list_issue_row) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, pg_temp
	SET datestyle = 'ISO'
AS $function$
	SELECT pg_catalog.jsonb_build_array(entry.position, entry.code::text, entry.listing_id, entry.subject_name, entry.unit_name,
		entry.listed_on::text, entry.listed_until::text, entry.document_no, entry.decided_on::text)::text
$function$;
COMMENT ON FUNCTION credit_private.list_issue_line(credit.list_issue_row) IS '期刊一行的规范文本 | one row of an issue as the text of its digest';
