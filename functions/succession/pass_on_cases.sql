-- What else a closed unit has open: grounds for withholding, contests of
-- findings, issues, plans of stock, source systems, the data it is the source
-- of, what a second source says of it, the measures it carries out and their
-- tasks.  Its monthly forms stay its own figures: the head of the unit in charge
-- confirms them (credit.confirm_form).
CREATE OR REPLACE FUNCTION credit_private.pass_on_cases() RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH closed AS MATERIALIZED (
		SELECT u.unit, upper(u.valid_during) AS closed_on FROM credit.unit AS u
		 WHERE upper(u.valid_during) <= credit.today() AND u.successor IS NOT NULL
	), withholdings AS (
		UPDATE credit.withholding AS w
		   SET unit = credit_private.unit_in_charge(w.unit, (SELECT r.item FROM credit.record AS r WHERE r.code = w.code AND r.record_id = w.record_id))
		  FROM closed AS c
		 WHERE w.unit = c.unit AND w.ended_on IS NULL
		RETURNING 1
	), contests AS (
		UPDATE credit.finding_contest AS f SET unit = credit_private.unit_in_charge(f.unit)
		  FROM closed AS c
		 WHERE f.unit = c.unit AND f.outcome IS NULL
		RETURNING 1
	), issues AS (
		UPDATE credit.issue AS i
		   SET owner = credit_private.unit_in_charge(i.owner, (SELECT r.item FROM credit.record AS r WHERE r.code = i.subject AND r.record_id = i.record_id))
		  FROM closed AS c
		 WHERE i.owner = c.unit AND i.state <> 'closed'
		RETURNING 1
	), plans AS (
		UPDATE credit.stock_plan AS p SET unit = credit_private.unit_in_charge(p.unit, p.item)
		  FROM closed AS c
		 WHERE p.unit = c.unit AND p.approved IS NOT FALSE AND p.deadline >= c.closed_on
		RETURNING 1
	), sources AS (
		UPDATE credit.source AS s SET unit = credit_private.unit_in_charge(s.unit)
		  FROM closed AS c
		 WHERE s.unit = c.unit
		RETURNING 1
	), ended AS (
		UPDATE credit.datum_source AS d SET valid_during = d.valid_during * pg_catalog.daterange(NULL, c.closed_on)
		  FROM closed AS c
		 WHERE d.source_unit = c.unit AND d.valid_during @> c.closed_on
		   AND NOT d.valid_during <@ pg_catalog.daterange(c.closed_on, NULL)
		RETURNING d.item, d.field, d.region, d.source_unit, d.basis, c.closed_on, d.datum_source_id
	), data AS (
		INSERT INTO credit.datum_source (item, field, region, source_unit, valid_during, basis)
		SELECT e.item, e.field, e.region, credit_private.unit_in_charge(e.source_unit, e.item),
			   (SELECT o.valid_during FROM credit.datum_source AS o WHERE o.datum_source_id = e.datum_source_id) * pg_catalog.daterange(e.closed_on, NULL), e.basis
		  FROM ended AS e
		RETURNING 1
	), later AS (
		UPDATE credit.datum_source AS d SET source_unit = credit_private.unit_in_charge(d.source_unit, d.item)
		  FROM closed AS c
		 WHERE d.source_unit = c.unit AND d.valid_during <@ pg_catalog.daterange(c.closed_on, NULL)
		RETURNING 1
	), known AS (
		UPDATE credit.second_source AS s
		   SET unit = credit_private.unit_in_charge(s.unit, (SELECT h.item FROM credit.unit_share AS h JOIN credit.catalog_item AS i ON i.item = h.item
																WHERE h.unit = s.unit AND i.act_kind = s.act_kind LIMIT 1))
		  FROM closed AS c
		 WHERE s.unit = c.unit AND s.found_on IS NULL
		   -- the same source may know it of the successor too
		   AND NOT EXISTS (SELECT FROM credit.second_source AS x WHERE x.source = s.source AND x.act_kind = s.act_kind AND x.document_no = s.document_no
							AND x.unit <> s.unit)
		RETURNING 1
	), carried AS (
		UPDATE credit.measure_unit AS m SET valid_during = m.valid_during * pg_catalog.daterange(NULL, c.closed_on)
		  FROM closed AS c
		 WHERE m.unit = c.unit AND m.valid_during && pg_catalog.daterange(c.closed_on, NULL) AND NOT isempty(m.valid_during * pg_catalog.daterange(NULL, c.closed_on))
		RETURNING m.measure, m.unit, m.basis, c.closed_on
	), carriers AS (
		INSERT INTO credit.measure_unit (measure, unit, valid_during, basis)
		SELECT DISTINCT ON (m.measure, x.unit) m.measure, x.unit, pg_catalog.daterange(m.closed_on, NULL), m.basis
		  FROM carried AS m CROSS JOIN LATERAL (SELECT credit_private.unit_in_charge(m.unit) AS unit) AS x
		ON CONFLICT ON CONSTRAINT measure_unit_pkey DO NOTHING
		RETURNING 1
	), tasks AS (
		UPDATE credit.task AS t SET unit = x.unit
		  FROM closed AS c CROSS JOIN LATERAL (SELECT credit_private.unit_in_charge(c.unit) AS unit) AS x
		 WHERE t.unit = c.unit AND t.response IS DISTINCT FROM 'not_applicable'
		   AND NOT EXISTS (SELECT FROM credit.task_feedback AS f WHERE f.code = t.code AND f.task_id = t.task_id)
		   -- the successor may have the same task already, of its own or of another unit that went into it
		   AND NOT EXISTS (SELECT FROM credit.task AS o LEFT JOIN closed AS k ON k.unit = o.unit
							WHERE o.code = t.code AND o.listing_id = t.listing_id AND o.measure = t.measure
							  AND (o.unit = x.unit OR o.task_id < t.task_id AND k.unit IS NOT NULL AND credit_private.unit_in_charge(k.unit) = x.unit))
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM carriers) + (SELECT count(*) FROM tasks) + (SELECT count(*) FROM withholdings) + (SELECT count(*) FROM contests) + (SELECT count(*) FROM issues) + (SELECT count(*) FROM plans)
		+ (SELECT count(*) FROM sources) + (SELECT count(*) FROM data) + (SELECT count(*) FROM later) + (SELECT count(*) FROM known)
$function$;
COMMENT ON FUNCTION credit_private.pass_on_cases() IS
	'单位撤并:不予公示、质量异议、问题、存量计划、来源系统等由承继单位接续 | what else a closed unit has open goes to the unit in charge; gives the number of rows';
