-- The status of every subject that was on a list on a day, one row a subject:
-- what bound it, what was suspended, and the gravest list.  One pass.
CREATE OR REPLACE FUNCTION credit.status_on(day date, known_at timestamptz DEFAULT NULL)
	RETURNS TABLE (code credit.credit_code, black bigint, focus bigint, red bigint, suspended bigint, severity_rank integer, since date)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100000
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_evaluator');
	asked date := credit_private.require_past(status_on.day);
	persons boolean := 'credit_office' = ANY (actor.roles);
BEGIN
	RETURN QUERY SELECT s.* FROM credit_private.subject_status_on(asked, status_on.known_at, persons) AS s;
END
$function$;
COMMENT ON FUNCTION credit.status_on(date, timestamptz) IS
	'某日全部在列主体的状态 | the status of all subjects that were on a list on a day';
REVOKE ALL ON FUNCTION credit.status_on(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.status_on(date, timestamptz) TO credit_office, credit_evaluator;
