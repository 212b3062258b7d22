-- S0 art 13 信用主体…有权提出申请: the subject itself, or its agent with a
-- document, known by the code or any older number, never by a name.  Filing
-- suspends nothing; the office owes acceptance within days.
CREATE OR REPLACE FUNCTION credit.file_objection(record_ids bigint[], applicant text, grounds text[], statement text, evidence jsonb DEFAULT '[]',
	agent text DEFAULT NULL, authorisation text DEFAULT NULL, listing_id bigint DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	-- a person comes with its number, which goes no further than here
	who credit.credit_code := coalesce(credit.resolve_subject(applicant), credit.try_credit_code(applicant), credit.person_code(credit_private.try_person(applicant)));
	c credit.objection_case;
	first credit.record;
BEGIN
	SELECT * INTO first FROM credit.record AS r WHERE r.record_id = record_ids[1];
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[coalesce(record_ids[1]::text, '')]);
	ELSIF who IS NULL OR who NOT IN (SELECT credit_private.codes_of(first.code)) THEN
		PERFORM credit.raise('not_the_subject', ARRAY[first.record_id::text], NULL, 'objection_case', 'applicant');
	ELSIF (coalesce(agent, '') ~ '[^ ]') <> (coalesce(authorisation, '') ~ '[^ ]') THEN
		PERFORM credit.raise('no_authorisation', NULL, NULL, 'objection_case', 'authorisation');
	END IF;
	c := credit_private.open_objection_case(record_ids, CASE WHEN agent ~ '[^ ]' THEN 'agent' ELSE 'subject' END, who,
		CASE WHEN agent ~ '[^ ]' THEN agent END, CASE WHEN authorisation ~ '[^ ]' THEN authorisation END, grounds, statement, evidence, listing_id, actor);
	PERFORM credit_private.open_duty('objection_accept', c.code, c.unit, 'objection.accept', c.filed_on, NULL, c.case_id);
	RETURN c.case_id;
END
$function$;
COMMENT ON FUNCTION credit.file_objection(bigint[], text, text[], text, jsonb, text, text, bigint) IS
	'登记异议申请(主体或代理人、事由、材料),返回案件编号 | file an objection by the subject or its agent, with grounds and evidence; gives the number of the case';
GRANT EXECUTE ON FUNCTION credit.file_objection(bigint[], text, text[], text, jsonb, text, text, bigint) TO credit_office;
