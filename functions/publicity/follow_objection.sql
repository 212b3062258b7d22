-- A contested record stays public with the mark 异议 until the case is decided
-- (requirements, holes 12).
CREATE OR REPLACE FUNCTION credit_private.follow_objection() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.hold_publication(n.code, n.record_id) FROM new_objections AS n;
	UPDATE credit_public.published_record AS p
	   SET contested = n.outcome IS NULL, changed_at = pg_catalog.now()
	  FROM new_objections AS n
	 WHERE p.code = n.code AND p.record_id = n.record_id AND p.contested IS DISTINCT FROM (n.outcome IS NULL);
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_objection() IS '异议期间公示加注 | a contested record is marked while the case is open';
CREATE OR REPLACE TRIGGER objection_follow_insert AFTER INSERT ON credit.objection
	REFERENCING NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_objection();
CREATE OR REPLACE TRIGGER objection_follow_update AFTER UPDATE ON credit.objection
	REFERENCING NEW TABLE AS new_objections
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_objection();
