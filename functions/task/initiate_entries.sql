-- S0 art 24: what an entry entails is tasked in the entry's own transaction, all
-- rows of the statement at once.  Not in a queued job: there would be entries
-- without tasks whenever the job is late, and nobody to tell; the tasks are few
-- (measures × the units that carry each out), and the guard binds without them.
CREATE OR REPLACE FUNCTION credit_private.initiate_entries() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.open_tasks(ARRAY(SELECT l.code FROM new_rows AS l ORDER BY l.listing_id), ARRAY(SELECT l.listing_id FROM new_rows AS l ORDER BY l.listing_id));
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.initiate_entries() IS '列入即发起任务 | an entry initiates its tasks';
CREATE OR REPLACE TRIGGER listing_open_tasks AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.initiate_entries();
