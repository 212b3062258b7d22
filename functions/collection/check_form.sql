-- Rows whose form is broken as a whole, before their fields are looked at: text
-- read in another encoding, the columns of another edition, shifted columns.
-- Such a row has this one fault; its twenty others would only hide the cause.
CREATE OR REPLACE FUNCTION credit_private.check_form(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH head AS MATERIALIZED (
		SELECT t.template, t.version, m.code_field, f.fields, f.required, n.fields AS near_code, b.item, u.level,
			   (it).reporter = 'central' AND u.level NOT IN ('nation', 'province') AS not_its_own
		  FROM credit.batch AS b
		  JOIN credit.unit AS u ON u.unit = b.unit
		 CROSS JOIN LATERAL credit_private.batch_item(b.item) AS it
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL (SELECT max(m.field) FILTER (WHERE m.column_name = 'code') AS code_field
							   FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version) AS m
		 CROSS JOIN LATERAL (SELECT pg_catalog.array_agg(x.field ->> 'name' ORDER BY x.n) AS fields,
									pg_catalog.array_agg(x.field ->> 'name') FILTER (WHERE (x.field -> 'required')::boolean) AS required
							   FROM pg_catalog.jsonb_array_elements(t.body -> 'fields') WITH ORDINALITY AS x(field, n)) AS f
		 CROSS JOIN LATERAL (SELECT pg_catalog.array_agg(x.name) AS fields
							   FROM pg_catalog.unnest(f.fields) WITH ORDINALITY AS x(name, n)
							  WHERE abs(x.n - pg_catalog.array_position(f.fields, m.code_field)) BETWEEN 1 AND 2) AS n
		 WHERE b.batch_id = check_form.batch_id AND t.template IS NOT NULL
	), other AS MATERIALIZED (
		SELECT t.version, pg_catalog.array_agg(x.field ->> 'name') AS fields
		  FROM head AS h
		  JOIN credit.template AS t ON t.template = h.template AND t.version <> h.version
		 CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t.body -> 'fields') AS x(field)
		 GROUP BY t.version
	), garble AS MATERIALIZED (
		SELECT c.check_name, c.pattern, c.condition FROM credit.intake_check AS c
		 WHERE c.condition = 'broken_encoding' AND c.valid_during @> credit.today()
	), line AS MATERIALIZED (
		SELECT i.unit, i.line_no, i.payload,
			   (SELECT g.check_name FROM garble AS g WHERE pg_catalog.strpos(i.payload::text, g.pattern) > 0 LIMIT 1) AS garbled,
			   NOT i.payload ?& h.required AS incomplete,
			   NOT credit.is_valid_credit_code(coalesce(i.payload ->> h.code_field, '')) AS no_code
		  FROM credit.inbox AS i CROSS JOIN head AS h
		 WHERE i.batch_id = check_form.batch_id AND NOT i.payload ? '_withheld'
	), found (unit, line_no, condition, fault, value, expected, hint) AS (
		-- S1 二(三) 由省级部门统一汇总报送: what the province reports for all no city reports
		SELECT l.unit, l.line_no, 'wrong_reporter', 'level', h.level, 'province', NULL FROM line AS l CROSS JOIN head AS h WHERE h.not_its_own
		UNION ALL
		SELECT l.unit, l.line_no, 'broken_encoding', l.garbled, NULL, 'UTF-8', NULL FROM line AS l CROSS JOIN head AS h WHERE l.garbled IS NOT NULL AND NOT h.not_its_own
		UNION ALL
		SELECT l.unit, l.line_no, 'shifted_columns', 'field_count', NULL, NULL, NULL
		  FROM line AS l CROSS JOIN head AS h WHERE NOT h.not_its_own AND l.garbled IS NULL AND l.payload ->> '_unreadable' = 'field_count'
		UNION ALL
		SELECT l.unit, l.line_no, 'wrong_edition', 'edition', o.version, h.version, NULL
		  FROM line AS l CROSS JOIN head AS h
		 CROSS JOIN LATERAL (SELECT o.version, count(*) AS n FROM other AS o JOIN pg_catalog.jsonb_object_keys(l.payload) AS k ON k = ANY (o.fields)
							  GROUP BY o.version ORDER BY 2 DESC LIMIT 1) AS o
		 WHERE NOT h.not_its_own AND l.garbled IS NULL AND l.incomplete AND NOT l.payload ? '_unreadable'
		   AND o.n > (SELECT count(*) FROM pg_catalog.jsonb_object_keys(l.payload) AS k WHERE k = ANY (h.fields))
		UNION ALL
		SELECT l.unit, l.line_no, 'shifted_columns', 'code_in_' || s.field, NULL, h.code_field, NULL
		  FROM line AS l CROSS JOIN head AS h
		 CROSS JOIN LATERAL (SELECT min(n) AS field FROM pg_catalog.unnest(h.near_code) AS n WHERE credit.is_valid_credit_code(coalesce(l.payload ->> n, ''))) AS s
		 WHERE NOT h.not_its_own AND l.garbled IS NULL AND l.no_code AND s.field IS NOT NULL
	)
	INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, value, expected, hint)
	SELECT f.unit, check_form.batch_id, f.line_no, 1, e.sqlstate, f.condition, '', f.fault, f.value, f.expected, coalesce(f.hint, e.hint)
	  FROM found AS f JOIN credit.error AS e ON e.condition = f.condition
$function$;
COMMENT ON FUNCTION credit_private.check_form(bigint) IS '整行形式检查:乱码、版本、错位 | rows broken as a whole: encoding, edition, shifted columns';
