-- The clock of a rule that starts on a day in a region: the rule row, the due
-- day and the calendar it was counted by; no row when no rule holds.  Join it
-- laterally to open many duties at once:
--   INSERT INTO credit.duty (code, kind, about, …, unit, starts_on, due_on, provisional, rule_id, calendar_version)
--   SELECT …, x.starts_on, c.due_on, c.provisional, c.rule_id, c.calendar_version
--     FROM x CROSS JOIN LATERAL credit_private.clock('report.monthly', x.starts_on, x.region) AS c
CREATE OR REPLACE FUNCTION credit_private.clock(rule text, starts_on date, region text)
	RETURNS TABLE (due_on date, provisional boolean, rule_id bigint, calendar_version text)
	LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT d.due_on, d.provisional, (r).rule_id, credit.calendar_version((r).calendar, credit.today())
	  FROM credit.rule_on(clock.rule, clock.starts_on, clock.region) AS r
	 CROSS JOIN LATERAL credit.due_on(r, clock.starts_on) AS d
	 WHERE (r).rule_id IS NOT NULL;
END;
COMMENT ON FUNCTION credit_private.clock(text, date, text) IS
	'某规则自某日起算的到期日、规则与日历版本 | the due day of a rule from a day on, with the rule row and the calendar it was counted by';
