-- The job: last month's form of every unit that exists, filled with what the
-- platform counted, as long as its head has not confirmed it.
CREATE OR REPLACE FUNCTION credit.fill_forms() RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	first_day date := (date_trunc('month', credit.today()) - interval '1 month')::date;
	last_day date := date_trunc('month', credit.today())::date - 1;
	n bigint;
BEGIN
	INSERT INTO credit.monthly_form (unit, month, version)
	SELECT u.unit, first_day, 1 FROM credit.unit AS u
	 WHERE u.valid_during && daterange(first_day, last_day, '[]')
	   AND NOT EXISTS (SELECT FROM credit.monthly_form AS f WHERE f.unit = u.unit AND f.month = first_day);
	DELETE FROM credit.monthly_form_value AS v USING credit.monthly_form AS f
	 WHERE f.unit = v.unit AND f.month = v.month AND f.version = v.version AND f.month = first_day AND f.confirmed_on IS NULL;
	INSERT INTO credit.monthly_form_value (unit, month, version, line, computed, stated)
	SELECT f.unit, f.month, f.version, l.line, x.value, x.value
	  FROM credit.monthly_form AS f
	  JOIN credit.form_line AS l ON l.valid_during @> first_day
	  JOIN credit.metric AS m ON m.metric = l.metric
	  LEFT JOIN credit_private.metric_values(first_day, last_day, '000000') AS v ON v.unit = f.unit AND v.metric = l.metric
	 CROSS JOIN LATERAL credit_private.metric_value(m.measured_in, v.amount, v.out_of) AS x(value)
	 WHERE f.month = first_day AND f.confirmed_on IS NULL;
	UPDATE credit.monthly_form AS f SET filled_at = clock_timestamp() WHERE f.month = first_day AND f.confirmed_on IS NULL;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.fill_forms() IS '预填上月月报,已确认者不动 | fill last month''s forms with what was counted; confirmed ones stay';
GRANT EXECUTE ON FUNCTION credit.fill_forms() TO credit_office, credit_admin;
