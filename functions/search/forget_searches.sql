-- The job: counts of an hour ago serve nobody.
CREATE OR REPLACE FUNCTION credit.forget_searches() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH gone AS (
		DELETE FROM credit.search_count AS c WHERE c.minute < pg_catalog.clock_timestamp() - interval '1 hour'
		RETURNING 1)
	SELECT count(*) FROM gone
$function$;
COMMENT ON FUNCTION credit.forget_searches() IS '清除过期的查询计数 | forget the counts of the public search that are an hour old';
GRANT EXECUTE ON FUNCTION credit.forget_searches() TO credit_admin;
