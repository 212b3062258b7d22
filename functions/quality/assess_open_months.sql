-- The job: this month, last month, and earlier ones still in draft as far back
-- as rule quality.recount says; issuing a month computes it a last time anyway.
CREATE OR REPLACE FUNCTION credit.assess_open_months() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(sum(credit_private.assess_quality(m.month)), 0)::bigint
	  FROM (SELECT pg_catalog.date_trunc('month', credit.today())::date AS month
			UNION SELECT (pg_catalog.date_trunc('month', credit.today()) - interval '1 month')::date
			UNION SELECT b.month FROM credit.quality_band AS b 
			 WHERE b.issued_on IS NULL
			   AND b.month >= credit.today() - pg_catalog.make_interval(months => (credit.rule_on('quality.recount', credit.today())).amount::int)) AS m
$function$;
COMMENT ON FUNCTION credit.assess_open_months() IS
	'重算所有未发布月份的质量检查 | compute the quality checks of every month not issued; gives the findings that stand';
GRANT EXECUTE ON FUNCTION credit.assess_open_months() TO credit_office, credit_admin;
