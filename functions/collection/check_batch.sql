-- Every fault of every row, at once: the template's, field by field, and the
-- platform's own, each with its error code.
CREATE OR REPLACE FUNCTION credit_private.check_batch(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH head AS MATERIALIZED (
		-- once for the batch: who reports, by which template, in which fields
		SELECT b.batch_id, b.item, b.unit AS reporter, b.received_on, u.region, t.body AS template,
			   m.fields ->> 'unit' AS unit_field, m.fields ->> 'code' AS code_field,
			   m.fields ->> 'person_number' AS person_field, m.fields ->> 'decided_on' AS decided_field, m.fields ->> 'document_no' AS document_field
		  FROM credit.batch AS b
		  JOIN credit.unit AS u ON u.unit = b.unit
		  LEFT JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t ON true
		 CROSS JOIN LATERAL (SELECT pg_catalog.jsonb_object_agg(m.column_name, m.field) FROM credit.field_map AS m
							  WHERE m.template = t.template AND m.version = t.version) AS m(fields)
		 WHERE b.batch_id = check_batch.batch_id
	), value AS MATERIALIZED (
		SELECT * FROM credit_private.batch_values(check_batch.batch_id)
	), named AS MATERIALIZED (
		-- a batch names few units and days: each is looked up once
		SELECT n.unit, n.decided_on, u.unit AS decider, u.valid_during AS decider_life
		  FROM (SELECT DISTINCT coalesce(v.unit, '') AS unit, coalesce(v.decided_on, 'infinity') AS decided_on FROM value AS v) AS n
		 CROSS JOIN head AS h
		  LEFT JOIN credit.unit AS u
			ON u.unit = CASE n.unit WHEN '' THEN h.reporter ELSE credit_private.unit_on(n.unit, nullif(n.decided_on, 'infinity'), h.item) END
	), in_force AS MATERIALIZED (
		SELECT d.decided_on, (credit.item_on(h.item, d.decided_on, h.region)).item IS NOT NULL AS known
		  FROM (SELECT DISTINCT v.decided_on FROM value AS v WHERE v.decided_on IS NOT NULL) AS d CROSS JOIN head AS h
	), line AS (
		SELECT h.item, h.reporter, h.received_on, v.line_no, v.payload, v.record_id, v.code_tier, v.document, v.code, v.subject_name, v.unit, v.document_no,
			   v.decided_on, v.corrects, h.region, n.decider, n.decider_life, f.known AS in_force,
			   h.template, h.unit_field, h.code_field, h.person_field, h.decided_field, h.document_field
		  FROM head AS h
		 CROSS JOIN value AS v
		  LEFT JOIN named AS n ON n.unit = coalesce(v.unit, '') AND n.decided_on = coalesce(v.decided_on, 'infinity')
		  LEFT JOIN in_force AS f ON f.decided_on = v.decided_on
	), clean AS (
		SELECT * FROM line AS l WHERE NOT l.payload ? '_withheld' AND NOT l.payload ? '_unreadable' AND l.template IS NOT NULL
		   -- what is broken as a whole has its fault; what came before is a record
		   AND l.record_id IS NULL
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = check_batch.batch_id AND f.line_no = l.line_no)
	), found (line_no, rank, condition, pointer, fault, value, expected, hint) AS (
		SELECT l.line_no, 1, 'classified', '', 'classified', NULL, NULL, NULL FROM line AS l WHERE l.payload ? '_withheld'
		UNION ALL
		SELECT l.line_no, 1, 'template_fault', '', 'unreadable', NULL, NULL, l.payload ->> '_unreadable' FROM line AS l
		 WHERE l.payload ? '_unreadable' AND l.payload ->> '_unreadable' <> 'field_count'
		UNION ALL
		SELECT l.line_no, 1, 'unknown_item', '', 'unknown_item', l.item, NULL, NULL
		  FROM line AS l WHERE l.template IS NULL AND NOT l.payload ? '_withheld'
		UNION ALL
		SELECT l.line_no, 2, 'expired_item', '/' || l.decided_field, 'expired_item', l.decided_on::text, NULL, NULL
		  FROM clean AS l WHERE NOT l.in_force
		UNION ALL
		SELECT l.line_no, 3, 'template_fault', f.pointer, f.fault, f.value, f.expected, f.hint
		  FROM clean AS l CROSS JOIN LATERAL credit.template_faults(l.template, l.document) AS f
		 WHERE NOT (f.fault = 'bad_code' AND f.pointer = '/' || l.code_field)
		   -- of a person the code field is empty or the placeholder, and the number was read before it was masked
		   AND NOT (l.payload ?| '{_person,_person_fault}'
				AND (f.pointer = '/' || l.person_field OR (l.code_tier = 'person' AND f.pointer = '/' || l.code_field)))
		UNION ALL
		SELECT l.line_no, 4, CASE l.payload ->> '_person_fault' WHEN 'person_key_missing' THEN 'person_key_missing' ELSE 'person_unidentified' END,
			   '/' || l.person_field, l.payload ->> '_person_fault', '***', NULL, NULL
		  FROM clean AS l WHERE l.payload ? '_person_fault'
		UNION ALL
		SELECT l.line_no, 4, 'bad_subject_code', '/' || l.code_field, CASE l.code_tier WHEN 'citizen_id_like' THEN l.code_tier ELSE d.tier END,
			   CASE WHEN 'citizen_id_like' IN (d.tier, l.code_tier) THEN '***' ELSE l.code END, coalesce(d.suggestion::text, d.expected), d.fault
		  FROM clean AS l CROSS JOIN LATERAL credit.diagnose_credit_code(coalesce(l.code, '')) AS d
		 WHERE NOT credit.is_valid_credit_code(coalesce(l.code, '')) AND NOT l.payload ? '_person_fault'
		UNION ALL
		SELECT l.line_no, 5, 'unknown_unit', '/' || l.unit_field, 'unknown_unit', l.unit, NULL, NULL
		  FROM clean AS l WHERE l.unit IS NOT NULL AND l.decider IS NULL
		UNION ALL
		SELECT l.line_no, 5, 'closed_unit', '/' || l.unit_field, 'closed_unit', l.unit, l.decider_life::text, NULL
		  FROM clean AS l WHERE l.decided_on IS NOT NULL AND NOT l.decider_life @> l.decided_on
		UNION ALL
		SELECT l.line_no, 6, 'future_decision_date', '/' || l.decided_field, 'future_decision_date', l.decided_on::text, '<= ' || l.received_on, NULL
		  FROM clean AS l WHERE l.decided_on > l.received_on
		UNION ALL
		-- from a second reporter it is the same document; that is told apart
		SELECT l.line_no, 7, CASE WHEN r.source_unit = l.reporter THEN 'duplicate_document' ELSE 'reported_elsewhere' END,
			   '/' || l.document_field, 'duplicate_document', l.document_no, CASE WHEN r.source_unit <> l.reporter THEN 'record ' || r.record_id END, NULL
		  FROM clean AS l
		 CROSS JOIN LATERAL (SELECT r.record_id, r.source_unit FROM credit.record AS r
						 WHERE r.code = credit.try_credit_code(l.code) AND r.unit = l.decider AND r.item = l.item AND r.document_no = l.document_no
						   -- as the unique index says it, so that it answers
						   AND (r.state = 'confirmed' OR (r.state IN ('received', 'reviewed') AND r.replaces IS NULL))
						 LIMIT 1) AS r
		 WHERE l.corrects IS NULL AND l.document_no IS NOT NULL AND l.decider IS NOT NULL
		UNION ALL
		SELECT l.line_no, 7, 'template_fault', '/_issued_on', CASE WHEN i.issued_on IS NULL THEN 'bad_date' ELSE 'future' END,
			   l.payload ->> '_issued_on', CASE WHEN i.issued_on IS NULL THEN 'a date as YYYY-MM-DD or YYYY/MM/DD' ELSE '<= ' || l.received_on END, NULL
		  FROM clean AS l CROSS JOIN LATERAL credit.try_date(l.payload ->> '_issued_on') AS i(issued_on)
		 WHERE l.payload ->> '_issued_on' IS NOT NULL AND (i.issued_on IS NULL OR i.issued_on > l.received_on)
		UNION ALL
		SELECT l.line_no, 8, 'no_record', '/_corrects', 'no_record', l.payload ->> '_corrects', NULL, NULL
		  FROM clean AS l
		 WHERE l.payload ->> '_corrects' IS NOT NULL
		   AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.record_id = l.corrects AND r.code = credit.try_credit_code(l.code)
							AND r.state = 'confirmed' AND l.reporter IN (r.unit, r.source_unit))
	), repeated AS (
		-- of the same document within a batch the first good row is taken
		SELECT l.line_no, 7, 'duplicate_document', '/' || l.document_field, 'duplicate_document', l.document_no, NULL::text, NULL::text
		  FROM (SELECT c.*, pg_catalog.row_number() OVER (PARTITION BY credit.try_credit_code(c.code), c.decider, c.document_no ORDER BY c.line_no) AS nth
				  FROM clean AS c
				 WHERE c.corrects IS NULL AND c.document_no IS NOT NULL AND NOT EXISTS (SELECT FROM found AS f WHERE f.line_no = c.line_no)) AS l
		 WHERE l.nth > 1
	)
	INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, value, expected, hint)
	SELECT h.reporter, h.batch_id, f.line_no, pg_catalog.row_number() OVER (PARTITION BY f.line_no ORDER BY f.rank, f.pointer, f.fault),
		   e.sqlstate, e.condition, f.pointer, f.fault, credit.hide_citizen_ids(CASE e.condition WHEN 'empty_word' THEN c.raw ELSE f.value END),
		   f.expected, coalesce(CASE WHEN e.condition = f.condition THEN f.hint END, e.hint)
	  FROM (SELECT * FROM found UNION ALL SELECT * FROM repeated) AS f
	 CROSS JOIN head AS h
	  JOIN value AS v ON v.line_no = f.line_no
	 CROSS JOIN LATERAL (SELECT v.payload ->> pg_catalog.substr(f.pointer, 2) AS raw) AS c
	  JOIN credit.error AS e ON e.condition = coalesce(credit_private.cause_of(f.condition, f.fault, f.value, c.raw), f.condition)
$function$;
COMMENT ON FUNCTION credit_private.check_batch(bigint) IS '检查一批:每行每字段的全部错误 | check a batch: every fault of every row, by field';
