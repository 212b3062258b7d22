-- What a closed unit still has open goes to the unit in charge of it: duties,
-- objections, repairs, matters, approvals for entry by hand, items of the
-- catalogue, and the cases of pass_on_cases.  What is done keeps the old unit.  A job, for units that close on a later day; gives the number of
-- rows that moved.
CREATE OR REPLACE FUNCTION credit.pass_on() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- the subjects before their rows, as everybody does who changes an effect
	SELECT credit.lock_subjects(ARRAY(
		SELECT x.code FROM credit.unit AS u
		 CROSS JOIN LATERAL (SELECT o.code FROM credit.objection AS o WHERE o.unit = u.unit AND o.outcome IS NULL
							 UNION
							 SELECT p.code FROM credit.repair AS p WHERE p.unit = u.unit AND p.outcome IS NULL
							 UNION
							 SELECT m.code FROM credit.matter AS m WHERE m.unit = u.unit AND m.state <> 'closed') AS x(code)
		 WHERE upper(u.valid_during) <= credit.today() AND u.successor IS NOT NULL));
	WITH closed AS MATERIALIZED (
		SELECT u.unit, upper(u.valid_during) AS closed_on FROM credit.unit AS u
		 WHERE upper(u.valid_during) <= credit.today() AND u.successor IS NOT NULL
	), duties AS (
		UPDATE credit.duty AS d
		   SET unit = credit_private.unit_in_charge(d.unit,
				coalesce(d.item, (SELECT r.item FROM credit.record AS r WHERE r.code = d.code AND r.record_id = d.record_id)))
		  FROM closed AS c
		 WHERE d.unit = c.unit AND d.met_on IS NULL AND d.void_on IS NULL
		RETURNING 1
	), objections AS (
		UPDATE credit.objection AS o
		   SET unit = credit_private.unit_in_charge(o.unit, (SELECT r.item FROM credit.record AS r WHERE r.code = o.code AND r.record_id = o.record_id))
		  FROM closed AS c
		 WHERE o.unit = c.unit AND o.outcome IS NULL
		RETURNING 1
	), repairs AS (
		UPDATE credit.repair AS p
		   SET unit = credit_private.unit_in_charge(p.unit, (SELECT r.item FROM credit.record AS r WHERE r.code = p.code AND r.record_id = p.record_id))
		  FROM closed AS c
		 WHERE p.unit = c.unit AND p.outcome IS NULL
		RETURNING 1
	), matters AS (
		UPDATE credit.matter AS m
		   SET unit = credit_private.unit_in_charge(m.unit)
		  FROM closed AS c
		 WHERE m.unit = c.unit AND m.state <> 'closed'
		RETURNING 1
	), ended AS (
		UPDATE credit.manual_entry AS e
		   SET valid_during = e.valid_during * pg_catalog.daterange(NULL, c.closed_on)
		  FROM closed AS c
		 WHERE e.unit = c.unit AND e.valid_during && pg_catalog.daterange(c.closed_on, NULL) AND NOT e.valid_during <@ pg_catalog.daterange(c.closed_on, NULL)
		RETURNING e.unit, e.item, e.approved_by, c.closed_on
	), approvals AS (
		INSERT INTO credit.manual_entry (unit, item, valid_during, approved_by)
		SELECT credit_private.unit_in_charge(e.unit, e.item), e.item, pg_catalog.daterange(e.closed_on, NULL), e.approved_by FROM ended AS e
		ON CONFLICT DO NOTHING
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM duties) + (SELECT count(*) FROM objections) + (SELECT count(*) FROM repairs)
		+ (SELECT count(*) FROM matters) + (SELECT count(*) FROM approvals) + credit_private.pass_on_catalog() + credit_private.pass_on_cases()
$function$;
COMMENT ON FUNCTION credit.pass_on() IS '撤并单位的未结事项移交承继单位 | what closed units have open goes to their successors; gives the number of rows';
REVOKE ALL ON FUNCTION credit.pass_on() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.pass_on() TO credit_admin, credit_office;
