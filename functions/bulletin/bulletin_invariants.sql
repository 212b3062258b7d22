-- A bulletin is what was issued, and agrees with what froze with it; but for
-- the first column, which names units as they were called then.
CREATE OR REPLACE FUNCTION credit_private.bulletin_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'bulletin altered', NULL::credit.credit_code, 'bulletin ' || b.bulletin_id FROM credit.bulletin AS b
	 WHERE b.digest <> pg_catalog.sha256(pg_catalog.convert_to(b.content::text, 'UTF8'))
	UNION ALL
	SELECT 'issued otherwise than frozen', NULL::credit.credit_code, 'bulletin ' || b.bulletin_id
	  FROM credit.bulletin AS b
	  JOIN credit.bulletin_kind AS k ON k.kind = b.kind AND k.freezes IN ('quality', 'score')
	 CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(b.content -> 'sections') AS s(section)
	  JOIN credit.bulletin_section AS x ON x.kind = b.kind AND x.title = s.section ->> 'title' AND x.shape IN ('bands', 'scores')
	 CROSS JOIN LATERAL (SELECT pg_catalog.jsonb_agg(r.line - 0 ORDER BY (r.line - 0)::text) AS issued FROM pg_catalog.jsonb_array_elements(s.section -> 'rows') AS r(line)) AS i
	 CROSS JOIN LATERAL (SELECT pg_catalog.jsonb_agg(r.line - 0 ORDER BY (r.line - 0)::text) AS frozen
						   FROM pg_catalog.jsonb_array_elements(credit_private.section_content(x, b.region, lower(b.period), upper(b.period) - 1) -> 'rows') AS r(line)) AS f
	 WHERE i.issued IS DISTINCT FROM f.frozen
$function$;
COMMENT ON FUNCTION credit_private.bulletin_invariants() IS '通报的不变量 | what must hold of bulletins: the rows that break it';
