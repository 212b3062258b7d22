-- An older number of a subject is wrong in the register: the right one takes
-- its place and the wrong one finds nobody any more; history and log keep both.
CREATE OR REPLACE FUNCTION credit.correct_identifier(code credit.credit_code, scheme text, old_value text, new_value text, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office', 'credit_admin');
	right_value text := pg_catalog.upper(pg_catalog.btrim(correct_identifier.new_value));
BEGIN
	IF NOT EXISTS (SELECT FROM credit.identifier_scheme AS x WHERE x.scheme = correct_identifier.scheme AND right_value ~ x.pattern) THEN
		PERFORM credit.raise('bad_identifier', ARRAY[correct_identifier.scheme], NULL, 'identifier', 'value');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(correct_identifier.reason, 200), true);
	UPDATE credit.identifier AS i SET value = right_value
	 WHERE i.code = correct_identifier.code AND i.scheme = correct_identifier.scheme AND i.value = pg_catalog.upper(pg_catalog.btrim(old_value));
	IF NOT FOUND THEN
		PERFORM credit.raise('no_identifier', ARRAY[correct_identifier.scheme], NULL, 'identifier');
	END IF;
	INSERT INTO credit.code_correction (code, scheme, old_value, new_value, reason, unit, corrected_by, corrected_on)
	VALUES (correct_identifier.code, correct_identifier.scheme, pg_catalog.upper(pg_catalog.btrim(old_value)), right_value, correct_identifier.reason,
		actor.unit, actor.login, credit.today());
END
$function$;
COMMENT ON FUNCTION credit.correct_identifier(credit.credit_code, text, text, text, text) IS
	'更正主体的旧号码,留痕 | correct an older number of a subject, with a row that says why';
REVOKE ALL ON FUNCTION credit.correct_identifier(credit.credit_code, text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.correct_identifier(credit.credit_code, text, text, text, text) TO credit_office, credit_admin;
