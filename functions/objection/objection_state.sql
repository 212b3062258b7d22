-- Where a case stands, from its dates and from the verdicts on its records.
CREATE OR REPLACE FUNCTION credit_private.objection_state(c credit.objection_case) RETURNS text
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN c.delivered_on IS NOT NULL THEN 'delivered'
				WHEN c.dropped_on IS NOT NULL THEN 'dropped'
				WHEN c.refused_on IS NOT NULL THEN 'refused'
				WHEN c.accepted_on IS NULL THEN 'filed'
				WHEN NOT EXISTS (SELECT FROM credit.objection AS o WHERE o.code = c.code AND o.case_id = c.case_id AND o.outcome IS NULL) THEN 'decided'
				WHEN c.checked_on IS NULL THEN 'accepted'
				WHEN EXISTS (SELECT FROM credit.objection AS o WHERE o.code = c.code AND o.case_id = c.case_id AND o.outcome IS NULL AND o.upheld_on IS NULL) THEN 'checked'
				ELSE 'correcting' END
$function$;
COMMENT ON FUNCTION credit_private.objection_state(credit.objection_case) IS
	'异议案件的状态,由日期与各记录的结果推出 | where a case of objection stands, from its dates and verdicts';
