-- R145, the job: opens for every unit in the scope the duty of a month's typical
-- case, from the month the platform saw first on, and meets it by a case of the
-- unit that was drafted in the month and approved: on the day of the approval.
-- May run at any time; gives the number of duties it touched.
CREATE OR REPLACE FUNCTION credit.keep_case_reports() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	this_month CONSTANT date := credit_private.month_of(credit.today());
	since CONSTANT date := least(this_month, coalesce((SELECT max(lower(d.period)) FROM credit.duty AS d WHERE d.kind = 'case_report'), this_month));
	opened bigint;
	met bigint;
BEGIN
	INSERT INTO credit.duty AS d (code, kind, about, item, period, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT u.unit, 'case_report', 'item', 'typical_case', m.period, u.unit, m.period_end, c.due_on, c.provisional, c.rule_id, c.calendar_version
	  FROM (SELECT daterange(g::date, (g + interval '1 month')::date) AS period, (g + interval '1 month')::date - 1 AS period_end
			  FROM pg_catalog.generate_series(since::timestamp, this_month::timestamp, interval '1 month') AS g) AS m
	  JOIN credit.unit AS u ON u.valid_during @> m.period_end
	 CROSS JOIN LATERAL credit_private.clock('case.monthly', m.period_end, u.region) AS c
	 WHERE EXISTS (SELECT FROM credit.case_scope AS s
					WHERE s.region = ANY (credit.region_scope(u.region)) AND s.level = u.level AND s.valid_during @> m.period_end)
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS opened = ROW_COUNT;
	UPDATE credit.duty AS d SET met_on = x.approved_on
	  FROM (SELECT credit_private.unit_in_charge(c.unit) AS unit, credit_private.month_of(c.drafted_on) AS month, min(c.approved_on) AS approved_on
			  FROM credit.typical_case AS c WHERE c.approved_on IS NOT NULL GROUP BY 1, 2) AS x
	 WHERE d.kind = 'case_report' AND d.met_on IS NULL AND d.void_on IS NULL AND d.unit = x.unit AND lower(d.period) = x.month;
	GET DIAGNOSTICS met = ROW_COUNT;
	RETURN opened + met;
END
$function$;
COMMENT ON FUNCTION credit.keep_case_reports() IS '典型案例按月报送任务:产生并完成各单位各月义务 | the job of the monthly typical cases: opens and meets the duties';
REVOKE ALL ON FUNCTION credit.keep_case_reports() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.keep_case_reports() TO credit_office, credit_admin;
