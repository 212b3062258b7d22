-- N23: who was shown what a remedy is about, from the logs: each receipt, line
-- of a batch, row of an issue and publication that carried it.
CREATE OR REPLACE FUNCTION credit_private.exposures(r credit.remedy)
	RETURNS TABLE (kind text, reference text, unit credit.credit_code, person name, seen_on date, seen_at timestamptz, seen jsonb)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- an answer shows a record with its number, a list entry with list and document
	SELECT 'inquiry', i.inquiry_id::text, i.unit, i.asked_by, i.asked_on, i.asked_at, s.seen
	  FROM credit_private.codes_of(r.code) AS c
	  JOIN credit.inquiry AS i ON i.code = c
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.jsonb_path_query_first(i.answer, 'strict $.** ? (@.record_id == $r && @.document_no != null)', pg_catalog.jsonb_build_object('r', r.record_id)) AS seen
		 WHERE r.listing_id IS NULL
		UNION ALL
		SELECT coalesce(pg_catalog.jsonb_path_query_first(i.answer, '$.flags[*] ? (@.list_kind == $k && @.document_no == $d)', v.vars),
				pg_catalog.jsonb_path_query_first(i.answer, '$.reasons[*] ? (@.list_kind == $k && @.document_no == $d)', v.vars))
		  FROM credit.listing AS l JOIN credit.record AS b ON b.code = l.code AND b.record_id = l.record_id
		 CROSS JOIN LATERAL (SELECT pg_catalog.jsonb_build_object('k', l.list_kind, 'd', b.document_no) AS vars) AS v
		 WHERE l.code = r.code AND l.listing_id = r.listing_id) AS s
	 WHERE s.seen IS NOT NULL
	UNION ALL
	-- who asked about a person listed because of it was shown the same; of the person nothing goes into the remedy
	SELECT DISTINCT ON (i.inquiry_id) 'inquiry', i.inquiry_id::text, i.unit, i.asked_by, i.asked_on, i.asked_at, s.seen
	  FROM credit.listing AS l
	  JOIN credit.record AS b ON b.code = l.code AND b.record_id = l.record_id
	  JOIN credit.listing AS d ON d.root_code = l.code AND d.root_listing_id = l.listing_id
	 CROSS JOIN LATERAL credit_private.codes_of(d.code) AS c
	  JOIN credit.inquiry AS i ON i.code = c
	 CROSS JOIN LATERAL (SELECT coalesce(
			pg_catalog.jsonb_path_query_first(i.answer, '$.flags[*] ? (@.root_code == $c && @.list_kind == $k && @.document_no == $d)', v.vars),
			pg_catalog.jsonb_path_query_first(i.answer, '$.reasons[*] ? (@.root_code == $c && @.list_kind == $k && @.document_no == $d)', v.vars)) AS seen
		  FROM (SELECT pg_catalog.jsonb_build_object('c', l.code, 'k', l.list_kind, 'd', b.document_no) AS vars) AS v) AS s
	 WHERE l.code = r.code AND (l.listing_id = r.listing_id OR (r.listing_id IS NULL AND l.record_id = r.record_id)) AND s.seen IS NOT NULL
	UNION ALL
	SELECT 'feed', pg_catalog.format('%s %s/%s', f.partner, f.batch_no, f.line_no), f.unit, NULL, b.cut_on, b.cut_at,
		   f.content || pg_catalog.jsonb_build_object('receipt', (SELECT q.given_on FROM credit.feed_receipt AS q WHERE q.partner = f.partner AND q.batch_no = f.batch_no))
	  FROM credit.partner AS p
	  JOIN credit.feed_row AS f ON f.partner = p.partner AND f.subject_code = r.code AND f.object_kind = 'record' AND f.origin = '' AND f.source_key = r.record_id::text
	  JOIN credit.feed_batch AS b ON b.partner = f.partner AND b.batch_no = f.batch_no
	 WHERE r.listing_id IS NULL AND f.content IS NOT NULL
	UNION ALL
	SELECT 'issue', i.issue_no || ' ' || w.position, NULL, NULL, i.issued_on, i.issued_at, pg_catalog.to_jsonb(w)
	  FROM credit.listing AS l
	  JOIN credit.list_issue_row AS w ON w.code = l.code AND w.listing_id = l.listing_id
	  JOIN credit.list_issue AS i ON i.issue_id = w.issue_id
	 WHERE l.code = r.code AND (l.listing_id = r.listing_id OR (r.listing_id IS NULL AND l.record_id = r.record_id))
	UNION ALL
	SELECT 'publication', p.channel || ' ' || p.publication_id, NULL, NULL, p.published_on, p.published_at,
		   pg_catalog.jsonb_build_object('channel', p.channel, 'withdrawn_on', p.withdrawn_on)
	  FROM credit.publication AS p
	 WHERE r.listing_id IS NULL AND p.code = r.code AND p.record_id = r.record_id
$function$;
COMMENT ON FUNCTION credit_private.exposures(credit.remedy) IS
	'由日志得出谁何时看到了错误信息 | who was shown what proved wrong, from the logs';
