-- The same about a natural person, by the citizen number: it is turned into the
-- person's code by the keyed digest and stored nowhere, nor said in an error.
-- S2 item 11 实名认证和授权个人信息查询: outside a matter, which the person applied for,
-- the authorisation is named, and kept with the receipt.
CREATE OR REPLACE FUNCTION credit.check_person(number text, purpose text, authorisation text DEFAULT NULL, matter_id bigint DEFAULT NULL, stage text DEFAULT NULL) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	person credit.citizen_id := credit_private.try_person(check_person.number);
	subject credit.credit_code;
BEGIN
	IF person IS NULL THEN
		PERFORM credit.raise('not_a_person_number');
	ELSIF check_person.matter_id IS NULL AND (check_person.authorisation IS NULL OR check_person.authorisation !~ '[^ ]') THEN
		PERFORM credit.raise('authorisation_missing');
	END IF;
	subject := credit.person_code(person);
	RETURN credit_private.inquire(actor, coalesce(credit.resolve_subject(subject::text), subject), check_person.purpose, check_person.matter_id, check_person.stage,
		pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('authorisation', credit.hide_citizen_ids(check_person.authorisation))));
END
$function$;
COMMENT ON FUNCTION credit.check_person(text, text, text, bigint, text) IS
	'凭公民身份号码查询自然人,号码不留存;非办理事项须载明授权 | ask about a natural person by the citizen number, which is not kept; outside a matter the authorisation is named';
GRANT EXECUTE ON FUNCTION credit.check_person(text, text, text, bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
