-- The public clarification, in credit_public.clarification from now on.
CREATE OR REPLACE FUNCTION credit.clarify(remedy_id bigint, clarification text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r credit.remedy := credit_private.require_remedy(clarify.remedy_id);
BEGIN
	UPDATE credit.remedy AS x SET clarification = coalesce(clarify.clarification, ''), clarified_on = credit.today(), clarified_by = (credit.actor()).login
	 WHERE x.code = r.code AND x.remedy_id = r.remedy_id;
END
$function$;
COMMENT ON FUNCTION credit.clarify(bigint, text) IS '发布公开澄清 | publish the clarification';
GRANT EXECUTE ON FUNCTION credit.clarify(bigint, text) TO credit_head, credit_office;
