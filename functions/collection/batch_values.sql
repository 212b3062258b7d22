-- The rows of a batch, or one of them, as they came and as tidied, each with the
-- common columns read by the template's field map, and the record it already
-- is.  Whoever works on a batch reads it here and joins the inbox no more: a
-- plan that is kept from a small batch would pair every row with every row.
CREATE OR REPLACE FUNCTION credit_private.batch_values(batch_id bigint, line_no integer DEFAULT NULL)
	RETURNS TABLE (line_no integer, code text, subject_name text, unit text, source_unit text, document_no text, title text,
		decided_on date, issued_on date, valid_from date, valid_until date, severity text, corrects bigint,
		payload jsonb, document jsonb, code_tier text, record_id bigint)
	LANGUAGE sql STABLE ROWS 10000
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH map AS MATERIALIZED (
		SELECT coalesce(pg_catalog.jsonb_object_agg(m.column_name, m.field), '{}') AS field
		  FROM credit.batch AS b
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version
		 WHERE b.batch_id = batch_values.batch_id
	), line AS (
		SELECT i.line_no, i.payload, coalesce(i.document, credit.document_of(i.payload)) AS doc, i.code_tier, i.record_id, m.field
		  FROM credit.inbox AS i CROSS JOIN map AS m
		 WHERE i.batch_id = batch_values.batch_id AND (batch_values.line_no IS NULL OR i.line_no = batch_values.line_no)
	)
	SELECT l.line_no,
		   coalesce(l.payload ->> '_person', nullif(l.doc ->> (l.field ->> 'code'), '')),
		   nullif(l.doc ->> (l.field ->> 'subject_name'), ''),
		   nullif(l.doc ->> (l.field ->> 'unit'), ''),
		   nullif(l.doc ->> (l.field ->> 'source_unit'), ''),
		   nullif(l.doc ->> (l.field ->> 'document_no'), ''),
		   nullif(l.doc ->> (l.field ->> 'title'), ''),
		   credit.try_date(l.doc ->> (l.field ->> 'decided_on')),
		   coalesce(credit.try_date(l.payload ->> '_issued_on'), credit.try_date(l.doc ->> (l.field ->> 'issued_on')),
					credit.try_date(l.doc ->> (l.field ->> 'decided_on'))),
		   credit.try_date(l.doc ->> (l.field ->> 'valid_from')),
		   -- 2099/12/31 is how the interchange standard writes 长期
		   CASE u.valid_until WHEN DATE '2099-12-31' THEN 'infinity' ELSE u.valid_until END,
		   coalesce(l.payload ->> '_severity', nullif(l.doc ->> (l.field ->> 'severity'), '')),
		   CASE WHEN (l.payload ->> '_corrects') ~ '^[0-9]{1,18}$' THEN (l.payload ->> '_corrects')::bigint END,
		   l.payload, l.doc, l.code_tier, l.record_id
	  FROM line AS l
	 CROSS JOIN LATERAL (SELECT credit.try_date(l.doc ->> (l.field ->> 'valid_until'))) AS u(valid_until)
$function$;
COMMENT ON FUNCTION credit_private.batch_values(bigint, integer) IS '一批(或一行)的原文、修整后内容与公共列 | the rows of a batch, or one, as they came, as tidied, and their common columns';
