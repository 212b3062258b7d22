CREATE OR REPLACE FUNCTION credit_private.summarise_duty() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, e.unit, e.item, e.channel, e.day, sum(g.n) * TG_ARGV[0]::bigint
	  FROM (SELECT c.unit, c.kind, c.channel, c.due_on, c.met_on, c.void_on, count(*) AS n FROM changed AS c GROUP BY 1, 2, 3, 4, 5, 6) AS g
	 CROSS JOIN LATERAL credit_private.duty_entries(g.unit, g.kind, g.channel, g.due_on, g.met_on, g.void_on) AS e
	 GROUP BY e.measure, e.unit, e.item, e.channel, e.day;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_duty() IS '义务变动计入汇总 | changes of duties go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.duty
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_duty('1');
ALTER TABLE credit.duty ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.duty
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_duty('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.duty
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_duty('1');
ALTER TABLE credit.duty ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.duty ENABLE ALWAYS TRIGGER summary_change_to;
