-- Makes subjects known, many at once: codes without repetition, names beside
-- them.  An existing one keeps its name and remembers a different one as a
-- former name.  Of a natural person the name is masked: it stands in the
-- documents about the person only.
CREATE OR REPLACE FUNCTION credit_private.register_subjects(codes credit.credit_code[], names text[], source text) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH named AS MATERIALIZED (
		SELECT n.code, n.name, credit.kind_of_code(n.code) AS kind
		  FROM ROWS FROM (pg_catalog.unnest(codes), pg_catalog.unnest(names)) AS n(code, name)
	), made AS (
		INSERT INTO credit.subject (code, kind, name, region, source)
		SELECT n.code, n.kind, CASE n.kind WHEN 'person' THEN credit.mask_name(n.name) ELSE n.name END, credit.region(n.code), register_subjects.source
		  FROM named AS n
		 WHERE NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = n.code)
		ON CONFLICT DO NOTHING
		RETURNING code
	)
	INSERT INTO credit.identifier (code, scheme, value, source)
	SELECT m.code, 'organisation_code', credit.organisation_code(m.code), 'GB 32100' FROM made AS m WHERE credit.is_official(m.code)
	ON CONFLICT DO NOTHING;
	INSERT INTO credit.identifier (code, scheme, value, source, confidence)
	SELECT s.code, 'former_name', n.name, register_subjects.source, 'M'
	  FROM ROWS FROM (pg_catalog.unnest(codes), pg_catalog.unnest(names)) AS n(code, name)
	  JOIN credit.subject AS s ON s.code = n.code
	 WHERE s.name <> n.name AND s.kind <> 'person'
	ON CONFLICT DO NOTHING;
$function$;
COMMENT ON FUNCTION credit_private.register_subjects(credit.credit_code[], text[], text) IS
	'成批登记主体;名称不同者记为曾用名 | make subjects known; another name is kept as a former one';
