-- A holiday notice loaded late: open duties whose due day was provisional or
-- computed on an older calendar are counted again; met ones keep their verdict.
CREATE OR REPLACE FUNCTION credit.recount_duties() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH fresh AS (
		SELECT d.code, d.duty_id, n.due_on, n.provisional, credit.calendar_version(r.calendar, credit.today()) AS calendar_version
		  FROM credit.duty AS d
		  JOIN credit.rule AS r ON r.rule_id = d.rule_id
		 CROSS JOIN LATERAL credit.due_on(r, d.starts_on) AS n
		 WHERE d.met_on IS NULL AND d.void_on IS NULL
		   AND d.calendar_version <> credit.calendar_version(r.calendar, credit.today())
	), changed AS (
		UPDATE credit.duty AS d
		   SET due_on = f.due_on, provisional = f.provisional, calendar_version = f.calendar_version,
			   overdue_on = CASE WHEN f.due_on < credit.today() THEN d.overdue_on END
		  FROM fresh AS f
		 WHERE d.code = f.code AND d.duty_id = f.duty_id
		RETURNING 1)
	SELECT count(*) FROM changed
$function$;
COMMENT ON FUNCTION credit.recount_duties() IS
	'放假通知更新后重算未完成义务的到期日,已结论者不变 | count open duties again after a calendar notice; met ones keep their verdict';
GRANT EXECUTE ON FUNCTION credit.recount_duties() TO credit_office, credit_admin;
