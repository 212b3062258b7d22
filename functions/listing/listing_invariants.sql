-- What must hold of list entries at every moment, as rows that break it; part
-- of credit.check_invariants().
CREATE OR REPLACE FUNCTION credit_private.listing_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- what the entries are worth, worked out once for all that ask
	WITH now AS MATERIALIZED (
		SELECT n.code, n.listing_id, n.list_kind, n.colour, n.status, n.root_code FROM credit.listing_now AS n WHERE n.status <> 'ended'
	)
	-- no black or focus entry without its basis document
	SELECT 'entry without basis', l.code, 'entry ' || l.listing_id FROM credit.listing AS l JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	 WHERE k.colour <> 'red' AND l.record_id IS NULL AND l.root_code IS NULL
	UNION ALL
	-- nobody is on a red list and on a black one
	SELECT 'red beside black', r.code, pg_catalog.format('entry %s beside %s', r.listing_id, b.listing_id)
	  FROM now AS r
	 CROSS JOIN LATERAL credit_private.codes_of(r.code) AS c
	  JOIN now AS b ON b.code = c AND b.colour = 'black' AND b.status IN ('in_force', 'suspended')
	 WHERE r.colour = 'red'
	UNION ALL
	-- S3 四.4: nobody is twice on a list that takes a subject once
	SELECT 'listed twice', a.code, pg_catalog.format('entry %s beside %s', a.listing_id, b.listing_id)
	  FROM now AS a
	  JOIN credit.list_kind AS k ON k.list_kind = a.list_kind AND k.entry_per = 'subject'
	  JOIN now AS b ON b.code = a.code AND b.list_kind = a.list_kind AND b.listing_id > a.listing_id
	 WHERE a.root_code IS NULL AND b.root_code IS NULL
	   -- what a broken repair brings back may find another one that was made meanwhile
	   AND NOT EXISTS (SELECT FROM credit.listing AS x
						 JOIN credit.listing AS y ON y.code = x.code AND y.listing_id IN (a.listing_id, b.listing_id) AND y.listing_id <> x.listing_id
						 JOIN credit.repair AS p ON p.code = x.code AND p.record_id = x.record_id AND p.broken_at > y.listed_at
						WHERE x.code = a.code AND x.listing_id IN (a.listing_id, b.listing_id))
	UNION ALL
	-- who yielded has a row that says to what, and the other way round
	SELECT 'yielded without log', coalesce(l.code, y.code), 'entry ' || coalesce(l.listing_id, y.listing_id)
	  FROM (SELECT x.code, x.listing_id FROM credit.listing AS x WHERE x.exit_kind = 'yielded') AS l
	  FULL JOIN credit.list_yield AS y ON y.code = l.code AND y.listing_id = l.listing_id
	 WHERE l.code IS NULL OR y.code IS NULL
$function$;
COMMENT ON FUNCTION credit_private.listing_invariants() IS '名单条目的不变量,违反者成行 | invariants of list entries: the rows that break them';
