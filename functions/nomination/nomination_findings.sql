-- S3 四.4 校核: the points of the check against the registers, computed: the code
-- and its tier, the name (of persons only a mask is kept, and not compared),
-- whether the subject stands, under whichever code, whether the document
-- does, whether it is contested, double listing and whatever else would refuse
-- the entry today.
CREATE OR REPLACE FUNCTION credit_private.nomination_findings(code credit.credit_code, nomination_id bigint)
	RETURNS TABLE (point text, passed boolean, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH case_of AS (
		SELECT n.*, k.code_tiers, s.code IS NOT NULL AS known, t.kind, t.name AS known_name, t.status, s.merged_into, r.subject_name, r.state, r.valid_until, d.tier
		  FROM credit.nomination AS n
		  JOIN credit.list_kind AS k ON k.list_kind = n.list_kind
		  LEFT JOIN credit.subject AS s ON s.code = n.code
		  -- the subject that the code means today
		  LEFT JOIN credit.subject AS t ON t.code = credit.resolve_subject(n.code::text)
		  LEFT JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
		 CROSS JOIN LATERAL credit.diagnose_credit_code(n.code::text) AS d
		 WHERE n.code = nomination_findings.code AND n.nomination_id = nomination_findings.nomination_id
	)
	SELECT 'code', c.tier = ANY (c.code_tiers), 'tier ' || c.tier FROM case_of AS c
	UNION ALL
	SELECT 'register', c.known AND c.known_name IS NOT NULL,
		   CASE WHEN NOT c.known THEN 'no such subject' WHEN c.merged_into IS NOT NULL THEN 'the code is one of ' || c.merged_into::text END FROM case_of AS c
	UNION ALL
	SELECT 'name', c.record_id IS NULL OR c.kind = 'person' OR credit_private.name_key(c.subject_name) = credit_private.name_key(c.known_name)
			OR EXISTS (SELECT FROM credit_private.codes_of(c.code) AS x JOIN credit.identifier AS i ON i.code = x WHERE i.scheme = 'former_name' AND credit_private.name_key(i.value) = credit_private.name_key(c.subject_name)),
		   CASE WHEN c.kind <> 'person' AND credit_private.name_key(c.subject_name) <> credit_private.name_key(c.known_name) THEN 'the document and the register name it differently' END FROM case_of AS c
	UNION ALL
	SELECT 'standing', c.status = 'active', 'the subject is ' || coalesce(c.status, 'unknown') FROM case_of AS c
	UNION ALL
	SELECT 'document', c.record_id IS NULL OR (c.state = 'confirmed' AND coalesce(c.valid_until >= credit.today(), true)),
		   'record ' || c.record_id || ' is ' || c.state || coalesce(', valid until ' || c.valid_until, '') FROM case_of AS c
	UNION ALL
	SELECT 'contested', NOT EXISTS (SELECT FROM credit.objection AS o WHERE o.code = c.code AND o.record_id = c.record_id AND o.outcome IS NULL), NULL FROM case_of AS c
	UNION ALL
	SELECT 'entry', p.condition IS NULL, p.condition || coalesce(': ' || pg_catalog.array_to_string(p.args, ' '), '')
	  FROM case_of AS c LEFT JOIN LATERAL credit_private.listing_problem(c.list_kind, c.code, c.record_id, credit.today()) AS p ON true
$function$;
COMMENT ON FUNCTION credit_private.nomination_findings(credit.credit_code, bigint) IS
	'校核各项:代码、登记、名称、存续、文书、异议、重复列入 | the points of the check: code, register, name, standing, document, objection, double listing';
