-- R216 按时、迟到、逾期: a duty counts by the month in which it fell due; while it
-- is open, by the day too, because whether it is overdue depends on today.
CREATE OR REPLACE FUNCTION credit_private.duty_entries(by_unit credit.credit_code, kind text, on_channel text, due_on date, met_on date, void_on date)
	RETURNS TABLE (measure text, unit credit.credit_code, item text, channel text, day date)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 2
BEGIN ATOMIC
	SELECT CASE WHEN void_on IS NOT NULL THEN 'duty.void' WHEN met_on IS NULL THEN 'duty.pending'
				WHEN met_on <= due_on THEN 'duty.on_time' ELSE 'duty.late' END AS measure,
		   by_unit AS unit, kind AS item, on_channel AS channel, credit_private.month_of(due_on) AS day
	UNION ALL
	SELECT 'duty.open'::text, by_unit, kind, on_channel, due_on
	 WHERE void_on IS NULL AND met_on IS NULL;
END;
COMMENT ON FUNCTION credit_private.duty_entries(credit.credit_code, text, text, date, date, date) IS '一项义务计入哪些汇总 | what a duty counts for';
