-- Warnings about the records of a batch: right in form, but a person should
-- look (S0 方案 三 做好审核、校验).  The checks are rows of credit.intake_check.
CREATE OR REPLACE FUNCTION credit_private.warn_batch(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH checks AS MATERIALIZED (
		SELECT c.* FROM credit.intake_check AS c WHERE c.severity = 'warning' AND c.valid_during @> credit.today()
	), line AS MATERIALIZED (
		SELECT r.code, r.source_unit AS unit, r.line_no, r.subject_name, r.detail, s.name, m.code_field, m.name_field
		  FROM credit.record AS r
		  JOIN credit.subject AS s ON s.code = r.code
		  LEFT JOIN LATERAL (SELECT max(m.field) FILTER (WHERE m.column_name = 'code') AS code_field,
									max(m.field) FILTER (WHERE m.column_name = 'subject_name') AS name_field
							   FROM credit.field_map AS m WHERE m.template = r.template AND m.version = r.template_version) AS m ON true
		 WHERE r.batch_id = warn_batch.batch_id
	), found AS (
		SELECT l.unit, l.line_no, c.check_name, c.field, l.detail ->> c.field AS value,
			   CASE WHEN l.code::text LIKE '92%' THEN c.pattern ELSE '≠ ' || c.pattern END AS expected, c.note
		  FROM checks AS c JOIN line AS l ON l.detail ? c.field
		 WHERE c.check_name = 'code_kind' AND credit.is_official(l.code) AND (l.code::text LIKE '92%') <> (l.detail ->> c.field = c.pattern)
		UNION ALL
		SELECT l.unit, l.line_no, c.check_name, l.code_field, l.code::text, NULL, c.note
		  FROM checks AS c CROSS JOIN line AS l
		 WHERE c.check_name = 'code_department' AND credit.is_official(l.code)
		   AND credit.code_pair_confidence(credit.department(l.code), credit.category(l.code)) IS NULL
		UNION ALL
		SELECT l.unit, l.line_no, c.check_name, l.name_field, l.subject_name, l.name, c.note
		  FROM checks AS c CROSS JOIN line AS l
		 WHERE c.check_name = 'name_differs' AND l.subject_name <> l.name AND credit.kind_of_code(l.code) <> 'person'
		UNION ALL
		SELECT l.unit, l.line_no, c.check_name, c.field, l.detail ->> c.field, '<= ' || c.amount, c.note
		  FROM checks AS c JOIN line AS l ON l.detail ? c.field
		 WHERE c.check_name = 'amount_large' AND CASE WHEN l.detail ->> c.field ~ '^[0-9]+(\.[0-9]+)?$' THEN (l.detail ->> c.field)::numeric > c.amount END
	)
	INSERT INTO credit.intake_warning (unit, batch_id, line_no, warning_no, check_name, pointer, value, expected, note)
	SELECT f.unit, warn_batch.batch_id, f.line_no, pg_catalog.row_number() OVER (PARTITION BY f.line_no ORDER BY f.check_name, f.field),
		   f.check_name, '/' || f.field, credit.hide_citizen_ids(f.value), f.expected, f.note
	  FROM found AS f
$function$;
COMMENT ON FUNCTION credit_private.warn_batch(bigint) IS '一批记录的提醒 | warnings about the records of a batch';
