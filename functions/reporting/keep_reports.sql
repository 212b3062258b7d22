-- The job of the monthly reports; may run at any time, and makes up for the
-- months it missed.  It opens what is owed for the months since the last one
-- opened, ends what is no longer owed, and meets what was reported: by a
-- record confirmed in the month (on time, whenever the job saw it), or by one
-- decided in it and confirmed since.  Gives the number of duties it touched.
CREATE OR REPLACE FUNCTION credit.keep_reports() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	this_month CONSTANT date := credit_private.month_of(credit.today());
	since CONSTANT date := least(this_month, coalesce((SELECT max(lower(d.period)) FROM credit.duty AS d WHERE d.kind = 'report'), this_month));
	opened bigint;
	ended bigint;
	reported bigint;
	made_up bigint;
BEGIN
	INSERT INTO credit.duty AS d (code, kind, about, item, period, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT o.unit, 'report', 'item', o.item, o.period, o.unit, o.period_end, c.due_on, c.provisional, c.rule_id, c.calendar_version
	  FROM credit_private.owed_reports(since, this_month) AS o
	 CROSS JOIN LATERAL credit_private.clock('report.monthly', o.period_end, o.region) AS c
	ON CONFLICT (code, kind, item, period) WHERE about = 'item'
		DO UPDATE SET void_on = NULL, void_reason = NULL WHERE d.void_on IS NOT NULL AND d.met_on IS NULL;
	GET DIAGNOSTICS opened = ROW_COUNT;
	UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = 'no longer owed'
	 WHERE d.kind = 'report' AND d.met_on IS NULL AND d.void_on IS NULL AND lower(d.period) >= since
	   AND NOT EXISTS (SELECT FROM credit_private.owed_reports(since, this_month) AS o
						WHERE o.unit = d.unit AND o.item = d.item AND o.period = d.period);
	GET DIAGNOSTICS ended = ROW_COUNT;
	UPDATE credit.duty AS d SET met_on = least(credit.today(), upper(d.period) - 1)
	  FROM (SELECT CASE WHEN upper(u.valid_during) <= credit.today() THEN credit_private.unit_in_charge(s.unit, s.item) ELSE s.unit END AS unit, s.item, s.day
			  FROM credit_private.summary_line AS s JOIN credit.unit AS u ON u.unit = s.unit
			 WHERE s.measure = 'record.held'
			   AND s.day >= (SELECT min(lower(x.period)) FROM credit.duty AS x WHERE x.kind = 'report' AND x.met_on IS NULL AND x.void_on IS NULL)
			 GROUP BY s.unit, s.item, s.day, u.valid_during HAVING sum(s.amount) > 0) AS r
	 WHERE d.kind = 'report' AND d.met_on IS NULL AND d.void_on IS NULL
	   AND d.unit = r.unit AND d.item = r.item AND lower(d.period) = r.day;
	GET DIAGNOSTICS reported = ROW_COUNT;
	-- few months are owed: who answers for a unit is asked of the units that have
	-- ended, not of the records, and these are found by the unit that sent them
	WITH owed AS MATERIALIZED (
		SELECT x.code, x.duty_id, x.unit, x.item, x.period FROM credit.duty AS x
		 WHERE x.kind = 'report' AND x.met_on IS NULL AND x.void_on IS NULL AND x.due_on < credit.today()
	), source AS MATERIALIZED (
		SELECT u.unit AS source_unit, i.item,
			   CASE WHEN upper(u.valid_during) <= credit.today() THEN credit_private.unit_in_charge(u.unit, i.item) ELSE u.unit END AS unit
		  FROM credit.unit AS u CROSS JOIN (SELECT DISTINCT o.item FROM owed AS o) AS i
	), found AS (
		SELECT o.code, o.duty_id, n.confirmed_on
		  FROM owed AS o
		  JOIN source AS s ON s.unit = o.unit AND s.item = o.item
		 CROSS JOIN LATERAL (SELECT min(r.confirmed_on) AS confirmed_on FROM credit.record AS r
							  WHERE r.source_unit = s.source_unit AND r.state = 'confirmed' AND r.item = o.item
								AND o.period @> r.decided_on AND NOT r.stock) AS n
	)
	UPDATE credit.duty AS d SET met_on = r.confirmed_on
	  FROM (SELECT f.code, f.duty_id, min(f.confirmed_on) AS confirmed_on FROM found AS f
			 WHERE f.confirmed_on IS NOT NULL GROUP BY f.code, f.duty_id) AS r
	 WHERE d.code = r.code AND d.duty_id = r.duty_id;
	GET DIAGNOSTICS made_up = ROW_COUNT;
	RETURN opened + ended + reported + made_up;
END
$function$;
COMMENT ON FUNCTION credit.keep_reports() IS '按月报送任务:产生、免除、完成各月义务 | the job of the monthly reports: opens, ends and meets them';
GRANT EXECUTE ON FUNCTION credit.keep_reports() TO credit_office, credit_admin;
