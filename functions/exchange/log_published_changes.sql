-- Every change of the published copy, in the transaction of the change.  Why a
-- row left is what its publication says; a copy that goes without it was
-- withdrawn.  credit_private.hold_publication() passes a placeholder through
-- the copy, published at -infinity: no change of anything.
CREATE OR REPLACE FUNCTION credit_private.log_published_changes() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO credit.change_log (code, source_key, verb, content, merged_into)
		SELECT n.code, n.record_id::text, 'ADDED', pg_catalog.to_jsonb(n) - 'changed_at', s.merged_into
		  FROM new_copies AS n
		  LEFT JOIN credit.subject AS s ON s.code = n.code AND s.merged_into IS NOT NULL
		 WHERE n.published_on > '-infinity'
		 ORDER BY n.code, n.record_id;
	ELSIF TG_OP = 'UPDATE' THEN
		INSERT INTO credit.change_log (code, source_key, verb, content, merged_into)
		SELECT n.code, n.record_id::text, 'CORRECTED', c.content, s.merged_into
		  FROM new_copies AS n
		  JOIN old_copies AS o ON o.code = n.code AND o.record_id = n.record_id
		 CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(n) - 'changed_at') AS c(content)
		  LEFT JOIN credit.subject AS s ON s.code = n.code AND s.merged_into IS NOT NULL
		 WHERE c.content <> pg_catalog.to_jsonb(o) - 'changed_at';
	ELSE
		INSERT INTO credit.change_log (code, source_key, verb, replacement)
		SELECT o.code, o.record_id::text, coalesce(pg_catalog.upper(p.why), 'WITHDRAWN'), r.record_id
		  FROM old_copies AS o
		  LEFT JOIN LATERAL (
			SELECT CASE p.withdrawn_why WHEN 'corrected' THEN 'corrected' WHEN 'repaired' THEN 'repaired' WHEN 'expired' THEN 'expired' END AS why
			  FROM credit.publication AS p
			 WHERE p.code = o.code AND p.record_id = o.record_id
			 ORDER BY p.publication_id DESC
			 LIMIT 1) AS p ON true
		  LEFT JOIN credit.record AS r ON p.why = 'corrected' AND r.code = o.code AND r.replaces = o.record_id AND r.state <> 'returned'
		 WHERE o.published_on > '-infinity';
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.log_published_changes() IS '公示副本的每次变更入日志 | every change of the published copy is logged';
CREATE OR REPLACE TRIGGER published_record_log_insert AFTER INSERT ON credit_public.published_record
	REFERENCING NEW TABLE AS new_copies
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.log_published_changes();
CREATE OR REPLACE TRIGGER published_record_log_update AFTER UPDATE ON credit_public.published_record
	REFERENCING OLD TABLE AS old_copies NEW TABLE AS new_copies
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.log_published_changes();
CREATE OR REPLACE TRIGGER published_record_log_delete AFTER DELETE ON credit_public.published_record
	REFERENCING OLD TABLE AS old_copies
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.log_published_changes();
-- also what is mended by hand, or comes by replication
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER published_record_log_insert;
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER published_record_log_update;
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER published_record_log_delete;
-- TRUNCATE fires none of them
CREATE OR REPLACE TRIGGER never_truncated BEFORE TRUNCATE ON credit_public.published_record
	FOR EACH STATEMENT EXECUTE FUNCTION credit.refuse_change();
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER never_truncated;
