-- Meets the open duties of a kind about a case, or with no case about the
-- subject itself; gives how many there were.
CREATE OR REPLACE FUNCTION credit_private.meet_duty(kind text, code credit.credit_code, case_id bigint DEFAULT NULL) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH met AS (
		UPDATE credit.duty AS d SET met_on = credit.today()
		 WHERE d.code = meet_duty.code AND d.kind = meet_duty.kind AND d.case_id IS NOT DISTINCT FROM meet_duty.case_id
		   AND d.met_on IS NULL AND d.void_on IS NULL
		RETURNING 1)
	SELECT count(*) FROM met
$function$;
COMMENT ON FUNCTION credit_private.meet_duty(text, credit.credit_code, bigint) IS
	'完成某案件或主体的义务 | meet the open duties of a kind about a case or a subject';
