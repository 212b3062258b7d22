CREATE OR REPLACE FUNCTION credit_private.publication_entries(by_unit credit.credit_code, act_kind text, on_channel text,
	published_on date, withdrawn_on date, why text)
	RETURNS TABLE (measure text, unit credit.credit_code, item text, channel text, day date)
	LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 4
BEGIN ATOMIC
	SELECT e.measure, e.unit, e.item, e.channel, e.day
	  FROM credit_private.event_entries('publication.made', by_unit, act_kind, on_channel, published_on) AS e
	UNION ALL
	SELECT e.measure, e.unit, e.item, e.channel, e.day
	  FROM credit_private.event_entries('publication.ended', by_unit, why, on_channel, withdrawn_on) AS e
	 WHERE withdrawn_on IS NOT NULL;
END;
COMMENT ON FUNCTION credit_private.publication_entries(credit.credit_code, text, text, date, date, text) IS
	'一次公示计入哪些汇总 | what a publication counts for: the day it was made, and the day it was taken down and why';
