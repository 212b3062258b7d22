CREATE OR REPLACE FUNCTION credit_private.summarise_matter() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, c.unit, c.matter_kind, '', credit_private.month_of(e.day), count(*) * TG_ARGV[0]::bigint
	  FROM changed AS c
	 CROSS JOIN LATERAL (VALUES ('matter.opened', c.opened_on), ('matter.refused', CASE WHEN c.outcome = 'refused' THEN c.decided_on END)) AS e(measure, day)
	 WHERE e.day IS NOT NULL
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_matter() IS '事项计入汇总 | matters go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.matter
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_matter('1');
ALTER TABLE credit.matter ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.matter
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_matter('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.matter
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_matter('1');
ALTER TABLE credit.matter ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.matter ENABLE ALWAYS TRIGGER summary_change_to;
