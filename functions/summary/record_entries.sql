-- What a record counts for: as what is held, as what became of a row of a
-- batch, and on the days it was confirmed and ended.
CREATE OR REPLACE FUNCTION credit_private.record_entries(by_unit credit.credit_code, of_item text, act_kind text, prefix text, state text,
	confirmed_on date, ended_on date, batch_unit credit.credit_code, batch_item text, received_on date)
	RETURNS TABLE (measure text, unit credit.credit_code, item text, channel text, day date)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 5
BEGIN ATOMIC
	SELECT e.measure, e.unit, e.item, e.channel, e.day
	  FROM (VALUES
		('record.held', by_unit, of_item, act_kind, credit_private.month_of(confirmed_on), state = 'confirmed'),
		('record.archive', by_unit, prefix, '', credit_private.month_of(confirmed_on), state = 'confirmed'),
		('record.superseded', by_unit, of_item, act_kind, credit_private.month_of(ended_on), state = 'superseded'),
		('record.withdrawn', by_unit, of_item, act_kind, credit_private.month_of(ended_on), state = 'withdrawn'),
		('daily.record.confirmed', by_unit, '', '', confirmed_on, confirmed_on IS NOT NULL),
		('daily.record.ended', by_unit, '', '', ended_on, ended_on IS NOT NULL),
		('batch.filed', batch_unit, batch_item, '', credit_private.month_of(received_on), received_on IS NOT NULL),
		('batch.waiting', batch_unit, batch_item, '', credit_private.month_of(received_on), received_on IS NOT NULL AND state IN ('received', 'reviewed')),
		('batch.confirmed', batch_unit, batch_item, '', credit_private.month_of(received_on), received_on IS NOT NULL AND confirmed_on IS NOT NULL)
	  ) AS e(measure, unit, item, channel, day, holds)
	 WHERE e.holds;
END;
COMMENT ON FUNCTION credit_private.record_entries(credit.credit_code, text, text, text, text, date, date, credit.credit_code, text, date) IS
	'一条记录计入哪些汇总 | what a record counts for';
