-- The same document from two sources with different values (S4 item 17
-- 数据可比对…问题可监测): one issue a field, for the unit that made the record.
CREATE OR REPLACE FUNCTION credit.compare_reports() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH twice AS MATERIALIZED (
		SELECT f.batch_id, f.line_no, r.code, r.record_id, r.source_unit, r.detail, u.region,
			   CASE WHEN r.disclosure = 'public' THEN credit_private.closed_fields(r.edition, r.item) END AS closed,
			   coalesce(i.document, credit.document_of(i.payload)) AS document
		  FROM credit.fault AS f
		  JOIN credit.inbox AS i ON i.batch_id = f.batch_id AND i.line_no = f.line_no
		  JOIN credit.record AS r ON r.record_id = pg_catalog.substring(f.expected, '^record ([0-9]{1,18})$')::bigint
		  JOIN credit.unit AS u ON u.unit = r.source_unit
		 WHERE f.condition = 'reported_elsewhere'
	), opened AS (
		INSERT INTO credit.issue (kind, owner, subject, record_id, batch_id, line_no, field, detail, opened_by, due_on, rule_id)
		SELECT 'sources_differ', t.source_unit, t.code, t.record_id, t.batch_id, t.line_no, d.key,
			   CASE WHEN d.key <> ALL (t.closed) THEN
			   pg_catalog.format('%s: %s ≠ %s', d.key, coalesce(credit.hide_citizen_ids(t.detail ->> d.key), '—'), coalesce(credit.hide_citizen_ids(d.value #>> '{}'), '—'))
			   ELSE d.key || ': *** ≠ ***' END,
			   credit.actor_name(), due.due_on, (rule).rule_id
		  FROM twice AS t
		 CROSS JOIN LATERAL pg_catalog.jsonb_each(t.document) AS d
		 CROSS JOIN LATERAL credit.rule_on('issue.answer', credit.today(), t.region) AS rule
		 CROSS JOIN LATERAL credit.due_on(rule, credit.today()) AS due
		 WHERE t.detail -> d.key IS DISTINCT FROM d.value
		   -- who reports differs by nature
		   AND d.key NOT LIKE '%\_SJLY%' AND d.key NOT LIKE '%\_LYDW%' AND (rule).rule_id IS NOT NULL
		ON CONFLICT ON CONSTRAINT issue_sources_differ_key DO NOTHING
		RETURNING 1
	)
	SELECT count(*) FROM opened
$function$;
COMMENT ON FUNCTION credit.compare_reports() IS '比对不同来源的同一文书,不一致者立问题 | compare the same document from two sources; each field that differs is an issue';
GRANT EXECUTE ON FUNCTION credit.compare_reports() TO credit_admin, credit_office;
