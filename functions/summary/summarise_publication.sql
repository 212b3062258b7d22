CREATE OR REPLACE FUNCTION credit_private.summarise_publication() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, e.unit, e.item, e.channel, e.day, sum(g.n) * TG_ARGV[0]::bigint
	  FROM (SELECT r.source_unit, r.act_kind, c.channel, c.published_on, c.withdrawn_on, c.withdrawn_why, count(*) AS n
			  FROM changed AS c JOIN credit.record AS r ON r.code = c.code AND r.record_id = c.record_id
			 GROUP BY 1, 2, 3, 4, 5, 6) AS g
	 CROSS JOIN LATERAL credit_private.publication_entries(g.source_unit, g.act_kind, g.channel, g.published_on, g.withdrawn_on, g.withdrawn_why) AS e
	 GROUP BY e.measure, e.unit, e.item, e.channel, e.day;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_publication() IS '公示与撤下计入汇总 | publications and withdrawals go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.publication
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_publication('1');
ALTER TABLE credit.publication ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.publication
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_publication('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.publication
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_publication('1');
ALTER TABLE credit.publication ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.publication ENABLE ALWAYS TRIGGER summary_change_to;
