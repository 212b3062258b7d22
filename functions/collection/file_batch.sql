-- Rows without a fault become subjects and records (received): all of a batch,
-- or one line of it.
CREATE OR REPLACE FUNCTION credit_private.file_batch(batch_id bigint, line_no integer DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.register_subject(l.code, l.subject_name, 'batch ' || file_batch.batch_id)
	   FROM (SELECT DISTINCT ON (credit.try_credit_code(v.code)) credit.try_credit_code(v.code) AS code, v.subject_name
			   FROM credit_private.batch_values(file_batch.batch_id) AS v
			  WHERE (file_batch.line_no IS NULL OR v.line_no = file_batch.line_no)
				AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = file_batch.batch_id AND f.line_no = v.line_no)
			  ORDER BY 1) AS l;
	WITH filed AS (
		INSERT INTO credit.record AS r (code, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title,
			decided_on, issued_on, valid_from, valid_until, severity, stock, template, template_version, detail, batch_id, line_no, replaces, received_by)
		SELECT credit.try_credit_code(v.code), (it).edition, (it).item, (it).act_kind, (it).class, (it).disclosure, v.subject_name,
			   coalesce(credit.unit_of(v.unit), b.unit), b.unit, coalesce(v.document_no, ''), v.title,
			   v.decided_on, v.issued_on, v.valid_from, v.valid_until,
			   CASE WHEN (it).class = 'untrustworthy' THEN coalesce(v.severity, (it).default_severity) END,
			   b.stock, t.template, t.version, i.document, b.batch_id, i.line_no, v.corrects, b.received_by
		  FROM credit.inbox AS i
		  JOIN credit.batch AS b ON b.batch_id = i.batch_id
		  JOIN credit.unit AS u ON u.unit = b.unit
		  JOIN credit_private.batch_values(file_batch.batch_id) AS v ON v.line_no = i.line_no
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 CROSS JOIN LATERAL credit.item_on(b.item, v.decided_on, u.region) AS it
		 WHERE i.batch_id = file_batch.batch_id AND (file_batch.line_no IS NULL OR i.line_no = file_batch.line_no)
		   AND NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
		RETURNING r.code, r.record_id, r.line_no
	)
	UPDATE credit.inbox AS i SET record_code = f.code, record_id = f.record_id
	  FROM filed AS f
	 WHERE i.batch_id = file_batch.batch_id AND i.line_no = f.line_no;
END
$function$;
COMMENT ON FUNCTION credit_private.file_batch(bigint, integer) IS '无错误的行立为主体与记录 | rows without faults become subjects and records';
