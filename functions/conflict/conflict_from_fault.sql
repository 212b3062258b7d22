-- The same document of the same subject from another source: the row stays in
-- the inbox as a duplicate, and what it says otherwise opens a conflict.
CREATE OR REPLACE FUNCTION credit_private.conflict_from_fault() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF NOT EXISTS (SELECT FROM new_faults AS n WHERE n.condition IN ('duplicate_document', 'reported_elsewhere')) THEN
		RETURN NULL;
	END IF;
	WITH head AS MATERIALIZED (
		SELECT b.batch_id, b.unit, t.template, t.version, t.body,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'code') AS code_field,
			   (SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'document_no') AS document_field
		  FROM (SELECT DISTINCT n.batch_id FROM new_faults AS n WHERE n.condition IN ('duplicate_document', 'reported_elsewhere')) AS x
		  JOIN credit.batch AS b ON b.batch_id = x.batch_id
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
	), line AS MATERIALIZED (
		SELECT h.*, i.line_no, d.document, credit.try_credit_code(d.document ->> h.code_field) AS code, d.document ->> h.document_field AS document_no
		  FROM head AS h
		  JOIN (SELECT DISTINCT n.batch_id, n.line_no FROM new_faults AS n WHERE n.condition IN ('duplicate_document', 'reported_elsewhere')) AS f ON f.batch_id = h.batch_id
		  JOIN credit.inbox AS i ON i.batch_id = f.batch_id AND i.line_no = f.line_no
		 CROSS JOIN LATERAL (SELECT coalesce(i.document, credit.document_of(i.payload))) AS d(document)
	)
	INSERT INTO credit.conflict (code, record_id, item, document_no, field, held_by, held_value, offered_by, offered_value, offered_in, authority)
	SELECT r.code, r.record_id, r.item, r.document_no, d.field, r.source_unit, d.held_value, l.unit, d.offered_value,
		   pg_catalog.format('batch %s line %s', l.batch_id, l.line_no), s.authority
	  FROM line AS l
	  JOIN credit.record AS r ON r.code = l.code AND r.document_no = l.document_no AND r.template = l.template
	   AND r.state IN ('received', 'reviewed', 'confirmed') AND r.source_unit <> l.unit
	  JOIN credit.unit AS u ON u.unit = r.source_unit
	 CROSS JOIN LATERAL credit_private.differing_fields(r.detail, l.document, l.body,
		CASE WHEN r.disclosure = 'public' THEN credit_private.closed_fields(r.edition, r.item) END) AS d
	 CROSS JOIN LATERAL credit_private.datum_source_of(r.item, d.field, u.region, r.decided_on) AS s
	 WHERE s.compared
	ON CONFLICT DO NOTHING;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.conflict_from_fault() IS '另一来源报送同一文书而所报不同的,立为冲突 | the same document from another source that says otherwise opens a conflict';
CREATE OR REPLACE TRIGGER fault_conflict AFTER INSERT ON credit.fault
	REFERENCING NEW TABLE AS new_faults
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.conflict_from_fault();
