-- From an indicator down to the rows that cost marks: findings of the checks
-- its metric names, records found wrong, case reports.  For the unit itself
-- and the office.
CREATE OR REPLACE FUNCTION credit.indicator_rows(year integer, unit credit.credit_code, indicator text)
	RETURNS TABLE (day date, code credit.credit_code, what text, row_ref text, label text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_head', 'credit_clerk', 'credit_leader');
	of_metric text;
	of_checks text[];
BEGIN
	IF NOT actor.roles::text[] && '{credit_office}' THEN
		PERFORM credit_private.require_unit(indicator_rows.unit, 'credit_head', 'credit_clerk', 'credit_leader');
	END IF;
	SELECT m.metric, m.checks INTO of_metric, of_checks FROM credit.indicator AS i JOIN credit.metric AS m ON m.metric = i.metric
	 WHERE i.year = indicator_rows.year AND i.indicator = indicator_rows.indicator LIMIT 1;
	RETURN QUERY
	SELECT f.day, f.code, f.check_id, f.row_ref, f.label
	  FROM credit.quality_finding AS f
	 WHERE f.unit = indicator_rows.unit AND extract(year FROM f.month) = indicator_rows.year AND f.cleared_on IS NULL
	   AND (f.check_id = ANY (of_checks) OR '*' = ANY (of_checks))
	UNION ALL
	SELECT r.checked_on, r.code, 'sample', format('record %s', r.record_id), array_to_string(r.fields, ', ')
	  FROM credit.sample_record AS r
	 WHERE of_metric = 'accuracy' AND r.unit = indicator_rows.unit AND r.correct IS FALSE AND extract(year FROM r.checked_on) = indicator_rows.year
	UNION ALL
	SELECT c.reported_on, c.unit, 'case', format('case %s', c.report_id), c.title
	  FROM credit.case_report AS c
	 WHERE of_metric = 'case_reports' AND c.unit = indicator_rows.unit AND c.accepted AND extract(year FROM c.reported_on) = indicator_rows.year
	 ORDER BY 1, 3, 4;
END
$function$;
COMMENT ON FUNCTION credit.indicator_rows(integer, credit.credit_code, text) IS '由考核指标查到所涉各行 | from an indicator down to the rows behind it';
GRANT EXECUTE ON FUNCTION credit.indicator_rows(integer, credit.credit_code, text) TO credit_office, credit_head, credit_clerk, credit_leader;
