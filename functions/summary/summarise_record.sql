-- Rows that come add, rows that go subtract: an update fires twice, with the
-- old rows and -1, with the new ones and 1.  The rows are grouped before
-- anything is worked out, so that a statement costs one pass over them.
CREATE OR REPLACE FUNCTION credit_private.summarise_record() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, e.unit, e.item, e.channel, e.day, sum(g.n) * TG_ARGV[0]::bigint
	  FROM (SELECT c.source_unit, c.item, c.act_kind, left(c.code::text, 2) AS prefix, c.state, c.confirmed_on, c.ended_on, c.batch_id, count(*) AS n
			  FROM changed AS c GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) AS g
	  LEFT JOIN credit.batch AS b ON b.batch_id = g.batch_id
	 CROSS JOIN LATERAL credit_private.record_entries(g.source_unit, g.item, g.act_kind, g.prefix, g.state, g.confirmed_on, g.ended_on,
			b.unit, b.item, b.received_on) AS e
	 GROUP BY e.measure, e.unit, e.item, e.channel, e.day;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_record() IS '记录变动计入汇总 | changes of records go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.record
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_record('1');
ALTER TABLE credit.record ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.record
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_record('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.record
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_record('1');
ALTER TABLE credit.record ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.record ENABLE ALWAYS TRIGGER summary_change_to;
