-- Consent is withdrawn as easily as it was given, at any window.
CREATE OR REPLACE FUNCTION credit.withdraw_authorisation(consent_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
BEGIN
	UPDATE credit.reward_consent AS c SET withdrawn_on = credit.today(), withdrawn_by = actor.login
	 WHERE c.consent_id = withdraw_authorisation.consent_id AND c.withdrawn_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_consent', ARRAY[withdraw_authorisation.consent_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.withdraw_authorisation(bigint) IS '撤回激励授权 | withdraw a consent to rewards';
REVOKE ALL ON FUNCTION credit.withdraw_authorisation(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.withdraw_authorisation(bigint) TO credit_clerk, credit_head, credit_office;
