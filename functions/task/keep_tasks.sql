-- The job of the tasks; may run at any time.  Opens what is owed since: of
-- entries whose day has come, of measures and units new to the list.  Voids
-- the clocks of measures that do not bind any more or are suspended, and starts
-- them anew when these bind again.  Gives the number of rows.
CREATE OR REPLACE FUNCTION credit.keep_tasks() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	codes credit.credit_code[];
	entries bigint[];
	new_tasks bigint;
	opened bigint := 0;
	ended bigint;
	again bigint;
BEGIN
	LOOP
		SELECT array_agg(w.code), array_agg(w.listing_id) INTO codes, entries
		  FROM (SELECT DISTINCT n.code, n.listing_id
				  FROM credit.measure_unit AS x
				  JOIN credit.unit AS u ON u.unit = x.unit AND u.valid_during @> credit.today()
				  JOIN credit.measure_now AS n ON n.measure = x.measure AND NOT n.suspended
				 WHERE x.valid_during @> credit.today()
				   AND NOT EXISTS (SELECT FROM credit.task AS t
									WHERE t.code = n.code AND t.listing_id = n.listing_id AND t.measure = x.measure AND t.unit = x.unit)
				 LIMIT 10000) AS w;
		new_tasks := credit_private.open_tasks(codes, entries);
		opened := opened + new_tasks;
		EXIT WHEN new_tasks = 0;
	END LOOP;
	UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = 'the measure does not bind'
	  FROM credit.task AS t
	 WHERE d.kind IN ('measure_response', 'measure_feedback') AND d.code = t.code AND d.case_id = t.task_id AND d.met_on IS NULL AND d.void_on IS NULL
	   AND NOT EXISTS (SELECT FROM credit.measure_now AS n
						WHERE n.code = t.code AND n.listing_id = t.listing_id AND n.measure = t.measure AND NOT n.suspended);
	GET DIAGNOSTICS ended = ROW_COUNT;
	UPDATE credit.duty AS d
	   SET void_on = NULL, void_reason = NULL, overdue_on = NULL, starts_on = credit.today(), due_on = c.due_on, provisional = c.provisional,
		   rule_id = c.rule_id, calendar_version = c.calendar_version
	  FROM credit.task AS t
	  JOIN credit.unit AS u ON u.unit = t.unit
	 CROSS JOIN (VALUES ('measure_response', 'measure.respond'), ('measure_feedback', 'measure.feedback')) AS k(kind, rule)
	 CROSS JOIN LATERAL credit_private.clock(k.rule, credit.today(), u.region) AS c
	 WHERE d.kind = k.kind AND d.code = t.code AND d.case_id = t.task_id AND d.void_on IS NOT NULL AND d.met_on IS NULL
	   AND EXISTS (SELECT FROM credit.measure_now AS n
					WHERE n.code = t.code AND n.listing_id = t.listing_id AND n.measure = t.measure AND NOT n.suspended);
	GET DIAGNOSTICS again = ROW_COUNT;
	RETURN opened + ended + again;
END
$function$;
COMMENT ON FUNCTION credit.keep_tasks() IS '联合奖惩任务:发起、中止、恢复时限 | the job of the tasks: opens them, voids and restarts their clocks';
REVOKE ALL ON FUNCTION credit.keep_tasks() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.keep_tasks() TO credit_office, credit_admin;
