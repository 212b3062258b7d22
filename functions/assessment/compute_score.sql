-- Computes a year's scores of a region: of its units, and of the regions one
-- level below it (their units together).  The indicators are those of the
-- narrowest region that has any that year.  An indicator without a value does
-- not apply: its marks are not possible either.  Issued scores stay.
CREATE OR REPLACE FUNCTION credit.compute_score(year integer, region text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	scheme text;
	from_day date := make_date(compute_score.year, 1, 1);
	to_day date := least(make_date(compute_score.year, 12, 31), credit.today());
	width integer := CASE WHEN compute_score.region = '000000' THEN 2 WHEN compute_score.region LIKE '__0000' THEN 4 ELSE 6 END;
	n bigint;
BEGIN
	PERFORM credit_private.require_role('credit_office');
	SELECT i.region INTO scheme FROM credit.indicator AS i
	 WHERE i.year = compute_score.year AND i.region = ANY (credit.region_scope(compute_score.region))
	 ORDER BY length(rtrim(i.region, '0')) DESC LIMIT 1;
	IF scheme IS NULL THEN
		PERFORM credit.raise('no_indicators', ARRAY[compute_score.year::text, compute_score.region], NULL, 'indicator', 'year');
	ELSIF EXISTS (SELECT FROM credit.score AS s WHERE s.year = compute_score.year AND s.region = compute_score.region AND s.issued_on IS NOT NULL) THEN
		PERFORM credit.raise('already_issued', ARRAY[format('%s %s', compute_score.year, compute_score.region)], NULL, 'score', 'issued_on');
	END IF;
	DELETE FROM credit.score_line AS s WHERE s.year = compute_score.year AND s.region = compute_score.region;
	DELETE FROM credit.score AS s WHERE s.year = compute_score.year AND s.region = compute_score.region;
	WITH v AS MATERIALIZED (
		SELECT x.metric, x.unit, x.unit_region, x.amount, x.out_of FROM credit_private.metric_values(from_day, to_day, compute_score.region) AS x
	), part AS (
		SELECT v.unit::text AS member, v.unit, v.metric, v.amount, v.out_of FROM v
		UNION ALL
		SELECT rpad(left(v.unit_region, width), 6, '0'), NULL::credit.credit_code, v.metric, sum(v.amount), sum(v.out_of)
		  FROM v WHERE rpad(left(v.unit_region, width), 6, '0') <> compute_score.region GROUP BY 1, v.metric
	), marked AS (
		SELECT m.member, m.unit, i.indicator, p.amount, p.out_of, x.value, i.full_mark,
			   round(i.full_mark * CASE WHEN x.value IS NULL THEN NULL WHEN i.per_case IS NOT NULL THEN greatest(0, 1 - x.value * i.per_case / i.full_mark)
				ELSE greatest(0, least(1, (x.value - i.zero_at) / (i.full_at - i.zero_at))) END, 2) AS mark,
			   CASE WHEN i.per_case IS NOT NULL THEN format('%s − %s × n', i.full_mark, i.per_case)
				ELSE format('%s × (x − %s) ÷ (%s − %s)', i.full_mark, i.zero_at, i.full_at, i.zero_at) END AS formula
		  FROM (SELECT DISTINCT part.member, part.unit FROM part) AS m
		  JOIN credit.indicator AS i ON i.year = compute_score.year AND i.region = scheme
		  JOIN credit.metric AS k ON k.metric = i.metric
		  LEFT JOIN part AS p ON p.member = m.member AND p.metric = i.metric
		 CROSS JOIN LATERAL credit_private.metric_value(k.measured_in, p.amount, p.out_of) AS x(value)
	)
	INSERT INTO credit.score_line (year, region, member, indicator, unit, amount, out_of, value, mark, full_mark, formula)
	SELECT compute_score.year, compute_score.region, k.member, k.indicator, k.unit, k.amount, k.out_of, k.value, k.mark, k.full_mark, k.formula
	  FROM marked AS k;
	INSERT INTO credit.score (year, region, member, unit, name, earned, possible, score, rank)
	SELECT compute_score.year, compute_score.region, t.member, t.unit, coalesce(u.name, credit.region_name(t.member), t.member), t.earned, t.possible, t.score,
		   CASE WHEN t.score IS NOT NULL THEN rank() OVER (PARTITION BY t.unit IS NULL ORDER BY t.score DESC NULLS LAST) END
	  FROM (SELECT l.member, l.unit, coalesce(sum(l.mark), 0) AS earned, coalesce(sum(l.full_mark) FILTER (WHERE l.mark IS NOT NULL), 0) AS possible,
				   round(100 * sum(l.mark) / nullif(sum(l.full_mark) FILTER (WHERE l.mark IS NOT NULL), 0), 2) AS score
			  FROM credit.score_line AS l WHERE l.year = compute_score.year AND l.region = compute_score.region GROUP BY l.member, l.unit) AS t
	  LEFT JOIN credit.unit AS u ON u.unit = t.unit;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.compute_score(integer, text) IS '计算某地区年度考核得分(未发布者可重算) | compute a year''s scores of a region''s units and of the regions below it';
GRANT EXECUTE ON FUNCTION credit.compute_score(integer, text) TO credit_office;
