-- Opens what is owed of these entries: a task for every measure that binds
-- today and every unit that carries it out, with the duty to respond.
-- One statement, and the clock is read once a region: an entry costs what its
-- rows cost.  Runs twice harmlessly; gives the number of tasks.
CREATE OR REPLACE FUNCTION credit_private.open_tasks(codes credit.credit_code[], entries bigint[]) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	opened bigint;
BEGIN
	-- nobody is named to carry anything out: nothing to do, and most entries of a bulk import end here
	IF NOT EXISTS (SELECT FROM credit.measure_unit AS u WHERE u.valid_during @> credit.today()) THEN
		RETURN 0;
	END IF;
	WITH opened AS (
		INSERT INTO credit.task AS t (code, listing_id, measure, unit, initiated_on)
		SELECT n.code, n.listing_id, n.measure, x.unit, credit.today()
		  FROM ROWS FROM (pg_catalog.unnest(codes), pg_catalog.unnest(entries)) AS e(code, listing_id)
		  JOIN credit.measure_now AS n ON n.code = e.code AND n.listing_id = e.listing_id
		  JOIN credit.measure_unit AS x ON x.measure = n.measure AND x.valid_during @> credit.today()
		  JOIN credit.unit AS u ON u.unit = x.unit AND u.valid_during @> credit.today()
		 WHERE NOT n.suspended
		ON CONFLICT DO NOTHING
		RETURNING t.code, t.task_id, t.unit
	), clock AS MATERIALIZED (
		SELECT r.region, c.* FROM (SELECT DISTINCT u.region FROM opened AS o JOIN credit.unit AS u ON u.unit = o.unit) AS r
		 CROSS JOIN LATERAL credit_private.clock('measure.respond', credit.today(), r.region) AS c
	), duties AS (
		INSERT INTO credit.duty (code, kind, about, case_id, unit, starts_on, due_on, provisional, rule_id, calendar_version)
		SELECT o.code, 'measure_response', 'case', o.task_id, o.unit, credit.today(), c.due_on, c.provisional, c.rule_id, c.calendar_version
		  FROM opened AS o JOIN credit.unit AS u ON u.unit = o.unit JOIN clock AS c ON c.region = u.region
		ON CONFLICT DO NOTHING
		RETURNING 1)
	SELECT count(*) INTO opened FROM opened;
	RETURN opened;
END
$function$;
COMMENT ON FUNCTION credit_private.open_tasks(credit.credit_code[], bigint[]) IS
	'为条目产生各执行单位的任务与响应义务 | open the tasks of entries with their duties to respond; gives their number';
