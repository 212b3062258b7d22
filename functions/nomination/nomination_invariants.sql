-- What must hold of nominations, as rows that break it; part of
-- credit.check_invariants().
CREATE OR REPLACE FUNCTION credit_private.nomination_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- an entry and the case it came from say the same
	SELECT 'entry and nomination differ', coalesce(n.code, l.code), 'nomination ' || coalesce(n.nomination_id, l.nomination_id)
	  FROM (SELECT x.* FROM credit.nomination AS x WHERE x.outcome = 'listed') AS n
	  FULL JOIN (SELECT y.* FROM credit.listing AS y WHERE y.nomination_id IS NOT NULL) AS l ON l.code = n.code AND l.listing_id = n.listing_id
	 WHERE (n.nomination_id, n.list_kind, n.record_id) IS DISTINCT FROM (l.nomination_id, l.list_kind, l.record_id)
	UNION ALL
	-- nobody was listed without review, check and confirmation
	SELECT 'listed without its steps', n.code, pg_catalog.format('nomination %s, %s', n.nomination_id, s.step)
	  FROM credit.nomination AS n CROSS JOIN (VALUES ('propose'), ('review'), ('verify'), ('confirm')) AS s(step)
	 WHERE n.outcome = 'listed'
	   AND (SELECT a.passed FROM credit.nomination_act AS a WHERE a.code = n.code AND a.nomination_id = n.nomination_id AND a.step = s.step
			 ORDER BY a.act_id DESC LIMIT 1) IS NOT TRUE
	UNION ALL
	-- nor without the superior, where one is asked
	SELECT 'listed without consent', n.code, 'nomination ' || n.nomination_id
	  FROM credit.nomination AS n
	  JOIN credit.unit AS u ON u.unit = n.unit
	  JOIN credit.list_consent AS x ON x.list_kind = n.list_kind AND x.level = u.level AND x.valid_during @> n.proposed_on
	 WHERE n.outcome = 'listed'
	   AND NOT EXISTS (SELECT FROM credit.nomination_act AS a WHERE a.code = n.code AND a.nomination_id = n.nomination_id AND a.step = 'consent' AND a.passed AND a.unit <> n.unit)
$function$;
COMMENT ON FUNCTION credit_private.nomination_invariants() IS '名单认定的不变量,违反者成行 | invariants of nominations: the rows that break them';
