-- Rows without a fault become subjects and records (received): all of a batch,
-- or one line of it.
CREATE OR REPLACE FUNCTION credit_private.file_batch(batch_id bigint, line_no integer DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	-- an array is looked up by hash, whatever a kept plan thinks of the table
	faulty integer[] := ARRAY(SELECT DISTINCT f.line_no FROM credit.fault AS f WHERE f.batch_id = file_batch.batch_id
		AND (file_batch.line_no IS NULL OR f.line_no = file_batch.line_no));
	filed_rows bigint;
BEGIN
	PERFORM credit_private.register_subjects(pg_catalog.array_agg(l.code), pg_catalog.array_agg(l.subject_name), 'batch ' || file_batch.batch_id)
	   FROM (SELECT DISTINCT ON (credit.try_credit_code(v.code)) credit.try_credit_code(v.code) AS code, v.subject_name
			   FROM credit_private.batch_values(file_batch.batch_id, file_batch.line_no) AS v
			  WHERE v.record_id IS NULL AND v.line_no <> ALL (faulty)
			  ORDER BY 1) AS l;
	WITH head AS MATERIALIZED (
		SELECT b.batch_id, b.item, b.unit, b.stock, b.received_by, u.region, t.template, t.version
		  FROM credit.batch AS b
		  JOIN credit.unit AS u ON u.unit = b.unit
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		 WHERE b.batch_id = file_batch.batch_id
	), value AS MATERIALIZED (
		SELECT v.*
		  FROM credit_private.batch_values(file_batch.batch_id, file_batch.line_no) AS v
		 WHERE v.record_id IS NULL AND v.line_no <> ALL (faulty)
	), named AS MATERIALIZED (
		-- a batch names few units and days: each is looked up once
		SELECT n.unit, n.decided_on, credit_private.unit_on(n.unit, n.decided_on, h.item) AS decider
		  FROM (SELECT DISTINCT v.unit, v.decided_on FROM value AS v WHERE v.unit IS NOT NULL) AS n CROSS JOIN head AS h
	), in_force AS MATERIALIZED (
		SELECT d.decided_on, it.*
		  FROM (SELECT DISTINCT v.decided_on FROM value AS v) AS d CROSS JOIN head AS h CROSS JOIN LATERAL credit.item_on(h.item, d.decided_on, h.region) AS it
	), graded AS MATERIALIZED (
		-- S3 一.5: the grade that the standard of the industry gives the conduct
		SELECT c.behaviour, c.decided_on, g.grading_id, g.severity
		  FROM (SELECT DISTINCT v.payload ->> '_behaviour' AS behaviour, v.decided_on FROM value AS v WHERE v.payload ? '_behaviour') AS c
		 CROSS JOIN head AS h
		 CROSS JOIN LATERAL credit.grading_on(c.behaviour, c.decided_on, h.region) AS g
	), filed AS (
		INSERT INTO credit.record AS r (code, edition, item, act_kind, class, disclosure, subject_name, unit, source_unit, document_no, title,
			decided_on, issued_on, valid_from, valid_until, severity, stock, template, template_version, detail, batch_id, line_no, replaces, received_by)
		SELECT credit.try_credit_code(v.code), it.edition, it.item, it.act_kind, it.class, it.disclosure, v.subject_name,
			   coalesce(n.decider, h.unit), h.unit, coalesce(v.document_no, ''), v.title,
			   v.decided_on, v.issued_on, v.valid_from, v.valid_until,
			   CASE WHEN it.class = 'untrustworthy' THEN coalesce(v.severity, g.severity, it.default_severity) END,
			   h.stock, h.template, h.version, v.document, h.batch_id, v.line_no, v.corrects, h.received_by
		  FROM head AS h
		 CROSS JOIN value AS v
		  JOIN in_force AS it ON it.decided_on = v.decided_on
		  LEFT JOIN named AS n ON n.unit = v.unit AND n.decided_on = v.decided_on
		  LEFT JOIN graded AS g ON g.behaviour = v.payload ->> '_behaviour' AND g.decided_on = v.decided_on
		RETURNING r.code, r.record_id, r.line_no, r.decided_on, r.severity
	), explained AS (
		INSERT INTO credit.record_grade (code, record_id, behaviour, grading_id, derived, severity, reason, unit)
		SELECT f.code, f.record_id, g.behaviour, g.grading_id, g.severity, f.severity, nullif(pg_catalog.btrim(v.payload ->> '_severity_reason'), ''), h.unit
		  FROM graded AS g
		 CROSS JOIN head AS h
		  JOIN filed AS f ON f.decided_on = g.decided_on
		  JOIN value AS v ON v.line_no = f.line_no AND v.payload ->> '_behaviour' = g.behaviour
	)
	SELECT count(*) INTO filed_rows FROM filed;
	IF filed_rows > 0 AND file_batch.line_no IS NULL THEN
		PERFORM credit_private.link_inbox(file_batch.batch_id);
	ELSIF filed_rows > 0 THEN
		UPDATE credit.inbox AS i SET record_code = r.code, record_id = r.record_id
		  FROM credit.record AS r
		 WHERE i.batch_id = file_batch.batch_id AND i.line_no = file_batch.line_no AND r.batch_id = i.batch_id AND r.line_no = i.line_no;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.file_batch(bigint, integer) IS '无错误的行立为主体与记录 | rows without faults become subjects and records';
