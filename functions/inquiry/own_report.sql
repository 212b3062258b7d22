-- S2 item 16 服务大厅查询终端; S0 art 14 对信用主体公开: a subject's report about itself, for
-- whoever showed to be it (a licence and its agent's card, a card and a face).
-- An organisation by code or older number, a person by the citizen number.
CREATE OR REPLACE FUNCTION credit.own_report(number text, evidence text) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_office');
	subject credit.credit_code := credit.resolve_subject(own_report.number);
	person credit.credit_code;
BEGIN
	IF own_report.evidence IS NULL OR own_report.evidence !~ '[^ ]' THEN
		PERFORM credit.raise('evidence_missing');
	END IF;
	IF subject IS NULL THEN
		person := credit.person_code(credit_private.try_person(own_report.number));
		subject := CASE WHEN person IS NULL THEN credit_private.require_subject(own_report.number)
						ELSE coalesce(credit.resolve_subject(person::text), person) END;
	END IF;
	RETURN credit_private.inquire(actor, subject, 'own_report', NULL, NULL,
		pg_catalog.jsonb_build_object('evidence', credit.hide_citizen_ids(own_report.evidence)));
END
$function$;
COMMENT ON FUNCTION credit.own_report(text, text) IS
	'主体查询自身信用报告(服务大厅终端),载明身份核验方式 | a subject''s report about itself, with how its identity was shown';
GRANT EXECUTE ON FUNCTION credit.own_report(text, text) TO credit_inquirer, credit_clerk, credit_office;
