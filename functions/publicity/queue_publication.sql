-- A record that becomes due for publicity is a candidate of the next run of
-- publish_due().  Any change of a confirmed record makes it one again: that is
-- rare, and the job decides.
CREATE OR REPLACE FUNCTION credit_private.queue_publication() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.publish_candidate (code, record_id)
	SELECT n.code, n.record_id FROM new_records AS n WHERE n.state = 'confirmed' AND n.disclosure = 'public';
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.queue_publication() IS '已确认且应公示的记录列为公示任务的待查记录 | what is confirmed and public is looked at by the next publicity job';
CREATE OR REPLACE TRIGGER record_queue_publication AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.queue_publication();
CREATE OR REPLACE TRIGGER record_queue_publication_again AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS new_records
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.queue_publication();
