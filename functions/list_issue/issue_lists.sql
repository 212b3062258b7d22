-- The job: issues every list that its rule wants issued and that has no issue
-- of the present period yet, signed by whoever is in charge of the list.
CREATE OR REPLACE FUNCTION credit.issue_lists() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$ SELECT pg_catalog.cardinality(credit_private.freeze_lists(NULL, NULL, NULL)) $function$;
COMMENT ON FUNCTION credit.issue_lists() IS '名单定期发布任务 | the job that issues the lists; gives the number of issues';
GRANT EXECUTE ON FUNCTION credit.issue_lists() TO credit_office, credit_admin;
