-- N3 what an open duty's due day is worth today: the working days left
-- (holidays counted; 0 is today, negative is overdue), how urgent that is, and
-- the holidays and make-up days in between.
CREATE OR REPLACE FUNCTION credit.outlook(due_on date, provisional boolean)
	RETURNS TABLE (workdays_left integer, urgency text, special_days text)
	LANGUAGE sql STABLE ROWS 1
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT w.workdays,
		   CASE WHEN outlook.due_on < credit.today() THEN 'overdue'
				WHEN outlook.provisional THEN 'provisional'
				ELSE coalesce((SELECT f.urgency FROM credit.forecast_window AS f WHERE w.workdays <= f.workdays ORDER BY f.workdays LIMIT 1), 'later') END,
		   credit.special_days(credit.today(), outlook.due_on)
	  FROM credit.workdays_between_provisional(credit.today(), outlook.due_on, 'CN', credit.today()) AS w
$function$;
COMMENT ON FUNCTION credit.outlook(date, boolean) IS
	'未完成义务的剩余工作日、紧急程度及其间节假日 | working days left, urgency, and the holidays in between';
GRANT EXECUTE ON FUNCTION credit.outlook(date, boolean) TO PUBLIC;
