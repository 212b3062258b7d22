CREATE OR REPLACE FUNCTION credit_private.summarise_published() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'publicity.current', c.source_code, c.act_kind, '', credit_private.month_of(c.decided_on), count(*) * TG_ARGV[0]::bigint
	  FROM changed AS c
	 GROUP BY 2, 3, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_published() IS '公示副本的增减计入汇总 | what enters and leaves the published copy goes into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit_public.published_record
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_published('1');
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit_public.published_record
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_published('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit_public.published_record
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_published('1');
CREATE OR REPLACE TRIGGER summary_remove AFTER DELETE ON credit_public.published_record
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_published('-1');
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER summary_add;
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER summary_change_to;
ALTER TABLE credit_public.published_record ENABLE ALWAYS TRIGGER summary_remove;
