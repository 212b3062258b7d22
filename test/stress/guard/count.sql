-- acts, listings, refusals; violations: acts that committed after the listing of their subject did
SELECT count(*) AS acts, (SELECT count(*) FROM credit.listing) AS listings, (SELECT count(*) FROM refused) AS refused,
	count(*) FILTER (WHERE pg_xact_commit_timestamp(a.xmin) > pg_xact_commit_timestamp(l.xmin)) AS violations
FROM act AS a LEFT JOIN credit.listing AS l ON l.code = a.code;
