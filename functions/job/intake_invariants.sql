-- What must hold of intake: the table inbox, pulls, stock, documents, issues,
-- applications, resubmissions, and the catalogue that records rest on.
CREATE OR REPLACE FUNCTION credit_private.intake_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- what a system delivered is the line it became
	SELECT 'delivery is another row', d.unit, 'delivery ' || d.delivery_id
	  FROM credit.delivery AS d JOIN credit.inbox AS i ON i.batch_id = d.batch_id AND i.line_no = d.line_no
	 WHERE i.unit <> d.unit OR i.source_key IS DISTINCT FROM d.source_key
	UNION ALL
	-- a batch was taken when all its rows were there
	SELECT 'delivered batch incomplete', b.unit, pg_catalog.format('%s of %s', x.keys, b.row_count)
	  FROM credit.delivery_batch AS b
	 CROSS JOIN LATERAL (SELECT count(DISTINCT d.source_key) AS keys FROM credit.delivery AS d WHERE d.unit = b.unit AND d.batch_no = b.batch_no) AS x
	 WHERE b.batch_id IS NOT NULL AND x.keys < b.row_count
	UNION ALL
	-- rows read = accepted + refused, as the inbox has them
	SELECT 'pull miscounted', NULL, pg_catalog.format('run %s of %s %s', p.run_id, p.source, p.item)
	  FROM credit.pull_run AS p
	 CROSS JOIN LATERAL (SELECT count(*) AS rows, count(i.record_id) AS records FROM credit.inbox AS i WHERE i.batch_id = p.batch_id) AS x
	 WHERE p.batch_id IS NOT NULL AND (p.rows_read, p.accepted, p.refused) IS DISTINCT FROM (x.rows::integer, x.records::integer, (x.rows - x.records)::integer)
	UNION ALL
	-- stock comes under an approved plan for its item, and is marked
	SELECT 'stock beside its plan', NULL, 'batch ' || b.batch_id
	  FROM credit.batch AS b JOIN credit.stock_plan AS p ON p.plan_id = b.plan_id
	 WHERE p.approved IS NOT TRUE OR p.item <> b.item OR NOT b.stock
	UNION ALL
	SELECT 'stock mark differs', r.code, 'record ' || r.record_id FROM credit.record AS r JOIN credit.batch AS b ON b.batch_id = r.batch_id WHERE r.stock <> b.stock
	UNION ALL
	SELECT 'application approved, no entry', a.unit, 'application ' || a.application_id FROM credit.manual_application AS a
	 WHERE a.approved AND NOT EXISTS (SELECT FROM credit.manual_entry AS e WHERE e.unit = a.unit AND e.item = a.item)
	UNION ALL
	-- a document that creates credit information has its clock, met by its record
	SELECT 'document without duty', d.unit, 'document ' || d.document_id FROM credit.document AS d
	 WHERE d.creates AND NOT EXISTS (SELECT FROM credit.duty AS y WHERE y.code = d.unit AND y.kind = 'document' AND y.case_id = d.document_id)
	UNION ALL
	SELECT 'document on record, duty open', d.unit, 'document ' || d.document_id
	  FROM credit.duty AS y JOIN credit.document AS d ON d.document_id = y.case_id
	 WHERE y.kind = 'document' AND y.met_on IS NULL AND y.void_on IS NULL
	   AND EXISTS (SELECT FROM credit.record AS r WHERE r.document_no = d.document_no AND r.item = d.item AND r.unit = d.unit AND r.confirmed_on IS NOT NULL)
	UNION ALL
	SELECT 'issue of no record', i.subject, 'issue ' || i.issue_id FROM credit.issue AS i
	 WHERE i.record_id IS NOT NULL AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = i.subject AND r.record_id = i.record_id)
	UNION ALL
	-- two sources differ about the record that is named
	SELECT 'conflict of another document', c.code, 'conflict ' || c.conflict_id FROM credit.conflict AS c JOIN credit.record AS r ON r.code = c.code AND r.record_id = c.record_id
	 WHERE (c.item, c.document_no) IS DISTINCT FROM (r.item, r.document_no)
	UNION ALL
	SELECT 'resubmission of another unit', n.unit, n.batch_id || '/' || n.line_no
	  FROM credit.inbox AS n JOIN credit.inbox AS f ON f.batch_id = n.resubmits_batch AND f.line_no = n.resubmits_line
	 WHERE f.unit <> n.unit
	UNION ALL
	-- a record is of the kind that its catalogue item says
	SELECT 'record and item differ', r.code, 'record ' || r.record_id FROM credit.record AS r JOIN credit.catalog_item AS i ON i.edition = r.edition AND i.item = r.item
	 WHERE (r.act_kind, r.class) IS DISTINCT FROM (i.act_kind, i.class)
$function$;
COMMENT ON FUNCTION credit_private.intake_invariants() IS '收件与归集的不变量 | what must hold of intake: the rows that break it';
