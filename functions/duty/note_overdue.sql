-- The nightly job: notes the day on which a duty was first found overdue, once.
-- It reads what is open, not noted and past due from the head of
-- duty_open_idx, so its time follows the rows that fell due, not the table.
-- Gives their number.
CREATE OR REPLACE FUNCTION credit.note_overdue() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH noted AS (
		UPDATE credit.duty AS d SET overdue_on = credit.today()
		 WHERE d.met_on IS NULL AND d.void_on IS NULL AND d.overdue_on IS NULL AND d.due_on < credit.today()
		RETURNING 1)
	SELECT count(*) FROM noted
$function$;
COMMENT ON FUNCTION credit.note_overdue() IS '逾期登记任务:首次发现逾期之日 | the nightly job: notes duties first found overdue; gives their number';
GRANT EXECUTE ON FUNCTION credit.note_overdue() TO credit_office, credit_admin;
