CREATE OR REPLACE FUNCTION credit_private.summarise_listing() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'listing.entered', c.unit, c.list_kind, '', credit_private.month_of(c.listed_on), count(*) * TG_ARGV[0]::bigint
	  FROM changed AS c
	 -- what derives from an entry is no entry of the statistics
	 WHERE c.root_code IS NULL
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_listing() IS '列入名单计入汇总 | entries in lists go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_listing('1');
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.listing
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_listing('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.listing
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_listing('1');
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.listing ENABLE ALWAYS TRIGGER summary_change_to;
