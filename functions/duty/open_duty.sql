-- Opens one duty of a kind, on the clock of a rule in the unit's region.
-- Gives its number; NULL when no rule holds there, or when the duty stands
-- already (one for each month, case and subject), so that it may run twice.
-- Whatever the kind is about beside `code` is named: record_id, case_id, or
-- item and period; a duty about no subject has the unit's own code.
CREATE OR REPLACE FUNCTION credit_private.open_duty(kind text, code credit.credit_code, unit credit.credit_code, rule text, starts_on date,
	record_id bigint DEFAULT NULL, case_id bigint DEFAULT NULL, item text DEFAULT NULL, period daterange DEFAULT NULL, channel text DEFAULT '')
	RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.duty (code, kind, about, channel, record_id, case_id, item, period, unit, starts_on, due_on, provisional, rule_id, calendar_version)
	SELECT open_duty.code, k.kind, k.about, open_duty.channel, open_duty.record_id, open_duty.case_id, open_duty.item, open_duty.period,
		   u.unit, open_duty.starts_on, c.due_on, c.provisional, c.rule_id, c.calendar_version
	  FROM credit.duty_kind AS k
	  JOIN credit.unit AS u ON u.unit = open_duty.unit
	 CROSS JOIN LATERAL credit_private.clock(open_duty.rule, open_duty.starts_on, u.region) AS c
	 WHERE k.kind = open_duty.kind
	ON CONFLICT DO NOTHING
	RETURNING duty_id
$function$;
COMMENT ON FUNCTION credit_private.open_duty(text, credit.credit_code, credit.credit_code, text, date, bigint, bigint, text, daterange, text) IS
	'产生一项时限义务,已有则不重复 | open one duty on the clock of a rule; nothing when it stands already or no rule holds';
