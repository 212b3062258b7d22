-- N10 what would be different with other rules: the day a record leaves
-- publicity, the day a list entry ends, the day from which a record can be
-- repaired.  One statement, with the functions of the real path: publicity by
-- the rules of the day of publication, entries by those of the day of listing,
-- repair by those of on_day.  A function that is STABLE cannot write.
--   SELECT * FROM credit.what_if('[{"name": "publicity.maximum.general", "amount": 1, "measured_in": "year", "starts_from": "decided_on"}]')
-- A record that was repaired, withdrawn or corrected has left for a reason of
-- its own and is not looked at; neither is an entry that ended by an act.
CREATE OR REPLACE FUNCTION credit.what_if(rules jsonb, on_day date DEFAULT credit.today())
	RETURNS TABLE (subject text, effect text, code credit.credit_code, record_id bigint, listing_id bigint, unit credit.credit_code, severity text,
		list_kind text, day_now date, day_then date, rule_now bigint, rule_then bigint)
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	hypothetical credit.rule[];
BEGIN
	-- who evaluates has the numbers: what_if_count()
	PERFORM credit_private.require_role('credit_office', 'credit_admin', 'credit_evaluator');
	hypothetical := credit_private.rules_if(what_if.rules);
	RETURN QUERY
	WITH back AS MATERIALIZED (
		-- what a broken repair brought back goes on from its earlier publication
		SELECT b.code, b.record_id, b.channel, min(b.published_on) AS published_on
		  FROM credit.publication AS b WHERE b.withdrawn_why = 'repaired' GROUP BY b.code, b.record_id, b.channel
	), published AS MATERIALIZED (
		SELECT p.code, p.record_id, r.unit, r.severity, r.decided_on, s.region, p.public_until, p.rule_id, least(p.published_on, b.published_on) AS published_on
		  FROM credit.publication AS p
		  JOIN credit.record AS r ON r.code = p.code AND r.record_id = p.record_id
		  JOIN credit.unit AS s ON s.unit = r.source_unit
		  LEFT JOIN back AS b ON b.code = p.code AND b.record_id = p.record_id AND b.channel = p.channel
		 WHERE (p.withdrawn_on IS NULL OR p.withdrawn_why = 'expired') AND r.severity IS NOT NULL
	), public_key AS MATERIALIZED (
		-- many records, few periods: each is worked out once
		SELECT x.*, u.public_until, u.rule_id
		  FROM (SELECT DISTINCT q.severity, q.decided_on, q.published_on, q.region FROM published AS q) AS x
		 CROSS JOIN LATERAL credit_private.public_until(hypothetical, x.published_on, x.severity, x.decided_on, x.published_on, x.region) AS u
	), publicity AS (
		SELECT DISTINCT ON (p.code, p.record_id) p.code, p.record_id, p.unit, p.severity, min(p.public_until) OVER w AS day_now, min(k.public_until) OVER w AS day_then,
			   p.rule_id AS rule_now, k.rule_id AS rule_then
		  FROM published AS p
		  JOIN public_key AS k ON k.severity = p.severity AND k.decided_on = p.decided_on AND k.published_on = p.published_on AND k.region = p.region
		WINDOW w AS (PARTITION BY p.code, p.record_id)
		 ORDER BY p.code, p.record_id, k.public_until
	), listed AS MATERIALIZED (
		SELECT l.code, l.listing_id, l.record_id, l.unit, l.list_kind, l.listed_on, u.region, t.name AS term, l.rule_id,
			   coalesce(upper(l.valid_during), 'infinity') AS day_now
		  FROM credit.listing AS l
		  JOIN credit.rule AS t ON t.rule_id = l.rule_id
		  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind AND k.term = t.name
		  JOIN credit.unit AS u ON u.unit = l.unit
		 WHERE l.exit_kind IS NULL AND l.root_code IS NULL
	), listing_key AS MATERIALIZED (
		SELECT x.*, d.due_on AS day_then, (r).rule_id
		  FROM (SELECT DISTINCT q.term, q.listed_on, q.region FROM listed AS q) AS x
		 CROSS JOIN LATERAL credit_private.rule_among(hypothetical, x.term, x.listed_on, x.region) AS r
		 CROSS JOIN LATERAL credit.due_on(r, x.listed_on) AS d
	), listing AS (
		SELECT l.*, k.day_then, k.rule_id AS rule_then
		  FROM listed AS l
		  JOIN listing_key AS k ON k.term = l.term AND k.listed_on = l.listed_on AND k.region = l.region
	), repairable AS MATERIALIZED (
		SELECT x.* FROM credit.repairable AS x WHERE x.repair IS NULL
	), repair_key AS MATERIALIZED (
		SELECT y.*, a.earliest_on AS now_on, a.rule_id AS rule_now, b.earliest_on AS then_on, b.rule_id AS rule_then
		  FROM (SELECT DISTINCT q.severity, q.sectors, q.lists, q.decided_on, q.published_on, q.listed_on, q.broken_on, q.region FROM repairable AS q) AS y
		 CROSS JOIN LATERAL credit_private.repair_term(NULL, what_if.on_day, y.severity, y.sectors, y.lists, y.decided_on, y.published_on, y.listed_on, y.broken_on, y.region) AS a
		 CROSS JOIN LATERAL credit_private.repair_term(hypothetical, what_if.on_day, y.severity, y.sectors, y.lists, y.decided_on, y.published_on, y.listed_on, y.broken_on, y.region) AS b
	), repair AS (
		SELECT x.code, x.record_id, x.unit, x.severity, coalesce(k.now_on, 'infinity') AS day_now, coalesce(k.then_on, 'infinity') AS day_then, k.rule_now, k.rule_then
		  FROM repairable AS x
		  JOIN repair_key AS k
			ON k.severity = x.severity AND k.sectors = x.sectors AND k.lists = x.lists AND k.decided_on = x.decided_on AND k.region = x.region
		   AND k.published_on IS NOT DISTINCT FROM x.published_on AND k.listed_on IS NOT DISTINCT FROM x.listed_on AND k.broken_on IS NOT DISTINCT FROM x.broken_on
	), every_one AS (
		SELECT 'publicity' AS subject, p.code, p.record_id, NULL::bigint AS listing_id, p.unit, p.severity, NULL::text AS list_kind, p.day_now, p.day_then, p.rule_now, p.rule_then FROM publicity AS p
		UNION ALL
		SELECT 'listing', l.code, l.record_id, l.listing_id, l.unit, NULL, l.list_kind, l.day_now, coalesce(l.day_then, 'infinity'), l.rule_id, l.rule_then FROM listing AS l
		UNION ALL
		SELECT 'repair', r.code, r.record_id, NULL, r.unit, r.severity, NULL, r.day_now, r.day_then, r.rule_now, r.rule_then FROM repair AS r
	)
	SELECT e.subject,
		   CASE WHEN e.day_then <= what_if.on_day AND e.day_now > what_if.on_day THEN CASE e.subject WHEN 'publicity' THEN 'leaves' WHEN 'listing' THEN 'ends' ELSE 'possible' END
				WHEN e.day_now <= what_if.on_day AND e.day_then > what_if.on_day THEN CASE e.subject WHEN 'publicity' THEN 'stays' WHEN 'listing' THEN 'goes_on' ELSE 'not_yet' END
				WHEN e.day_then < e.day_now THEN 'sooner'
				ELSE 'later' END,
		   e.code, e.record_id, e.listing_id, e.unit, e.severity, e.list_kind, e.day_now, e.day_then, e.rule_now, e.rule_then
	  FROM every_one AS e
	 WHERE e.day_now <> e.day_then;
END
$function$;
COMMENT ON FUNCTION credit.what_if(jsonb, date) IS
	'规则推演:换用假设规则后,哪些记录退出公示、哪些条目改变期限、哪些可以修复;不写任何数据 | what would be different with other rules: publicity, list entries, repair; nothing is written';
REVOKE ALL ON FUNCTION credit.what_if(jsonb, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.what_if(jsonb, date) TO credit_office, credit_admin;
