CREATE OR REPLACE FUNCTION credit_private.summarise_break_glass() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'break_glass.opened', c.unit, c.matter_kind, '', credit_private.month_of((c.opened_at AT TIME ZONE 'Asia/Shanghai')::date), count(*) * TG_ARGV[0]::bigint
	  FROM changed AS c
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_break_glass() IS '应急放行计入汇总 | break-glass openings go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.break_glass
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_break_glass('1');
ALTER TABLE credit.break_glass ENABLE ALWAYS TRIGGER summary_add;
