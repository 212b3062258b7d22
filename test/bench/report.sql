-- Every line: the median of the rounds' ratios, with the least and the greatest.
\pset format unaligned
\pset tuples_only on
\pset fieldsep ''
CREATE FUNCTION pg_temp.short(x numeric) RETURNS numeric LANGUAGE sql RETURN round(x, CASE WHEN x < 0.1 THEN 4 ELSE 2 END);
WITH ratio AS (
	SELECT l.ord, a.round, (a.cpu - coalesce(f.cpu, 0)) / (b.cpu - coalesce(f.cpu, 0)) AS cpu, a.wall, b.wall AS base_wall,
		   (a.wall - coalesce(f.wall, 0)) / (b.wall - coalesce(f.wall, 0)) AS wall_ratio
	  FROM bench.line AS l
	  JOIN bench.sample AS a ON a.topic = l.topic AND a.name = l.name
	  JOIN bench.sample AS b ON b.topic = l.topic AND b.name = l.base AND b.round = a.round
	  LEFT JOIN bench.sample AS f ON f.topic = l.topic AND f.name = l.floor AND f.round = a.round
), median AS (
	SELECT r.ord, percentile_cont(0.5) WITHIN GROUP (ORDER BY r.cpu)::numeric AS cpu, min(r.cpu)::numeric AS low, max(r.cpu)::numeric AS high,
		   percentile_cont(0.5) WITHIN GROUP (ORDER BY r.wall_ratio)::numeric AS wall, count(*) AS rounds
	  FROM ratio AS r GROUP BY r.ord
)
SELECT '| work | to | CPU | min – max | wall | rounds | goal | |'
UNION ALL SELECT '|---|---|---|---|---|---|---|---|'
UNION ALL (SELECT format('| %s | %s | %s | %s – %s | %s | %s | %s | %s |', regexp_replace(l.label, ', to .*', ''),
		coalesce(substring(l.label FROM ', to (.*)'), l.base), pg_temp.short(m.cpu), pg_temp.short(m.low), pg_temp.short(m.high), pg_temp.short(m.wall), m.rounds,
		coalesce('≤ ' || trim_scale(l.goal)::text || CASE WHEN l.tps THEN ' (wall)' ELSE '' END, ''),
		CASE WHEN l.goal IS NULL THEN '' WHEN CASE WHEN l.tps THEN m.wall ELSE m.cpu END <= l.goal THEN 'reached' ELSE '**MISSED**' END)
	  FROM bench.line AS l JOIN median AS m ON m.ord = l.ord ORDER BY l.ord);
\echo
SELECT format('- %s: %s%s', f.label, f.value,
		CASE WHEN f.reached THEN format(' (goal: %s, reached)', f.goal) WHEN NOT f.reached THEN format(' (goal: %s, **MISSED**)', f.goal) ELSE '' END)
  FROM bench.fact AS f ORDER BY f.ord;
