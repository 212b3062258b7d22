CREATE OR REPLACE FUNCTION credit_private.summarise_inbox() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, e.unit, e.item, e.channel, e.day, sum(g.n) * TG_ARGV[0]::bigint
	  FROM (SELECT c.batch_id, count(*) AS n FROM changed AS c GROUP BY 1) AS g
	  JOIN credit.batch AS b ON b.batch_id = g.batch_id
	 CROSS JOIN LATERAL credit_private.event_entries('batch.received', b.unit, b.item, '', b.received_on) AS e
	 GROUP BY e.measure, e.unit, e.item, e.channel, e.day;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_inbox() IS '收到的行计入汇总 | rows received go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.inbox
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_inbox('1');
ALTER TABLE credit.inbox ENABLE ALWAYS TRIGGER summary_add;
