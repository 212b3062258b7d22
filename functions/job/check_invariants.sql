-- What must hold at every moment on a live database, as rows that break it.
-- None, when all is well; anyone entitled may run it.
CREATE OR REPLACE FUNCTION credit.check_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- the published copy and the publications agree
	SELECT 'copy without publication', p.code, 'record ' || p.record_id FROM credit_public.published_record AS p
	 WHERE NOT EXISTS (SELECT FROM credit.publication AS x WHERE x.code = p.code AND x.record_id = p.record_id AND x.withdrawn_on IS NULL)
	UNION ALL
	SELECT 'publication without copy', x.code, 'record ' || x.record_id FROM credit.publication AS x
	 WHERE x.withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = x.code AND p.record_id = x.record_id)
	UNION ALL
	-- only what is confirmed, public and not repaired is public
	SELECT 'public without right', p.code, 'record ' || p.record_id || ' is ' || r.state || ', ' || r.disclosure
	  FROM credit_public.published_record AS p JOIN credit.record AS r ON r.code = p.code AND r.record_id = p.record_id
	 WHERE r.state <> 'confirmed' OR r.disclosure <> 'public'
		OR EXISTS (SELECT FROM credit.repair AS q WHERE q.code = r.code AND q.record_id = r.record_id AND q.outcome = 'approved' AND q.broken_on IS NULL)
	UNION ALL
	-- a field that the catalogue does not open is in no published copy
	SELECT 'closed field published', p.code, 'record ' || p.record_id || ' ' || f.field
	  FROM credit.catalog_field AS f
	  JOIN credit.record AS r ON r.edition = f.edition AND r.item = f.item
	  JOIN credit_public.published_record AS p ON p.code = r.code AND p.record_id = r.record_id
	 WHERE f.disclosure <> 'public' AND p.document ? f.field
	UNION ALL
	-- a record rests on an edition that was in force when it was decided
	SELECT 'record outside its edition', r.code, 'record ' || r.record_id || ' of ' || r.edition
	  FROM credit.record AS r JOIN credit.catalog_edition AS e ON e.edition = r.edition
	 WHERE e.state <> 'issued' OR NOT e.valid_during @> r.decided_on
	UNION ALL
	SELECT 'objection mark', p.code, 'record ' || p.record_id FROM credit_public.published_record AS p
	 WHERE p.contested <> EXISTS (SELECT FROM credit.objection AS o WHERE o.code = p.code AND o.record_id = p.record_id AND o.outcome IS NULL)
	UNION ALL
	-- what must be public by the catalogue is published, or has a ground, or is owed (R063)
	SELECT 'unpublished without ground', r.code, 'record ' || r.record_id || ', ' || d.channel
	  FROM credit.duty AS d
	  JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	 WHERE d.kind = 'publish' AND d.channel <> '' AND r.state = 'confirmed'
	 GROUP BY r.code, r.record_id, d.channel
	HAVING pg_catalog.bool_and(d.met_on IS NOT NULL OR d.void_on IS NOT NULL)
	   AND NOT EXISTS (SELECT FROM credit.publication AS x WHERE x.code = r.code AND x.record_id = r.record_id AND x.channel = d.channel
						AND coalesce(x.withdrawn_why, '') NOT IN ('withheld', 'repaired'))
	   AND NOT EXISTS (SELECT FROM credit.withholding AS w WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL)
	   AND NOT EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
	UNION ALL
	-- and the job will look at it: what has been due since it was confirmed is a candidate, or public
	SELECT 'due and no candidate', r.code, 'record ' || r.record_id || ', ' || a.channel
	  FROM credit.channel_act AS a
	  JOIN credit.unit AS u ON a.region = ANY (credit.region_scope(u.region))
	  JOIN credit.record AS r ON r.source_unit = u.unit AND r.act_kind = a.act_kind
	 WHERE a.valid_during @> credit.today() AND a.valid_during @> r.confirmed_on AND r.state = 'confirmed' AND r.disclosure = 'public'
	   AND NOT EXISTS (SELECT FROM credit.publish_candidate AS q WHERE q.code = r.code AND q.record_id = r.record_id)
	   AND NOT EXISTS (SELECT FROM credit.publication AS x WHERE x.code = r.code AND x.record_id = r.record_id AND x.channel = a.channel
						AND coalesce(x.withdrawn_why, '') NOT IN ('withheld', 'repaired'))
	   AND NOT EXISTS (SELECT FROM credit.withholding AS w WHERE w.code = r.code AND w.record_id = r.record_id AND w.field = '' AND w.ended_on IS NULL)
	   AND NOT EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND p.outcome = 'approved' AND p.broken_on IS NULL)
	UNION ALL
	SELECT 'withheld and public', p.code, 'record ' || p.record_id || ' ' || w.field
	  FROM credit.withholding AS w JOIN credit_public.published_record AS p ON p.code = w.code AND p.record_id = w.record_id
	 WHERE w.ended_on IS NULL AND (w.field = '' OR p.document ? w.field)
	UNION ALL
	-- an issue of a list is what it was
	SELECT 'issue altered', NULL, i.issue_no FROM credit.list_issue AS i
	 WHERE i.digest <> credit.list_issue_digest(i.issue_id)
	UNION ALL
	-- a confirmed record that is not stock has met its duty of collection
	SELECT 'confirmed, collection open', d.code, 'duty ' || d.duty_id FROM credit.duty AS d JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	 WHERE d.kind = 'collect' AND d.met_on IS NULL AND d.void_on IS NULL AND r.confirmed_on IS NOT NULL
	UNION ALL
	-- who said that a month had nothing owes nothing for it
	SELECT 'zero report, month open', d.code, 'duty ' || d.duty_id FROM credit.zero_report AS z
	  JOIN credit.duty AS d ON d.code = z.unit AND d.kind = 'report' AND d.about = 'item' AND d.item = z.item AND d.period = z.period
	 WHERE d.met_on IS NULL AND d.void_on IS NULL
	UNION ALL
	-- what fell away was not met
	SELECT 'duty void and met', d.code, 'duty ' || d.duty_id FROM credit.duty AS d WHERE d.met_on IS NOT NULL AND d.void_on IS NOT NULL
	UNION ALL
	-- every inbox row is a record or has a fault, never both, never neither
	SELECT 'inbox row unaccounted for', i.record_code, i.batch_id || '/' || i.line_no FROM credit.inbox AS i
	 WHERE (i.record_id IS NULL) <> EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		OR (i.record_id IS NOT NULL AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = i.record_code AND r.record_id = i.record_id))
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.intake_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.quality_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.repair_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.sampling_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.assessment_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.bulletin_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.objection_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.remedy_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.integrity_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.responsibility_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.listing_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.nomination_invariants() AS q
	UNION ALL
	-- a subject is never merged into itself by a chain
	SELECT 'merge circle', s.code, s.merged_into::text FROM credit.subject AS s
	 WHERE s.merged_into IS NOT NULL AND credit.resolve_subject(s.code::text) IS NULL
	UNION ALL
	-- receipts are what they were
	SELECT 'receipt altered', i.code, 'inquiry ' || i.inquiry_id FROM credit.inquiry AS i
	 WHERE i.digest <> pg_catalog.sha256(pg_catalog.convert_to(i.answer::text, 'UTF8'))
	UNION ALL
	-- the statistics say what the facts say
	SELECT 'summary differs', s.unit, pg_catalog.format('%s %s %s %s: %s, counted %s', s.measure, s.item, s.channel, s.day, s.kept, s.counted)
	  FROM credit.reconcile_statistics() AS s
	UNION ALL
	SELECT x.invariant, x.code, x.detail FROM credit_private.exchange_problems() AS x
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.matter_invariants() AS q
	UNION ALL
	SELECT y.invariant, y.code, y.detail FROM credit_private.identity_invariants() AS y
	UNION ALL
	SELECT z.invariant, z.code, z.detail FROM credit_private.ban_invariants() AS z
	UNION ALL
	SELECT z.invariant, z.code, z.detail FROM credit_private.task_invariants() AS z
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.commitment_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.declaration_invariants() AS q
	UNION ALL
	SELECT q.invariant, q.code, q.detail FROM credit_private.education_invariants() AS q
	UNION ALL
	SELECT z.invariant, z.code, z.detail FROM credit_private.follow_up_invariants() AS z
	UNION ALL
	SELECT z.invariant, z.code, z.detail FROM credit_private.ledger_invariants() AS z
$function$;
COMMENT ON FUNCTION credit.check_invariants() IS
	'不变量检查:返回违反者,无行即一切正常 | what must hold at every moment: the rows that break it, none when all is well';
GRANT EXECUTE ON FUNCTION credit.check_invariants() TO credit_admin, credit_office, credit_evaluator;
