-- A subject merged into another keeps its records; who holds copies of them
-- learns whose they are now.  The copies are locked: what changes one at the
-- same moment is logged before this or after, with what it then is.
CREATE OR REPLACE FUNCTION credit_private.log_merge() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.change_log (code, source_key, verb, content, merged_into)
	SELECT p.code, p.record_id::text, 'MERGED', pg_catalog.to_jsonb(p) - 'changed_at', n.merged_into
	  FROM new_subjects AS n
	  JOIN old_subjects AS o ON o.code = n.code
	  JOIN credit_public.published_record AS p ON p.code = n.code
	 WHERE n.merged_into IS NOT NULL AND n.merged_into IS DISTINCT FROM o.merged_into
	   FOR UPDATE OF p;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.log_merge() IS '主体合并入变更日志 | the merge of a subject is a change of what is public about it';
CREATE OR REPLACE TRIGGER subject_log_merge AFTER UPDATE ON credit.subject
	REFERENCING OLD TABLE AS old_subjects NEW TABLE AS new_subjects
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.log_merge();
