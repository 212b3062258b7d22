CREATE OR REPLACE FUNCTION credit_private.overdue_promises() RETURNS SETOF credit.commitment
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT c.*
	  FROM credit.commitment AS c
	  JOIN credit.matter AS m ON m.code = c.code AND m.matter_id = c.matter_id AND m.outcome IS DISTINCT FROM 'refused'
	 WHERE c.promised_on < credit.today()
	   AND EXISTS (SELECT FROM credit.commitment_paper AS p
					WHERE p.code = c.code AND p.commitment_id = c.commitment_id AND (p.handed_in_on IS NULL OR p.handed_in_on > c.promised_on))
	   -- found once, whatever the head made of it
	   AND NOT EXISTS (SELECT FROM credit.commitment_review AS r
						WHERE r.code = c.code AND r.commitment_id = c.commitment_id AND r.final)
$function$;
COMMENT ON FUNCTION credit_private.overdue_promises() IS '逾期未补齐且尚未认定的容缺承诺 | promises overdue and not found yet';
