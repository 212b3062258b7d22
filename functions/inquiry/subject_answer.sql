-- What is known about a subject today, as far as a purpose may see: three
-- blocks (R149), flags (R150), measures, open objections; of each record
-- whether it is our own or received from above, and who sent it (S0 art 17
-- 委内和信用江西).  The key "version" says how the answer is laid out: keys are
-- added to a version, never taken away or given another meaning.
-- PL/pgSQL, because it keeps its plans for the session: planning this took ten
-- times as long as answering.  Small statements, of which a subject without
-- cases and entries skips most; plans for any code, since all of it goes by code.
-- The answer is put together as text and parsed once: jsonb would be walked
-- through again on each level that it is put into.
CREATE OR REPLACE FUNCTION credit_private.subject_answer(code credit.credit_code, purpose text) RETURNS jsonb
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
	SET plan_cache_mode = force_generic_plan
AS $function$
DECLARE
	codes credit.credit_code[] := ARRAY(SELECT c FROM credit_private.codes_of(subject_answer.code) AS c ORDER BY c);
	may_see text[] := (SELECT p.disclosures FROM credit.purpose AS p WHERE p.purpose = subject_answer.purpose);
	contested bigint[] := ARRAY(SELECT o.record_id FROM credit.objection AS o WHERE o.code = ANY (codes) AND o.outcome IS NULL);
	repaired bigint[] := ARRAY(SELECT p.record_id FROM credit.repair AS p WHERE p.code = ANY (codes) AND p.outcome = 'approved' AND p.broken_on IS NULL);
	archived bigint[] := ARRAY(SELECT a.record_id FROM credit.archived_record AS a WHERE a.code = ANY (codes));
	s credit.subject;
	basic json;
	trustworthy json;
	untrustworthy json;
	flags json;
	measures json;
	warnings json;
BEGIN
	SELECT x.* INTO s FROM credit.subject AS x WHERE x.code = subject_answer.code;
	SELECT pg_catalog.json_agg(i ORDER BY r.decided_on DESC, r.record_id) FILTER (WHERE r.class = 'basic'),
		   pg_catalog.json_agg(i ORDER BY r.decided_on DESC, r.record_id) FILTER (WHERE r.class = 'trustworthy'),
		   pg_catalog.json_agg(i ORDER BY r.decided_on DESC, r.record_id) FILTER (WHERE r.class = 'untrustworthy')
	  INTO basic, trustworthy, untrustworthy
	  FROM credit.record AS r
	  JOIN credit.unit AS u ON u.unit = r.unit
	  LEFT JOIN credit.batch AS b ON b.batch_id = r.batch_id
	 CROSS JOIN LATERAL (SELECT r.record_id, r.act_kind, r.document_no, r.title, u.name AS unit, r.decided_on, r.valid_from, r.valid_until, r.severity,
			r.record_id = ANY (contested) AS under_objection, r.record_id = ANY (repaired) AS repaired,
			CASE WHEN b.source_kind = 'upper_platform' THEN 'received' ELSE 'own' END AS source,
			CASE WHEN r.source_unit = r.unit THEN u.name ELSE (SELECT w.name FROM credit.unit AS w WHERE w.unit = r.source_unit) END AS source_unit) AS i
	 WHERE r.code = ANY (codes) AND r.state = 'confirmed' AND r.disclosure = ANY (may_see) AND r.record_id <> ALL (archived);
	IF EXISTS (SELECT FROM credit.listing AS l WHERE l.code = ANY (codes)) THEN
		WITH entry AS MATERIALIZED (
			-- an entry is as open as the record it rests on, and who answers for whom is for administrative use
			SELECT n.listing_id, n.list_kind, n.list_name, n.colour, n.severity_rank, n.since, n.until, n.status, n.document_no, n.root_code
			  FROM credit.listing_now AS n
			  LEFT JOIN credit.record AS r ON r.code = n.basis_code AND r.record_id = n.basis_record_id
			 WHERE n.code = ANY (codes) AND n.status IN ('in_force', 'suspended') AND (r.record_id IS NULL OR r.disclosure = ANY (may_see))
			   AND (n.root_code IS NULL OR 'shared' = ANY (may_see))
		)
		SELECT (SELECT pg_catalog.json_agg(i ORDER BY n.severity_rank DESC, n.since, n.listing_id)
				  FROM entry AS n
				 CROSS JOIN LATERAL (SELECT n.list_kind, n.list_name AS name, n.colour, n.since, n.until, n.status, n.document_no, n.root_code) AS i),
			   (SELECT pg_catalog.json_agg(i ORDER BY m.measure, m.listing_id)
				  FROM credit.measure_now AS m
				 CROSS JOIN LATERAL (SELECT m.measure, m.name, m.kind, m.direction, m.matter_kinds, m.basis, m.list_kind, m.since, m.until, m.suspended) AS i
				 WHERE m.code = ANY (codes) AND m.listing_id IN (SELECT n.listing_id FROM entry AS n))
		  INTO flags, measures;
	END IF;
	-- S4 item 11, 12(1): who answers for it today is listed himself; that is no
	-- matter of the subject's own report
	IF subject_answer.purpose <> 'own_report' AND EXISTS (SELECT FROM credit.responsibility AS h WHERE h.code = ANY (codes)) THEN
		SELECT pg_catalog.json_agg(pg_catalog.json_build_object('role', w.roles, 'list_kind', w.list_kind, 'name', w.list_name, 'path', w.path,
				'since', w.since, 'until', w.until, 'status', w.status))
		  INTO warnings
		  FROM credit_private.subject_warnings(codes, may_see) AS w;
	END IF;
	RETURN pg_catalog.json_build_object('version', 1,
		'basic', pg_catalog.json_build_object('code', subject_answer.code, 'name', s.name, 'kind', s.kind, 'region', s.region, 'status', s.status,
			'known', s.code IS NOT NULL, 'codes', codes, 'records', coalesce(basic, '[]')),
		'trustworthy', coalesce(trustworthy, '[]'), 'untrustworthy', coalesce(untrustworthy, '[]'),
		'flags', coalesce(flags, '[]'), 'measures', coalesce(measures, '[]'), 'warnings', coalesce(warnings, '[]'))::jsonb;
END
$function$;
COMMENT ON FUNCTION credit_private.subject_answer(credit.credit_code, text) IS
	'主体今日信用情况(基本、守信、失信、标记、措施),按用途可见 | what is known about a subject today, as far as a purpose may see';
