-- against the entries of the hot subjects, which nothing ends: acts that committed after the listing of their subject, and
-- approvals after it without a leader's signature that is younger than the entry
WITH entry AS (
	SELECT l.code, l.listed_at, pg_xact_commit_timestamp(l.xmin) AS at
	  FROM credit.listing AS l JOIN stress.subject AS s ON s.code = l.code WHERE s.n >= 24)
SELECT (SELECT count(*) FROM stress.grant_of_fund AS g WHERE EXISTS (SELECT FROM entry AS e WHERE e.code = g.code AND e.at < pg_xact_commit_timestamp(g.xmin))) AS acts,
	   (SELECT count(*) FROM credit.matter AS m WHERE m.state = 'approved' AND EXISTS (
			SELECT FROM entry AS e WHERE e.code = m.code AND e.at < pg_xact_commit_timestamp(m.xmin)
			   AND NOT EXISTS (SELECT FROM credit.sign_off AS o WHERE o.code = m.code AND o.matter_id = m.matter_id AND o.signed_at >= e.listed_at))) AS approvals
