CREATE TABLE bench.race AS
	SELECT p.protocol, a.level, count(*) AS acts,
		   count(*) FILTER (WHERE pg_xact_commit_timestamp(a.xid) > pg_xact_commit_timestamp(l.xmin)) AS violations
	  FROM (SELECT 'guard' AS protocol, code, level, xmin AS xid FROM bench.r_guard
			UNION ALL SELECT 'exists', code, level, xmin FROM bench.r_exists) AS a
	  LEFT JOIN credit.listing AS l ON l.code = a.code
	  JOIN (VALUES ('guard'), ('exists')) AS p(protocol) ON p.protocol = a.protocol
	 GROUP BY p.protocol, a.level;
INSERT INTO bench.fact (label, value, goal, reached)
SELECT format('guard, %s: acts that committed after the listing of their subject', lower(r.level)),
	   format('%s of %s (a trigger with EXISTS: %s of %s; %s listings in all)', r.violations, r.acts, e.violations, e.acts,
			  (SELECT last_value FROM bench.r_at)), '0', r.violations = 0
  FROM bench.race AS r JOIN bench.race AS e ON e.protocol = 'exists' AND e.level = r.level
 WHERE r.protocol = 'guard' ORDER BY r.level;
