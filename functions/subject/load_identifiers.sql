-- Loads older numbers (S3 三.4 存量主体代码转换, 建立映射关系): objects with scheme, value and
-- code, or without a code the name of a subject that has none yet and gets an
-- assigned one; kind, authority (unit by name or code), valid_from, valid_until
-- (the day after the last), confidence.  Each row has its answer: loaded; known,
-- when it was there; shared, loaded though the number then means another subject
-- too; or refused, with the reason.  Twice changes nothing.
CREATE OR REPLACE FUNCTION credit.load_identifiers("rows" jsonb, source text)
	RETURNS TABLE (line_no integer, outcome text, code credit.credit_code, fault text)
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
BEGIN
	PERFORM credit_private.require_role('credit_office', 'credit_admin');
	RETURN QUERY
	WITH given AS MATERIALIZED (
		SELECT r.n::integer AS line_no, r.row ->> 'scheme' AS scheme, pg_catalog.upper(pg_catalog.btrim(r.row ->> 'value')) AS value,
			   r.row ->> 'name' AS name, nullif(r.row ->> 'kind', '') AS kind, coalesce(r.row ->> 'confidence', 'H') AS confidence,
			   nullif(r.row ->> 'code', '') AS said, nullif(r.row ->> 'authority', '') AS authority_said,
			   CASE WHEN nullif(r.row ->> 'code', '') IS NOT NULL THEN credit.try_credit_code(r.row ->> 'code')
					ELSE credit.assigned_code('2', pg_catalog.sha256(pg_catalog.convert_to(
						(r.row ->> 'scheme') || ' ' || pg_catalog.upper(pg_catalog.btrim(r.row ->> 'value')), 'UTF8'))) END AS code,
			   credit.unit_of(r.row ->> 'authority') AS authority,
			   nullif(r.row ->> 'valid_from', '') AS from_said, nullif(r.row ->> 'valid_until', '') AS until_said,
			   credit.try_date(r.row ->> 'valid_from') AS valid_from, credit.try_date(r.row ->> 'valid_until') AS valid_until
		  FROM pg_catalog.jsonb_array_elements(CASE pg_catalog.jsonb_typeof("rows") WHEN 'array' THEN "rows" ELSE '[]' END) WITH ORDINALITY AS r(row, n)
	), judged AS MATERIALIZED (
		SELECT g.*, CASE WHEN g.valid_from < g.valid_until OR g.valid_from IS NULL OR g.valid_until IS NULL THEN pg_catalog.daterange(g.valid_from, g.valid_until) END AS valid_during,
			   pg_catalog.row_number() OVER (PARTITION BY g.code, g.scheme, g.value ORDER BY g.line_no) AS nth,
			   CASE WHEN x.scheme IS NULL THEN 'unknown_scheme'
					WHEN g.value !~ x.pattern OR g.value IS NULL THEN 'bad_value'
					WHEN g.code IS NULL THEN 'bad_code'
					WHEN s.code IS NULL AND coalesce(g.name, '') !~ '[^ ]' THEN 'unknown_subject'
					WHEN s.kind = 'person' OR credit.kind_of_code(g.code) = 'person' THEN 'person'
					WHEN g.kind <> ALL ('{enterprise,individual_business,public_institution,social_organisation,organ,other}'::text[]) THEN 'unknown_kind'
					WHEN g.authority_said IS NOT NULL AND g.authority IS NULL THEN 'unknown_authority'
					WHEN g.confidence <> ALL ('{H,M,L}'::text[]) THEN 'bad_confidence'
					WHEN (g.from_said IS NOT NULL AND g.valid_from IS NULL) OR (g.until_said IS NOT NULL AND g.valid_until IS NULL) THEN 'bad_date'
					WHEN g.valid_from >= g.valid_until THEN 'bad_period' END AS fault
		  FROM given AS g
		  LEFT JOIN credit.identifier_scheme AS x ON x.scheme = g.scheme
		  LEFT JOIN credit.subject AS s ON s.code = g.code
	), settled AS MATERIALIZED (
		-- one number of one subject has one period: another one is told, not merged
		SELECT j.line_no, j.scheme, j.value, j.name, j.kind, j.confidence, j.code, j.authority, j.valid_during,
			   CASE WHEN j.fault IS NOT NULL THEN j.fault
					WHEN (i.code IS NOT NULL AND i.valid_during <> j.valid_during) OR (j.nth > 1 AND f.valid_during <> j.valid_during) THEN 'other_period' END AS fault,
			   i.code IS NOT NULL OR j.nth > 1 AS known
		  FROM judged AS j
		  LEFT JOIN credit.identifier AS i ON i.code = j.code AND i.scheme = j.scheme AND i.value = j.value
		  LEFT JOIN judged AS f ON f.code = j.code AND f.scheme = j.scheme AND f.value = j.value AND f.nth = 1
	), subjects AS (
		INSERT INTO credit.subject (code, kind, name, region, source)
		SELECT DISTINCT ON (t.code) t.code, coalesce(t.kind, credit.kind_of_code(t.code)), t.name, credit.region(t.code), load_identifiers.source
		  FROM settled AS t
		 WHERE t.fault IS NULL AND NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = t.code)
		 ORDER BY t.code, t.line_no
		ON CONFLICT DO NOTHING
	), loaded AS (
		INSERT INTO credit.identifier (code, scheme, value, valid_during, source, confidence, authority)
		SELECT t.code, t.scheme, t.value, t.valid_during, load_identifiers.source, t.confidence, t.authority
		  FROM settled AS t WHERE t.fault IS NULL AND NOT t.known
		ON CONFLICT DO NOTHING
	)
	SELECT t.line_no,
		   CASE WHEN t.fault IS NOT NULL THEN 'refused'
				WHEN t.known THEN 'known'
				WHEN EXISTS (SELECT FROM credit.identifier AS o WHERE o.value = t.value AND o.scheme = t.scheme AND o.code <> t.code AND o.valid_during && t.valid_during)
				  OR EXISTS (SELECT FROM settled AS o WHERE o.value = t.value AND o.scheme = t.scheme AND o.code <> t.code AND o.fault IS NULL AND o.valid_during && t.valid_during)
				THEN 'shared'
				ELSE 'loaded' END,
		   CASE WHEN t.fault IS NULL THEN t.code END, t.fault
	  FROM settled AS t
	 ORDER BY t.line_no;
END
$function$;
COMMENT ON FUNCTION credit.load_identifiers(jsonb, text) IS
	'批量装入旧号码与代码的对应,逐行答复 | load older numbers in bulk, with an answer for each row';
REVOKE ALL ON FUNCTION credit.load_identifiers(jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.load_identifiers(jsonb, text) TO credit_office, credit_admin;
