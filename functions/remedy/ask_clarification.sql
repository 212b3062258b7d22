-- The subject asks for a public clarification: the remedy is not closed before.
CREATE OR REPLACE FUNCTION credit.ask_clarification(remedy_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r credit.remedy := credit_private.require_remedy(ask_clarification.remedy_id);
BEGIN
	UPDATE credit.remedy AS x SET asked_on = credit.today(), asked_by = (credit.actor()).login
	 WHERE x.code = r.code AND x.remedy_id = r.remedy_id AND x.asked_on IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.ask_clarification(bigint) IS '登记主体要求公开澄清 | note that the subject asks for a public clarification';
GRANT EXECUTE ON FUNCTION credit.ask_clarification(bigint) TO credit_head, credit_office;
