-- What is known about a subject today, as far as a purpose may see: three
-- blocks (R149), flags (R150), measures, open objections.
CREATE OR REPLACE FUNCTION credit_private.subject_answer(code credit.credit_code, purpose text) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH codes AS (
		SELECT c AS code FROM credit_private.codes_of(subject_answer.code) AS c
	), fact AS (
		SELECT r.*, EXISTS (SELECT FROM credit.objection AS o WHERE o.code = r.code AND o.record_id = r.record_id AND o.outcome IS NULL) AS contested,
			   EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL) AS repaired
		  FROM codes JOIN credit.record AS r ON r.code = codes.code
		  JOIN credit.purpose AS p ON p.purpose = subject_answer.purpose AND r.disclosure = ANY (p.disclosures)
		 WHERE r.state = 'confirmed'
		   AND NOT EXISTS (SELECT FROM credit.archived_record AS a WHERE a.code = r.code AND a.record_id = r.record_id)
	), entry AS (
		-- an entry is as open as the record it rests on
		SELECT n.*
		  FROM codes JOIN credit.listing_now AS n ON n.code = codes.code AND n.status IN ('in_force', 'suspended')
		  LEFT JOIN credit.record AS r ON r.code = n.code AND r.record_id = n.record_id
		  JOIN credit.purpose AS p ON p.purpose = subject_answer.purpose AND (r.record_id IS NULL OR r.disclosure = ANY (p.disclosures))
	), block AS (
		SELECT f.class, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
				'record_id', f.record_id, 'act_kind', f.act_kind, 'document_no', f.document_no, 'title', f.title, 'unit', u.name,
				'decided_on', f.decided_on, 'valid_from', f.valid_from, 'valid_until', f.valid_until, 'severity', f.severity,
				'under_objection', f.contested, 'repaired', f.repaired) ORDER BY f.decided_on DESC, f.record_id) AS items
		  FROM fact AS f JOIN credit.unit AS u ON u.unit = f.unit
		 GROUP BY f.class
	)
	SELECT pg_catalog.jsonb_build_object(
		'basic', pg_catalog.jsonb_build_object('code', subject_answer.code, 'name', s.name, 'kind', s.kind, 'region', s.region, 'status', s.status,
			'known', s.code IS NOT NULL, 'codes', (SELECT pg_catalog.jsonb_agg(c.code ORDER BY c.code) FROM codes AS c),
			'records', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'basic'), '[]')),
		'trustworthy', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'trustworthy'), '[]'),
		'untrustworthy', coalesce((SELECT b.items FROM block AS b WHERE b.class = 'untrustworthy'), '[]'),
		'flags', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('list_kind', n.list_kind, 'name', n.list_name, 'colour', n.colour,
				'since', n.since, 'until', n.until, 'status', n.status, 'document_no', n.document_no) ORDER BY n.severity_rank DESC, n.since, n.listing_id)
			FROM entry AS n), '[]'),
		'measures', coalesce((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('measure', m.measure, 'name', m.name, 'kind', m.kind,
				'direction', m.direction, 'matter_kinds', m.matter_kinds, 'basis', m.basis, 'list_kind', m.list_kind, 'since', m.since, 'until', m.until,
				'suspended', m.suspended) ORDER BY m.measure, m.listing_id)
			FROM entry AS n JOIN credit.measure_now AS m ON m.code = n.code AND m.listing_id = n.listing_id), '[]'))
	  FROM (SELECT 1) AS one
	  LEFT JOIN credit.subject AS s ON s.code = subject_answer.code
$function$;
COMMENT ON FUNCTION credit_private.subject_answer(credit.credit_code, text) IS
	'主体今日信用情况(基本、守信、失信、标记、措施),按用途可见 | what is known about a subject today, as far as a purpose may see';
