-- The daily pull (R040): every source that had no good pull today.  One that is
-- down is logged and stops no other; the next run goes on from the last key.
CREATE OR REPLACE FUNCTION credit.pull_due() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	due record;
	got record;
	begun timestamptz;
	run bigint;
	state text;
	cause text;
	n bigint := 0;
BEGIN
	FOR due IN
		SELECT f.source, f.item FROM credit.source_item AS f JOIN credit.source AS s ON s.source = f.source
		 WHERE f.enabled AND f.relation IS NOT NULL AND s.interface = 'pull' AND s.connected_on <= credit.today()
		   AND NOT EXISTS (SELECT FROM credit.pull_run AS r
							WHERE r.source = f.source AND r.item = f.item AND r.platform_day = credit.today() AND r.sqlstate IS NULL)
		 ORDER BY f.source, f.item
	LOOP
		begun := pg_catalog.clock_timestamp();
		run := pg_catalog.nextval('credit.pull_run_id_seq');
		BEGIN
			SELECT * INTO got FROM credit_private.pull_source(due.source, due.item, run);
			INSERT INTO credit.pull_run (run_id, source, item, platform_day, started_at, ended_at, rows_read, accepted, refused, batch_id, to_key)
			VALUES (run, due.source, due.item, credit.today(), begun, pg_catalog.clock_timestamp(), got.rows_read, got.accepted, got.refused, got.batch_id, got.to_key);
			n := n + got.rows_read;
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, cause = MESSAGE_TEXT;
			INSERT INTO credit.pull_run (run_id, source, item, platform_day, started_at, ended_at, sqlstate, message)
			VALUES (run, due.source, due.item, credit.today(), begun, pg_catalog.clock_timestamp(), state, cause);
		END;
	END LOOP;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.pull_due() IS '每日抓取:今天尚未成功抓取的来源 | pull from every source that had no good pull today; gives the rows read';
GRANT EXECUTE ON FUNCTION credit.pull_due() TO credit_admin, credit_office;
