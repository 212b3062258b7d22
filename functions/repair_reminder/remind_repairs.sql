-- The job: what can be repaired today, is not excluded, has no repair open or
-- in effect, still has effects (it is public, or an entry rests on it) and was
-- not reminded of yet.  Many records, few terms: each is worked out once.
CREATE OR REPLACE FUNCTION credit.remind_repairs() RETURNS bigint
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH candidate AS MATERIALIZED (
		-- most were reminded of: what the terms depend on is looked up for the others only
		SELECT x.*
		  FROM (SELECT r.code, r.record_id
				  FROM credit.record AS r
				 WHERE r.state = 'confirmed' AND r.class = 'untrustworthy'
				   AND NOT EXISTS (SELECT FROM credit.repair_reminder AS m WHERE m.code = r.code AND m.record_id = r.record_id)) AS q
		 CROSS JOIN LATERAL (SELECT y.* FROM credit.repairable AS y WHERE y.code = q.code AND y.record_id = q.record_id OFFSET 0) AS x
		 WHERE x.repair IS NULL
		   AND (x.lists <> '{}' OR EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = x.code AND p.record_id = x.record_id))
	), term AS MATERIALIZED (
		SELECT k.*, t.earliest_on, t.rule_id
		  FROM (SELECT DISTINCT c.act_kind, c.severity, c.sectors, c.lists, c.decided_on, c.published_on, c.listed_on, c.broken_on, c.region FROM candidate AS c) AS k
		 CROSS JOIN LATERAL credit_private.repair_term(NULL, credit.today(), k.severity, k.sectors, k.lists, k.decided_on, k.published_on, k.listed_on, k.broken_on, k.region) AS t
		 WHERE t.earliest_on <= credit.today()
		   AND credit_private.repair_excluded(credit.today(), k.act_kind, k.severity, k.sectors, k.lists, k.region) IS NULL
	), office AS MATERIALIZED (
		SELECT k.unit, k.item, credit_private.unit_in_charge(k.unit, k.item) AS reminds
		  FROM (SELECT DISTINCT c.unit, c.item FROM candidate AS c) AS k
	), reminded AS (
		INSERT INTO credit.repair_reminder (code, record_id, unit, earliest_on, rule_id, reminded_on)
		SELECT c.code, c.record_id, o.reminds, t.earliest_on, t.rule_id, credit.today()
		  FROM candidate AS c
		  JOIN office AS o ON o.unit = c.unit AND o.item = c.item
		  JOIN term AS t ON t.act_kind = c.act_kind AND t.severity = c.severity AND t.sectors = c.sectors AND t.lists = c.lists AND t.decided_on = c.decided_on
		   AND t.region = c.region AND t.published_on IS NOT DISTINCT FROM c.published_on AND t.listed_on IS NOT DISTINCT FROM c.listed_on
		   AND t.broken_on IS NOT DISTINCT FROM c.broken_on
		ON CONFLICT DO NOTHING
		RETURNING 1
	)
	SELECT count(*) FROM reminded
$function$;
COMMENT ON FUNCTION credit.remind_repairs() IS '修复提醒任务:满期限而未修复者,每条一次 | the job that reminds of records that can be repaired, once each; gives their number';
REVOKE ALL ON FUNCTION credit.remind_repairs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.remind_repairs() TO credit_office, credit_admin;
