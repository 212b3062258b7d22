-- The one pass of credit.status_on(); inlined, as all that it reads from.
CREATE OR REPLACE FUNCTION credit_private.subject_status_on(day date, known_at timestamptz, persons boolean)
	RETURNS TABLE (code credit.credit_code, black bigint, focus bigint, red bigint, suspended bigint, severity_rank integer, since date)
	LANGUAGE sql STABLE
AS $function$
	SELECT e.code, count(*) FILTER (WHERE e.colour = 'black' AND e.status = 'in_force'), count(*) FILTER (WHERE e.colour = 'focus' AND e.status = 'in_force'),
		   count(*) FILTER (WHERE e.colour = 'red' AND e.status = 'in_force'), count(*) FILTER (WHERE e.status = 'suspended'),
		   max(e.severity_rank) FILTER (WHERE e.status = 'in_force'), min(e.since)
	  FROM credit_private.entry_on(subject_status_on.day, subject_status_on.known_at, NULL) AS e
	 WHERE e.status IN ('in_force', 'suspended') AND (subject_status_on.persons OR e.root_code IS NULL)
	 GROUP BY e.code
$function$;
COMMENT ON FUNCTION credit_private.subject_status_on(date, timestamptz, boolean) IS
	'某日全部在列主体的状态,一次扫描 | the status of all subjects on a day, in one pass';
