-- Looks for what a second source knows and we did not have: by number, kind
-- and unit.  Found once, it is not looked for again.  Gives how many were.
CREATE OR REPLACE FUNCTION credit.match_second_sources() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH found AS (
		UPDATE credit.second_source AS s SET found_on = credit.today()
		 WHERE s.found_on IS NULL
		   AND EXISTS (SELECT FROM credit.record AS r
						WHERE r.document_no = s.document_no AND r.act_kind = s.act_kind AND s.unit IN (r.unit, r.source_unit, credit_private.unit_in_charge(r.unit, r.item)) AND r.confirmed_on IS NOT NULL)
		RETURNING 1)
	SELECT count(*) FROM found
$function$;
COMMENT ON FUNCTION credit.match_second_sources() IS '与第二来源比对(任务) | look for the documents of second sources among our records; gives how many were found';
GRANT EXECUTE ON FUNCTION credit.match_second_sources() TO credit_office, credit_admin;
