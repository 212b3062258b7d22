-- Counts a call of the public search by an application, and refuses it above
-- the application's limit.  Each backend counts on a row of its own: nobody
-- waits, and what others have not committed yet is not counted, so the limit is
-- exact for one backend and soft across many.  A standby cannot count; a
-- read-only transaction elsewhere is no way round.  Gives the page's limit.
CREATE OR REPLACE FUNCTION credit_private.count_search(application name) RETURNS integer
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	allowed credit.search_limit;
	this_minute timestamptz := pg_catalog.date_trunc('minute', pg_catalog.clock_timestamp());
BEGIN
	SELECT * INTO allowed FROM credit.search_limit AS l
	 WHERE l.application IN (count_search.application, '*') AND l.valid_during @> credit.today()
	 ORDER BY l.application = '*' LIMIT 1;
	IF pg_catalog.pg_is_in_recovery() THEN
		RETURN coalesce(allowed.page_max, 0);
	ELSIF pg_catalog.current_setting('transaction_read_only')::boolean THEN
		PERFORM credit.raise('search_read_only');
	ELSIF coalesce((SELECT sum(c.calls) FROM credit.search_count AS c WHERE c.application = count_search.application AND c.minute = this_minute), 0)
		>= coalesce(allowed.per_minute, 0) THEN
		PERFORM credit.raise('search_too_often', ARRAY[count_search.application::text, coalesce(allowed.per_minute, 0)::text]);
	END IF;
	INSERT INTO credit.search_count AS c VALUES (count_search.application, this_minute, pg_catalog.pg_backend_pid(), 1)
	ON CONFLICT ON CONSTRAINT search_count_pkey DO UPDATE SET calls = c.calls + 1;
	RETURN allowed.page_max;
END
$function$;
COMMENT ON FUNCTION credit_private.count_search(name) IS '公示查询计数与限流 | count a call of the public search, refuse above the limit';
