-- The day that is asked about: today unless given, and not after today.
CREATE OR REPLACE FUNCTION credit_private.require_past(day date) RETURNS date
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF day > credit.today() THEN
		PERFORM credit.raise('day_not_come', ARRAY[day::text]);
	END IF;
	RETURN coalesce(day, credit.today());
END
$function$;
COMMENT ON FUNCTION credit_private.require_past(date) IS '所问之日,不得晚于今日 | the day that is asked about, not after today';
