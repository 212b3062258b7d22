-- One subject: see register_subjects().
CREATE OR REPLACE FUNCTION credit_private.register_subject(code credit.credit_code, name text, source text) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.register_subjects(ARRAY[code], ARRAY[name], source)
$function$;
COMMENT ON FUNCTION credit_private.register_subject(credit.credit_code, text, text) IS '登记主体;名称不同者记为曾用名 | make a subject known; another name is kept as a former one';
