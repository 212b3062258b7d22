-- The job of the other end: what has reached the maximum period leaves.
CREATE OR REPLACE FUNCTION credit.withdraw_expired() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(sum(credit_private.withdraw_publication(p.code, p.record_id, 'expired', p.public_until)), 0)::bigint
	  FROM (SELECT p.code, p.record_id, min(p.public_until) AS public_until FROM credit.publication AS p
			 WHERE p.withdrawn_on IS NULL AND p.public_until <= credit.today()
			 GROUP BY p.code, p.record_id) AS p
$function$;
COMMENT ON FUNCTION credit.withdraw_expired() IS '到期撤下任务 | the job that takes off what has reached its maximum period; gives the number of publications';
GRANT EXECUTE ON FUNCTION credit.withdraw_expired() TO credit_office, credit_admin;
