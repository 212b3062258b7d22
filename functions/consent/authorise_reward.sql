-- S2 item 25: a natural person agrees that the good record brings rewards: one
-- measure or all, until a day.  Taken in at a window, with the document.
CREATE OR REPLACE FUNCTION credit.authorise_reward(code text, until date, evidence text, measure text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	person credit.credit_code := credit_private.require_subject(authorise_reward.code);
	consent_id bigint;
BEGIN
	IF credit.kind_of_code(person) <> 'person' THEN
		PERFORM credit.raise('consent_of_person', ARRAY[person::text]);
	ELSIF authorise_reward.until IS NULL OR authorise_reward.until <= credit.today() THEN
		PERFORM credit.raise('consent_without_end', ARRAY[coalesce(authorise_reward.until::text, '-')]);
	ELSIF authorise_reward.evidence IS NULL OR authorise_reward.evidence !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing');
	END IF;
	INSERT INTO credit.reward_consent AS c (code, measure, evidence, unit, valid_during, granted_by)
	VALUES (person, authorise_reward.measure, authorise_reward.evidence, actor.unit, pg_catalog.daterange(credit.today(), authorise_reward.until), actor.login)
	RETURNING c.consent_id INTO consent_id;
	RETURN consent_id;
END
$function$;
COMMENT ON FUNCTION credit.authorise_reward(text, date, text, text) IS
	'自然人授权以守信记录享受激励,返回授权编号 | a person agrees to rewards for a good record, until a day; returns the number of the consent';
REVOKE ALL ON FUNCTION credit.authorise_reward(text, date, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.authorise_reward(text, date, text, text) TO credit_clerk, credit_head, credit_office;
