CREATE OR REPLACE FUNCTION credit_private.summarise_sign_off() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	INSERT INTO credit.summary_change (measure, unit, item, channel, day, amount)
	SELECT 'sign_off.made', c.unit, '', '', credit_private.month_of((c.signed_at AT TIME ZONE 'Asia/Shanghai')::date), count(*) * TG_ARGV[0]::bigint
	  FROM changed AS c
	 GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.summarise_sign_off() IS '签字计入汇总 | sign-offs go into the summaries';
CREATE OR REPLACE TRIGGER summary_add AFTER INSERT ON credit.sign_off
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_sign_off('1');
ALTER TABLE credit.sign_off ENABLE ALWAYS TRIGGER summary_add;
CREATE OR REPLACE TRIGGER summary_change_from AFTER UPDATE ON credit.sign_off
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_sign_off('-1');
CREATE OR REPLACE TRIGGER summary_change_to AFTER UPDATE ON credit.sign_off
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION credit_private.summarise_sign_off('1');
ALTER TABLE credit.sign_off ENABLE ALWAYS TRIGGER summary_change_from;
ALTER TABLE credit.sign_off ENABLE ALWAYS TRIGGER summary_change_to;
