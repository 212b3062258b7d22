-- The last day of a rule's period that starts from a day.  The start day is
-- not counted (民法典 201).  Working days use the calendar as known on the
-- platform's day, so that a day rehearsed knows no later notice; where
-- a year's notice is still to come the answer is marked provisional.
CREATE OR REPLACE FUNCTION credit.due_on(rule credit.rule, start date, OUT due_on date, OUT provisional boolean)
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN rule.measured_in = 'workday' THEN w.due
				WHEN rule.amount IS NULL THEN 'infinity'
				WHEN rule.measured_in = 'day' THEN start + rule.amount::int
				WHEN rule.measured_in = 'month' THEN (start + pg_catalog.make_interval(months => rule.amount::int))::date
				WHEN rule.measured_in = 'year' THEN (start + pg_catalog.make_interval(years => rule.amount::int))::date
		   END,
		   coalesce(rule.measured_in = 'workday' AND w.provisional, false)
	  FROM (SELECT 1) AS one
	  LEFT JOIN LATERAL credit.add_workdays_provisional(start, rule.amount::int, rule.calendar, credit.today()) AS w ON rule.measured_in = 'workday'
$function$;
COMMENT ON FUNCTION credit.due_on(credit.rule, date) IS
	'按规则从某日起算的最后一日,及是否暂定 | last day of a rule''s period from a start day, and whether it is provisional';
GRANT EXECUTE ON FUNCTION credit.due_on(credit.rule, date) TO PUBLIC;
