-- Tidies every row of a batch by the stated rules and keeps a row for every
-- change: values by pattern, then codes (look-alike letters, missing code; a
-- person's name is not asked: two may bear it, and its code is not told).
CREATE OR REPLACE FUNCTION credit_private.tidy_batch(batch_id bigint) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	today date := credit.today();
	fields text[];
	patterns text[];
BEGIN
	-- which fields the pattern rules of the day are about: most rows match none
	SELECT coalesce(pg_catalog.array_agg(coalesce(m.field, '*')), '{}'), coalesce(pg_catalog.array_agg(r.pattern), '{}')
	  INTO fields, patterns
	  FROM credit.batch AS b
	 CROSS JOIN LATERAL credit_private.batch_item(b.item) AS it
	 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
	  JOIN credit.intake_rule AS r ON r.pattern <> '' AND (r.act_kinds = '{}' OR it.act_kind = ANY (r.act_kinds)) AND r.valid_during @> today
	  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.column_name = r.column_name
	 WHERE b.batch_id = tidy_batch.batch_id AND (r.column_name = '*' OR m.field IS NOT NULL);

	WITH cell AS (
		SELECT i.unit, i.line_no, p.key, p.value #>> '{}' AS value, coalesce(m.column_name, '-') AS column_name, it.act_kind
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		 CROSS JOIN LATERAL credit_private.batch_item(b.item) AS it
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL pg_catalog.jsonb_each(i.payload) AS p
		  LEFT JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.field = p.key
		 WHERE i.batch_id = tidy_batch.batch_id AND credit.any_match(i.payload, fields, patterns)
		   AND p.key NOT LIKE '\_%' AND pg_catalog.jsonb_typeof(p.value) = 'string'
	)
	INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
	SELECT c.unit, tidy_batch.batch_id, c.line_no, c.column_name, c.key, t.rule, t.old_value, t.new_value
	  FROM cell AS c CROSS JOIN LATERAL credit_private.tidy_text(c.value, c.column_name, c.act_kind, today) AS t
	ON CONFLICT DO NOTHING;

	UPDATE credit.inbox AS i
	   SET document = credit.document_of(i.payload) || c.changes
	  FROM (SELECT x.line_no, pg_catalog.jsonb_object_agg(x.field, x.new_value ORDER BY r.position) AS changes
			  FROM credit.intake_change AS x JOIN credit.intake_rule AS r ON r.rule = x.rule
			 WHERE x.batch_id = tidy_batch.batch_id
			 GROUP BY x.line_no) AS c
	 WHERE i.batch_id = tidy_batch.batch_id AND i.line_no = c.line_no;

	WITH broken AS MATERIALIZED (
		SELECT v.line_no, v.code, v.subject_name
		  FROM credit_private.batch_values(tidy_batch.batch_id) AS v
		 WHERE NOT credit.is_valid_credit_code(coalesce(v.code, ''))
	), wanted AS (
		SELECT b.unit, v.line_no, m.field, v.code AS old_value,
			   CASE WHEN v.code IS NULL THEN 'code_from_name' ELSE 'code_letters' END AS rule,
			   CASE WHEN v.code IS NULL THEN (SELECT CASE WHEN count(*) = 1 THEN max(s.code) END FROM credit.subject AS s
											   WHERE s.name = v.subject_name AND s.merged_into IS NULL AND s.kind <> 'person')
					ELSE (SELECT d.suggestion FROM credit.diagnose_credit_code(v.code) AS d
						   WHERE d.tier = 'repairable' AND d.fault = 'alphabet') END AS new_value
		  FROM broken AS v
		 CROSS JOIN credit.batch AS b
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.column_name = 'code'
		 WHERE b.batch_id = tidy_batch.batch_id
	), done AS (
		INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
		SELECT w.unit, tidy_batch.batch_id, w.line_no, 'code', w.field, w.rule, w.old_value, w.new_value::text
		  FROM wanted AS w JOIN credit.intake_rule AS r ON r.rule = w.rule AND r.valid_during @> today
		 WHERE w.new_value IS NOT NULL
		RETURNING line_no, field, new_value
	)
	UPDATE credit.inbox AS i
	   SET document = coalesce(i.document, credit.document_of(i.payload)) || pg_catalog.jsonb_build_object(d.field, d.new_value)
	  FROM done AS d
	 WHERE i.batch_id = tidy_batch.batch_id AND i.line_no = d.line_no;
END
$function$;
COMMENT ON FUNCTION credit_private.tidy_batch(bigint) IS '按修整规则处理一批并逐条留痕 | tidy a batch by the stated rules, with a row for every change';
