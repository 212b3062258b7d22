CREATE OR REPLACE FUNCTION credit_private.summarise_objection() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT e.measure, c.unit, '', '', credit_private.month_of(e.day), count(*) * TG_ARGV[0]::bigint
	  FROM changed AS c
	 CROSS JOIN LATERAL (VALUES ('objection.filed', c.filed_on), ('objection.upheld', CASE WHEN c.outcome LIKE 'upheld%' THEN c.decided_on END)) AS e(measure, day)
	 WHERE e.day IS NOT NULL
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_objection() IS '异议计入汇总 | objections go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.objection
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_objection('1');
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.objection
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_objection('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.objection
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_objection('1');
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.objection ENABLE ALWAYS TRIGGER summary_change_to;
