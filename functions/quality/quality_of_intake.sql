-- What came in: each row by the month of receipt; a faulty row again by the
-- month in which its time to be sent anew ran out.
CREATE OR REPLACE FUNCTION credit_private.quality_of_intake(from_day date, to_day date)
	RETURNS TABLE (check_id text, unit credit.credit_code, day date, code credit.credit_code, row_ref text, label text, passed boolean)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'accepted_first_time', b.unit, b.received_on, b.unit, pg_catalog.format('row %s/%s', i.batch_id, i.line_no), b.batch_no,
		   CASE WHEN b.format <> 'manual' THEN NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no) END
	  FROM credit.batch AS b
	  JOIN credit.inbox AS i ON i.batch_id = b.batch_id
	 WHERE b.received_on BETWEEN quality_of_intake.from_day AND quality_of_intake.to_day
	UNION ALL
	SELECT 'no_row_waiting', b.unit, b.due_on, b.unit, pg_catalog.format('row %s/%s', i.batch_id, i.line_no), coalesce(coalesce(i.document, i.payload) ->> b.field, b.batch_no),
		   EXISTS (SELECT FROM credit.record AS r JOIN credit.batch AS again ON again.batch_id = r.batch_id
					WHERE r.document_no = coalesce(i.document, i.payload) ->> b.field AND r.source_unit = b.unit AND r.item = b.item AND r.state <> 'returned'
					  AND again.batch_id > b.batch_id AND again.received_on <= b.due_on)
	  FROM (SELECT x.*, d.due_on, f.field
			  FROM credit.batch AS x
			  JOIN credit.unit AS u ON u.unit = x.unit
			 CROSS JOIN LATERAL credit.rule_on('quality.waiting', x.received_on, u.region) AS rule
			 CROSS JOIN LATERAL credit.due_on(rule, x.received_on) AS d
			  LEFT JOIN LATERAL credit_private.batch_template(x.item, x.received_on) AS t ON true
			  LEFT JOIN credit.field_map AS f ON f.template = t.template AND f.version = t.version AND f.column_name = 'document_no'
			 -- as far back as a row due in the period may have come: three days a working day, and the longest holiday
			 WHERE x.received_on BETWEEN quality_of_intake.from_day - (SELECT 14 + 3 * max(q.amount)::int FROM credit.rule AS q WHERE q.name = 'quality.waiting')
									 AND quality_of_intake.to_day) AS b
	  JOIN credit.inbox AS i ON i.batch_id = b.batch_id
	 WHERE b.due_on BETWEEN quality_of_intake.from_day AND quality_of_intake.to_day AND b.due_on < credit.today()
	   AND EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = i.batch_id AND f.line_no = i.line_no)
$function$;
COMMENT ON FUNCTION credit_private.quality_of_intake(date, date) IS '收件类检查所看的行 | rows of the checks on intake';
