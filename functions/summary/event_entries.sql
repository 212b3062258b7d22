-- What happened on a day counts in its month and, by unit alone, on its day.
CREATE OR REPLACE FUNCTION credit_private.event_entries(what text, by_unit credit.credit_code, of_item text, on_channel text, on_day date)
	RETURNS TABLE (measure text, unit credit.credit_code, item text, channel text, day date)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 2
BEGIN ATOMIC
	SELECT what AS measure, by_unit AS unit, of_item AS item, on_channel AS channel, credit_private.month_of(on_day) AS day
	UNION ALL
	SELECT 'daily.'::text || what, by_unit, ''::text, ''::text, on_day;
END;
COMMENT ON FUNCTION credit_private.event_entries(text, credit.credit_code, text, text, date) IS
	'一件事计入当月与当日 | what an event counts for: its month and its day';
