CREATE OR REPLACE FUNCTION credit.publish_case(case_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	UPDATE credit.typical_case AS x SET state = 'published', published_on = credit.today(), published_by = actor.login
	 WHERE x.case_id = publish_case.case_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_case', ARRAY[publish_case.case_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.publish_case(bigint) IS '公布已审批的典型案例 | publish an approved case';
GRANT EXECUTE ON FUNCTION credit.publish_case(bigint) TO credit_office;
