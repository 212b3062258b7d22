-- credit_private.subject_answer() for any day, as known at a moment: the same
-- today, but for the warnings about persons who answer for it now.  Name, kind and
-- region of the subject are those of the moment too.
CREATE OR REPLACE FUNCTION credit_private.subject_answer_on(code credit.credit_code, purpose text, day date, known_at timestamptz, persons boolean) RETURNS jsonb
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_custom_plan
AS $function$
DECLARE
	codes credit.credit_code[] := credit_private.family_on(subject_answer_on.code, subject_answer_on.known_at);
	read credit.credit_code[] := credit_private.with_roots(codes);
	may_see text[] := (SELECT p.disclosures FROM credit.purpose AS p WHERE p.purpose = subject_answer_on.purpose);
	contested bigint[] := ARRAY(SELECT o.record_id FROM credit_private.objection_known(subject_answer_on.known_at, codes) AS o
		WHERE o.open_from <= day AND (o.decided_on IS NULL OR o.decided_on > day));
	repaired bigint[] := ARRAY(SELECT p.record_id FROM credit_private.repair_known(subject_answer_on.known_at, codes) AS p
		WHERE p.decided_on <= day AND (p.broken_on IS NULL OR p.broken_on > day));
	archived bigint[] := ARRAY(SELECT a.record_id FROM credit.archived_record AS a WHERE a.code = ANY (codes) AND a.archived_on <= day);
	s credit.subject;
	h credit.subject_history;
	basic json;
	trustworthy json;
	untrustworthy json;
	flags json;
	measures json;
BEGIN
	SELECT x.* INTO s FROM credit.subject AS x WHERE x.code = subject_answer_on.code;
	SELECT x.* INTO h FROM credit.subject_history AS x WHERE x.code = subject_answer_on.code AND x.replaced_at > subject_answer_on.known_at
	 ORDER BY x.history_id LIMIT 1;
	IF FOUND THEN
		s.name := h.name; s.kind := h.kind; s.region := h.region; s.status := h.status;
	END IF;
	SELECT pg_catalog.json_agg(i ORDER BY r.decided_on DESC, r.record_id) FILTER (WHERE r.class = 'basic'),
		   pg_catalog.json_agg(i ORDER BY r.decided_on DESC, r.record_id) FILTER (WHERE r.class = 'trustworthy'),
		   pg_catalog.json_agg(i ORDER BY r.decided_on DESC, r.record_id) FILTER (WHERE r.class = 'untrustworthy')
	  INTO basic, trustworthy, untrustworthy
	  FROM credit_private.record_known(subject_answer_on.known_at, codes) AS r
	  JOIN credit.unit AS u ON u.unit = r.unit
	  JOIN credit.unit AS w ON w.unit = r.source_unit
	  LEFT JOIN credit.batch AS b ON b.batch_id = r.batch_id
	 CROSS JOIN LATERAL (SELECT r.record_id, r.act_kind, r.document_no, r.title, u.name AS unit, r.decided_on, r.valid_from, r.valid_until, r.severity,
			r.record_id = ANY (contested) AS under_objection, r.record_id = ANY (repaired) AS repaired,
			CASE WHEN b.source_kind = 'upper_platform' THEN 'received' ELSE 'own' END AS source, w.name AS source_unit) AS i
	 WHERE r.confirmed_on <= day AND (r.ended_on IS NULL OR r.ended_on > day) AND r.disclosure = ANY (may_see) AND r.record_id <> ALL (archived);
	WITH entry AS MATERIALIZED (
		SELECT n.*
		  FROM credit_private.entry_on(day, subject_answer_on.known_at, read) AS n
		  LEFT JOIN credit.record AS r ON r.code = n.basis_code AND r.record_id = n.basis_record_id
		 WHERE n.code = ANY (codes) AND n.status IN ('in_force', 'suspended') AND (r.record_id IS NULL OR r.disclosure = ANY (may_see))
		   AND (persons OR n.root_code IS NULL)
	)
	SELECT (SELECT pg_catalog.json_agg(pg_catalog.json_build_object('list_kind', n.list_kind, 'name', n.list_name, 'colour', n.colour,
				'since', n.since, 'until', n.until, 'status', n.status, 'document_no', n.document_no, 'root_code', n.root_code) ORDER BY n.severity_rank DESC, n.since, n.listing_id)
			  FROM entry AS n),
		   (SELECT pg_catalog.json_agg(pg_catalog.json_build_object('measure', m.measure, 'name', m.name, 'kind', m.kind,
				'direction', m.direction, 'matter_kinds', m.matter_kinds, 'basis', m.basis, 'list_kind', m.list_kind, 'since', m.since, 'until', m.until,
				'suspended', m.suspended) ORDER BY m.measure, m.listing_id)
			  FROM credit_private.binding_on(day, subject_answer_on.known_at, read) AS m
			 WHERE m.code = ANY (codes) AND m.listing_id IN (SELECT n.listing_id FROM entry AS n))
	  INTO flags, measures;
	RETURN pg_catalog.json_build_object('version', 1,
		'basic', pg_catalog.json_build_object('code', subject_answer_on.code, 'name', s.name, 'kind', s.kind, 'region', s.region, 'status', s.status,
			'known', s.code IS NOT NULL, 'codes', codes, 'records', coalesce(basic, '[]')),
		'trustworthy', coalesce(trustworthy, '[]'), 'untrustworthy', coalesce(untrustworthy, '[]'),
		'flags', coalesce(flags, '[]'), 'measures', coalesce(measures, '[]'))::jsonb;
END
$function$;
COMMENT ON FUNCTION credit_private.subject_answer_on(credit.credit_code, text, date, timestamptz, boolean) IS
	'主体某日信用情况(按某一时刻所知) | what is known about a subject on a day, as known at a moment';
