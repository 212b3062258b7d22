-- The code of the person that a text means: his code, or his citizen number,
-- which goes no further than this.
CREATE OR REPLACE FUNCTION credit_private.person_meant(code_or_number text) RETURNS credit.credit_code
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	person credit.credit_code := coalesce(credit.resolve_subject(code_or_number), credit.person_code(credit_private.try_person(code_or_number)));
BEGIN
	IF person IS NULL OR credit.kind_of_code(person) <> 'person' THEN
		PERFORM credit.raise('no_person', '{}', NULL, 'responsibility', 'person');
	END IF;
	RETURN person;
END
$function$;
COMMENT ON FUNCTION credit_private.person_meant(text) IS
	'代码或公民身份号码所指的自然人代码 | the code of the person that a code or a citizen number means';
