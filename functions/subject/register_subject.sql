-- Makes a subject known; an existing one keeps its name and remembers a
-- different one as a former name.  Of a natural person the name is masked: it
-- stands in the documents about the person only.
CREATE OR REPLACE FUNCTION credit_private.register_subject(code credit.credit_code, name text, source text) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.subject (code, kind, name, region, source)
	VALUES (code, credit.kind_of_code(code), CASE credit.kind_of_code(code) WHEN 'person' THEN credit.mask_name(name) ELSE name END,
		credit.region(code), source)
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source, confidence)
	SELECT s.code, 'former_name', register_subject.name, register_subject.source, 'M'
	  FROM credit.subject AS s
	 WHERE s.code = register_subject.code AND s.name <> register_subject.name AND s.kind <> 'person'
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source)
	SELECT register_subject.code, 'organisation_code', credit.organisation_code(register_subject.code), 'GB 32100'
	 WHERE credit.is_official(register_subject.code)
	ON CONFLICT DO NOTHING;
$function$;
COMMENT ON FUNCTION credit_private.register_subject(credit.credit_code, text, text) IS '登记主体;名称不同者记为曾用名 | make a subject known; another name is kept as a former one';
