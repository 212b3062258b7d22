-- The job: this month, last month, and any earlier month still in draft.
CREATE OR REPLACE FUNCTION credit.assess_open_months() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(sum(credit_private.assess_quality(m.month)), 0)::bigint
	  FROM (SELECT pg_catalog.date_trunc('month', credit.today())::date AS month
			UNION SELECT (pg_catalog.date_trunc('month', credit.today()) - interval '1 month')::date
			UNION SELECT b.month FROM credit.quality_band AS b WHERE b.issued_on IS NULL) AS m
$function$;
COMMENT ON FUNCTION credit.assess_open_months() IS
	'重算所有未发布月份的质量检查 | compute the quality checks of every month not issued; gives the findings that stand';
GRANT EXECUTE ON FUNCTION credit.assess_open_months() TO credit_office, credit_admin;
