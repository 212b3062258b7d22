-- The one subject that a code or number means, known or not yet; an error when
-- it means nobody, and another one when it means several.
CREATE OR REPLACE FUNCTION credit_private.require_subject(code_or_number text) RETURNS credit.credit_code
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	subject credit.credit_code := coalesce(credit.resolve_subject(code_or_number), credit.try_credit_code(code_or_number));
	meant bigint;
BEGIN
	IF subject IS NULL THEN
		SELECT count(DISTINCT f.code) INTO meant FROM credit.find_subjects(code_or_number) AS f;
		IF meant > 1 THEN
			PERFORM credit.raise('ambiguous_subject', ARRAY[meant::text]);
		END IF;
		PERFORM credit.raise('unknown_subject');
	END IF;
	RETURN subject;
END
$function$;
COMMENT ON FUNCTION credit_private.require_subject(text) IS
	'代码或号码所指的唯一主体,无或多则报错 | the one subject that a code or number means, else an error that says which';
