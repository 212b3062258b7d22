-- The common columns of each row of a batch, read from the tidied document by
-- the template's field map: one row a line.
CREATE OR REPLACE FUNCTION credit_private.batch_values(batch_id bigint)
	RETURNS TABLE (line_no integer, code text, subject_name text, unit text, source_unit text, document_no text, title text,
		decided_on date, issued_on date, valid_from date, valid_until date, severity text, corrects bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH map AS MATERIALIZED (
		SELECT m.column_name, m.field
		  FROM credit.batch AS b
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  JOIN credit.field_map AS m ON m.template = t.template AND m.version = t.version
		 WHERE b.batch_id = batch_values.batch_id
	)
	SELECT i.line_no,
		   coalesce(i.payload ->> '_person', max(v.value) FILTER (WHERE m.column_name = 'code')),
		   max(v.value) FILTER (WHERE m.column_name = 'subject_name'),
		   max(v.value) FILTER (WHERE m.column_name = 'unit'),
		   max(v.value) FILTER (WHERE m.column_name = 'source_unit'),
		   max(v.value) FILTER (WHERE m.column_name = 'document_no'),
		   max(v.value) FILTER (WHERE m.column_name = 'title'),
		   max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'decided_on'),
		   coalesce(credit_private.try_date(i.payload ->> '_issued_on'),
					max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'issued_on'),
					max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'decided_on')),
		   max(credit_private.try_date(v.value)) FILTER (WHERE m.column_name = 'valid_from'),
		   -- 2099/12/31 is how the interchange standard writes 长期
		   max(CASE credit_private.try_date(v.value) WHEN DATE '2099-12-31' THEN 'infinity' ELSE credit_private.try_date(v.value) END)
			FILTER (WHERE m.column_name = 'valid_until'),
		   coalesce(i.payload ->> '_severity', max(v.value) FILTER (WHERE m.column_name = 'severity')),
		   CASE WHEN (i.payload ->> '_corrects') ~ '^[0-9]{1,18}$' THEN (i.payload ->> '_corrects')::bigint END
	  FROM credit.inbox AS i
	  LEFT JOIN map AS m ON true
	  LEFT JOIN LATERAL (SELECT nullif(coalesce(i.document, i.payload) ->> m.field, '')) AS v(value) ON true
	 WHERE i.batch_id = batch_values.batch_id
	 GROUP BY i.batch_id, i.line_no
$function$;
COMMENT ON FUNCTION credit_private.batch_values(bigint) IS '按字段对应表取出各行的公共列 | the common columns of each row of a batch';
