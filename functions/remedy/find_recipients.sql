-- The job: an inquiry that was under way when a record fell committed its
-- receipt after we looked, a batch is cut later; open remedies look again.
CREATE OR REPLACE FUNCTION credit.find_recipients() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(sum(credit_private.tell_recipients(r)), 0)::bigint FROM credit.remedy AS r WHERE r.closed_on IS NULL
$function$;
COMMENT ON FUNCTION credit.find_recipients() IS '任务:为未结案件查找看到者并通知 | the job: open remedies look again for who saw it; gives the number found';
GRANT EXECUTE ON FUNCTION credit.find_recipients() TO credit_office, credit_admin;
