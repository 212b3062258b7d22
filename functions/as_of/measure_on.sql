-- The measures that bound subjects on a day, row by row what credit.measure_now
-- would have shown at its end.  Entries, records, objections and repairs count
-- as known at the moment; the registers of measures, memoranda and bans as they
-- are today, by their own periods.
CREATE OR REPLACE FUNCTION credit.measure_on(day date, known_at timestamptz DEFAULT NULL, code text DEFAULT NULL) RETURNS SETOF credit.measure_now
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(measure_on.day);
	family credit.credit_code[] := CASE WHEN measure_on.code IS NOT NULL
		THEN credit_private.family_on(credit_private.require_subject_on(measure_on.code, measure_on.known_at), measure_on.known_at) END;
	read credit.credit_code[] := credit_private.with_roots(family);
	persons boolean := 'credit_office' = ANY (actor.roles);
BEGIN
	RETURN QUERY
	SELECT e.* FROM credit_private.binding_on(asked, measure_on.known_at, read) AS e
	 WHERE (family IS NULL OR e.code = ANY (family)) AND (persons OR e.root_code IS NULL);
END
$function$;
COMMENT ON FUNCTION credit.measure_on(date, timestamptz, text) IS
	'某日生效的奖惩措施 | the measures that bound subjects on a day, as known today or at a moment';
REVOKE ALL ON FUNCTION credit.measure_on(date, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.measure_on(date, timestamptz, text) TO credit_office, credit_evaluator;
