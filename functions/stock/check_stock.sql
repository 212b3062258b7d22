-- Rows of a stock batch outside their window: registered, permitted or
-- recognised and not valid on the day of the batch (R047), or too old (R048),
-- or not of the days the plan covers.  Rows that have a fault already are left.
CREATE OR REPLACE FUNCTION credit_private.check_stock(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH head AS MATERIALIZED (
		SELECT b.batch_id, b.unit, b.received_on, p.decided_during, w.must_be,
			   (b.received_on - pg_catalog.make_interval(years => (r).amount::integer))::date AS oldest,
			   coalesce((SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'valid_until'), '') AS until_field,
			   coalesce((SELECT m.field FROM credit.field_map AS m WHERE m.template = t.template AND m.version = t.version AND m.column_name = 'decided_on'), '') AS decided_field
		  FROM credit.batch AS b
		  JOIN credit.stock_plan AS p ON p.plan_id = b.plan_id
		  JOIN credit.unit AS u ON u.unit = b.unit
		 CROSS JOIN LATERAL credit_private.batch_item(b.item) AS it
		 CROSS JOIN LATERAL credit_private.batch_template(b.item, b.received_on) AS t
		  LEFT JOIN credit.stock_window AS w ON w.act_kind = it.act_kind AND w.valid_during @> b.received_on
		 CROSS JOIN LATERAL credit.rule_on('stock.window', b.received_on, u.region) AS r
		 WHERE b.batch_id = check_stock.batch_id
	), outside AS (
		SELECT h.unit, v.line_no,
			   CASE WHEN h.must_be = 'valid' AND NOT (coalesce(v.valid_from, v.decided_on) <= h.received_on AND coalesce(v.valid_until, 'infinity') >= h.received_on)
					THEN 'not_valid'
					WHEN h.must_be IS DISTINCT FROM 'valid' AND v.decided_on < h.oldest THEN 'too_old'
					WHEN NOT h.decided_during @> v.decided_on THEN 'outside_plan' END AS fault,
			   v.decided_on, v.valid_until, h.oldest, h.received_on, h.decided_during, h.until_field, h.decided_field
		  FROM head AS h CROSS JOIN credit_private.batch_values(check_stock.batch_id) AS v
		 WHERE NOT EXISTS (SELECT FROM credit.fault AS f WHERE f.batch_id = check_stock.batch_id AND f.line_no = v.line_no)
	)
	INSERT INTO credit.fault (unit, batch_id, line_no, fault_no, sqlstate, condition, pointer, fault, value, expected, hint)
	SELECT o.unit, check_stock.batch_id, o.line_no, 1, e.sqlstate, e.condition,
		   '/' || CASE o.fault WHEN 'not_valid' THEN o.until_field ELSE o.decided_field END, o.fault,
		   CASE o.fault WHEN 'not_valid' THEN o.valid_until::text ELSE o.decided_on::text END,
		   CASE o.fault WHEN 'not_valid' THEN '>= ' || o.received_on WHEN 'too_old' THEN '>= ' || o.oldest ELSE o.decided_during::text END, e.hint
	  FROM outside AS o JOIN credit.error AS e ON e.condition = 'outside_stock_window'
	 WHERE o.fault IS NOT NULL
$function$;
COMMENT ON FUNCTION credit_private.check_stock(bigint) IS '存量范围检查:有效期内或近三年,并在计划之内 | rows of a stock batch outside their window or their plan';
