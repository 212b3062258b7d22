-- 17 zeros and X in the code field of a natural person say that there is no
-- organisation's code: the field is emptied, as the template wants it, with a
-- row for the change.
CREATE OR REPLACE FUNCTION credit_private.tidy_persons(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH changed AS (
		INSERT INTO credit.intake_change (unit, batch_id, line_no, column_name, field, rule, old_value, new_value)
		SELECT i.unit, i.batch_id, i.line_no, 'code', m.field, r.rule, coalesce(i.document, credit.document_of(i.payload)) ->> m.field, ''
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version AND m.column_name = 'code'
		  JOIN credit.intake_rule AS r ON r.rule = 'person_placeholder' AND r.valid_during @> b.received_on
		 WHERE i.batch_id = tidy_persons.batch_id AND i.code_tier = 'person' AND (coalesce(i.document, credit.document_of(i.payload)) ->> m.field) ~ '^0{17}[Xx]$'
		RETURNING line_no, field, new_value
	)
	UPDATE credit.inbox AS i
	   SET document = coalesce(i.document, credit.document_of(i.payload)) || pg_catalog.jsonb_build_object(c.field, c.new_value)
	  FROM changed AS c
	 WHERE i.batch_id = tidy_persons.batch_id AND i.line_no = c.line_no
$function$;
COMMENT ON FUNCTION credit_private.tidy_persons(bigint) IS '自然人的占位代码视为空 | the placeholder code of a natural person is empty';
