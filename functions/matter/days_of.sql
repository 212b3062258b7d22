-- The days from one to another, both included.  A matter goes on for some
-- weeks: ROWS tells the planner, which takes any series for a thousand rows.
CREATE OR REPLACE FUNCTION credit.days_of(from_day date, to_day date) RETURNS SETOF date
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 2 ROWS 15
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	RETURN QUERY SELECT from_day + n FROM pg_catalog.generate_series(0, to_day - from_day) AS n;
END
$function$;
COMMENT ON FUNCTION credit.days_of(date, date) IS '起止日期之间的每一天 | the days from one to another';
GRANT EXECUTE ON FUNCTION credit.days_of(date, date) TO PUBLIC;
