-- Gives prepared notices to their recipients: the superior that the register of
-- units knows, who holds a state firm, the employer, or the body of the nearest
-- division; each with its clock.  One without a recipient waits for its row in
-- credit.integrity_body.  A job; gives how many went out.
CREATE OR REPLACE FUNCTION credit.send_integrity_notices() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH target AS (
		SELECT n.code, n.notice_id, r.rule, credit_private.unit_in_charge(coalesce(
				CASE n.recipient
					WHEN 'superior' THEN coalesce((SELECT u.superior FROM credit.unit AS u WHERE u.unit = n.code),
						(SELECT f.holder FROM credit.state_firm AS f WHERE f.code = n.code AND f.valid_during @> credit.today()))
					WHEN 'employer' THEN (SELECT d.employer FROM credit.staff_default AS d WHERE d.code = n.code AND d.record_id = n.record_id) END,
				(SELECT b.unit FROM credit.integrity_body AS b
				  WHERE b.recipient = n.recipient AND b.region = ANY (credit.region_scope(n.region)) AND b.valid_during @> credit.today() AND b.unit <> n.code
				  ORDER BY pg_catalog.array_position(credit.region_scope(n.region), b.region) LIMIT 1))) AS unit
		  FROM credit.integrity_notice AS n
		  JOIN credit.integrity_route AS r ON r.concerns = n.concerns AND r.recipient = n.recipient
		 WHERE n.unit IS NULL
	), sent AS (
		UPDATE credit.integrity_notice AS n SET unit = t.unit, notified_on = credit.today()
		  FROM target AS t
		 WHERE n.code = t.code AND n.notice_id = t.notice_id AND n.unit IS NULL AND t.unit IS NOT NULL
		RETURNING n.code, n.notice_id, n.unit, t.rule
	)
	SELECT count(*) FILTER (WHERE credit_private.open_duty('integrity_notice', s.code, s.unit, s.rule, credit.today(), NULL, s.notice_id) IS NOT NULL) FROM sent AS s
$function$;
COMMENT ON FUNCTION credit.send_integrity_notices() IS
	'任务:发出政务失信通报,收件机关未登记者留待 | the job: give prepared notices to their recipients; gives how many went out';
GRANT EXECUTE ON FUNCTION credit.send_integrity_notices() TO credit_office, credit_admin;
