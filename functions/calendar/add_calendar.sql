-- A calendar of its own: regional days (广西三月三) on top of a parent's, or,
-- without parent, one that starts from the weekend rule alone.
CREATE OR REPLACE FUNCTION credit.add_calendar(calendar text, name text, parent text DEFAULT 'CN', every_year boolean DEFAULT false)
	RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	IF add_calendar.parent IS NOT NULL AND NOT EXISTS (SELECT FROM credit.calendar AS c WHERE c.calendar = add_calendar.parent) THEN
		PERFORM credit.raise('unknown_calendar', ARRAY[add_calendar.parent]);
	END IF;
	INSERT INTO credit.calendar (calendar, name, parent, every_year)
		VALUES (add_calendar.calendar, add_calendar.name, add_calendar.parent, add_calendar.every_year);
END
$function$;
COMMENT ON FUNCTION credit.add_calendar(text, text, text, boolean) IS
	'新建工作日历 | make a calendar: a child of its parent, or one by the weekend rule alone';
REVOKE ALL ON FUNCTION credit.add_calendar(text, text, text, boolean) FROM PUBLIC;
