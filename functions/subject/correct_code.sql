-- A subject stands in the register under a wrong code: the right one becomes
-- the one borne today, by a merge; nothing is re-keyed, and the correction has a
-- row (S2 item 3 校核纠错: old value, new value, who, when, why).
CREATE OR REPLACE FUNCTION credit.correct_code(old_code credit.credit_code, new_code credit.credit_code, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_admin');
BEGIN
	INSERT INTO credit.subject (code, kind, name, region, status, source)
	SELECT new_code, credit.kind_of_code(new_code), s.name, coalesce(credit.region(new_code), s.region), s.status, 'correction of ' || old_code::text
	  FROM credit.subject AS s WHERE s.code = old_code
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source)
	SELECT new_code, 'organisation_code', credit.organisation_code(new_code), 'GB 32100'
	 WHERE credit.is_official(new_code) AND EXISTS (SELECT FROM credit.subject AS s WHERE s.code = new_code)
	ON CONFLICT DO NOTHING;
	IF new_code IN (SELECT credit_private.codes_of(old_code)) AND credit.resolve_subject(old_code::text) = new_code THEN
		RETURN;
	END IF;
	PERFORM credit.merge_subject(old_code, new_code, reason);
	INSERT INTO credit.code_correction (code, scheme, old_value, new_value, reason, unit, corrected_by, corrected_on)
	VALUES (new_code, 'code', old_code::text, new_code::text, correct_code.reason, actor.unit, actor.login, credit.today());
END
$function$;
COMMENT ON FUNCTION credit.correct_code(credit.credit_code, credit.credit_code, text) IS
	'更正主体代码:新码为现行代码,留痕 | correct the code of a subject; the right one is borne from now on, with a row that says why';
REVOKE ALL ON FUNCTION credit.correct_code(credit.credit_code, credit.credit_code, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.correct_code(credit.credit_code, credit.credit_code, text) TO credit_office, credit_admin;
