-- Archives the records that have been closed for the term of the rule, except
-- those that still have an effect or a case: on a list in force, public, with an
-- open duty, objection or repair.  Gives their number.
CREATE OR REPLACE FUNCTION credit.archive_records() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH closed AS MATERIALIZED (
		SELECT r.code, r.record_id, u.region, coalesce(r.ended_on, r.valid_until) AS closed_on
		  FROM credit.record AS r
		  JOIN credit.unit AS u ON u.unit = r.source_unit
		 WHERE (r.ended_on IS NOT NULL OR r.valid_until < credit.today()) AND r.state NOT IN ('received', 'reviewed')
		   AND NOT EXISTS (SELECT FROM credit.archived_record AS a WHERE a.code = r.code AND a.record_id = r.record_id)
	), due AS MATERIALIZED (
		-- few regions and days: each is counted once
		SELECT x.region, x.closed_on, c.rule_id
		  FROM (SELECT DISTINCT k.region, k.closed_on FROM closed AS k) AS x
		 CROSS JOIN LATERAL credit_private.clock('archive.after', x.closed_on, x.region) AS c
		 WHERE c.due_on < credit.today()
	), archived AS (
		INSERT INTO credit.archived_record (code, record_id, closed_on, archived_on, rule_id)
		SELECT k.code, k.record_id, k.closed_on, credit.today(), d.rule_id
		  FROM closed AS k
		  JOIN due AS d ON d.region = k.region AND d.closed_on = k.closed_on
		 WHERE NOT EXISTS (SELECT FROM credit.duty AS y WHERE y.code = k.code AND y.record_id = k.record_id AND y.met_on IS NULL AND y.void_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.objection AS o WHERE o.code = k.code AND o.record_id = k.record_id AND o.outcome IS NULL)
		   -- filed, and neither accepted nor refused yet
		   AND NOT EXISTS (SELECT FROM credit.objection_case_record AS x JOIN credit.objection_case AS c ON c.code = x.code AND c.case_id = x.case_id
							WHERE x.code = k.code AND x.record_id = k.record_id AND c.accepted_on IS NULL AND c.refused_on IS NULL AND c.dropped_on IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.repair AS p WHERE p.code = k.code AND p.record_id = k.record_id AND p.outcome IS NULL)
		   AND NOT EXISTS (SELECT FROM credit.listing_now AS n WHERE n.code = k.code AND n.record_id = k.record_id AND n.status IN ('in_force', 'suspended'))
		   AND NOT EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = k.code AND p.record_id = k.record_id)
		ON CONFLICT DO NOTHING
		RETURNING 1
	)
	SELECT count(*) FROM archived
$function$;
COMMENT ON FUNCTION credit.archive_records() IS '归档:终结满期且无效力、无未结事项的记录 | archive records long closed that have neither effect nor open case; gives their number';
REVOKE ALL ON FUNCTION credit.archive_records() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.archive_records() TO credit_admin, credit_office;
