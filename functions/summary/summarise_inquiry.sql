CREATE OR REPLACE FUNCTION credit_private.summarise_inquiry() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, e.unit, e.item, e.channel, e.day, sum(g.n) * TG_ARGV[0]::bigint
	  FROM (SELECT c.unit, c.purpose, c.asked_on, count(*) AS n FROM changed AS c GROUP BY 1, 2, 3) AS g
	 CROSS JOIN LATERAL credit_private.event_entries('inquiry.made', g.unit, g.purpose, '', g.asked_on) AS e
	 GROUP BY e.measure, e.unit, e.item, e.channel, e.day;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_inquiry() IS '查询计入汇总 | inquiries go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.inquiry
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_inquiry('1');
ALTER TABLE credit.inquiry ENABLE ALWAYS TRIGGER summary_add;
