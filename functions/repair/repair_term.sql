-- From when on a record can be repaired by the rules of a day, and the rule
-- that says so: the longest of the minimum period of its grade, that of its
-- grade in its fields of activity, those of the lists it has led to, and the
-- wait after a repair of it was broken.  NULL when the grade has no rule.
-- A rule counts from the event it names; what was never published counts from
-- its decision.  It is the day of application whose rules govern.
CREATE OR REPLACE FUNCTION credit_private.repair_term(rules credit.rule[], on_day date, severity text, sectors text[], lists text[],
	decided_on date, published_on date, listed_on date, broken_on date, region text, OUT earliest_on date, OUT rule_id bigint)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	WITH found AS MATERIALIZED (
		SELECT n.name, n.general, r, d.due_on
		  FROM (SELECT 'publicity.minimum.' || repair_term.severity AS name, true AS general
				UNION ALL
				SELECT 'publicity.minimum.' || repair_term.severity || '.' || s, false FROM pg_catalog.unnest(repair_term.sectors) AS s
				UNION ALL
				SELECT 'repair.minimum.' || l, false FROM pg_catalog.unnest(repair_term.lists) AS l
				UNION ALL
				SELECT 'repair.after_breach', false WHERE repair_term.broken_on IS NOT NULL) AS n
		 CROSS JOIN LATERAL credit_private.rule_among(repair_term.rules, n.name, repair_term.on_day, repair_term.region) AS r
		 CROSS JOIN LATERAL credit.due_on(r, CASE (r).starts_from
				WHEN 'decided_on' THEN repair_term.decided_on
				WHEN 'listed_on' THEN repair_term.listed_on
				WHEN 'broken_on' THEN repair_term.broken_on
				ELSE coalesce(repair_term.published_on, repair_term.decided_on) END) AS d
		 WHERE (r).name IS NOT NULL
	)
	SELECT f.due_on, (f.r).rule_id
	  FROM found AS f
	 WHERE EXISTS (SELECT FROM found AS g WHERE g.general)
	 ORDER BY f.due_on DESC, f.general DESC, f.name
	 LIMIT 1
$function$;
COMMENT ON FUNCTION credit_private.repair_term(credit.rule[], date, text, text[], text[], date, date, date, date, text) IS
	'最早可修复之日及所依规则 | from when on a record can be repaired, and the rule that says so';
