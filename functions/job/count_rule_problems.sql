CREATE OR REPLACE FUNCTION credit.count_rule_problems() RETURNS bigint
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT count(*) FROM credit.rule_problems() $function$;
COMMENT ON FUNCTION credit.count_rule_problems() IS '规则问题数(每日任务) | number of rule problems, for the nightly job';
GRANT EXECUTE ON FUNCTION credit.count_rule_problems() TO credit_admin, credit_office;
