-- A score is the sum of its lines, and its rank follows.
CREATE OR REPLACE FUNCTION credit_private.assessment_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'score miscounted', s.unit, pg_catalog.format('%s %s %s', s.year, s.region, s.member)
	  FROM credit.score AS s
	  LEFT JOIN LATERAL (SELECT coalesce(sum(l.mark), 0) AS earned, coalesce(sum(l.full_mark) FILTER (WHERE l.mark IS NOT NULL), 0) AS possible
						   FROM credit.score_line AS l WHERE l.year = s.year AND l.region = s.region AND l.member = s.member) AS l ON true
	 WHERE s.earned <> l.earned OR s.possible <> l.possible
	UNION ALL
	SELECT 'rank does not follow', s.unit, pg_catalog.format('%s %s %s', s.year, s.region, s.member) FROM credit.score AS s
	 WHERE s.rank <> 1 + (SELECT count(*) FROM credit.score AS b WHERE b.year = s.year AND b.region = s.region AND (b.unit IS NULL) = (s.unit IS NULL) AND b.score > s.score)
$function$;
COMMENT ON FUNCTION credit_private.assessment_invariants() IS '考核的不变量 | what must hold of scores: the rows that break it';
