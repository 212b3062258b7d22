CREATE OR REPLACE FUNCTION credit.refuse_manual_entry(application_id bigint, opinion text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	IF coalesce(refuse_manual_entry.opinion, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_needed', ARRAY[refuse_manual_entry.application_id::text], NULL, 'manual_application', 'opinion');
	END IF;
	UPDATE credit.manual_application AS a SET approved = false, decided_by = actor.login, decided_on = credit.today(), opinion = refuse_manual_entry.opinion
	 WHERE a.application_id = refuse_manual_entry.application_id AND a.approved IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_application', ARRAY[refuse_manual_entry.application_id::text], NULL, 'manual_application');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.refuse_manual_entry(bigint, text) IS '不同意手工填报申请并说明 | the office refuses an application, with its opinion';
GRANT EXECUTE ON FUNCTION credit.refuse_manual_entry(bigint, text) TO credit_office;
