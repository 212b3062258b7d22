-- as of today, as known now: the same entries and measures as the views of today
SELECT (SELECT count(*) FROM ((SELECT * FROM credit.listing_now EXCEPT ALL SELECT * FROM credit_private.entry_on(credit.today(), known.at, NULL))
				UNION ALL (SELECT * FROM credit_private.entry_on(credit.today(), known.at, NULL) EXCEPT ALL SELECT * FROM credit.listing_now)) AS d)
	 + (SELECT count(*) FROM ((SELECT * FROM credit.measure_now EXCEPT ALL SELECT * FROM credit_private.binding_on(credit.today(), known.at, NULL))
				UNION ALL (SELECT * FROM credit_private.binding_on(credit.today(), known.at, NULL) EXCEPT ALL SELECT * FROM credit.measure_now)) AS d) AS differences,
	   (SELECT count(*) FROM credit.listing_now) AS entries, (SELECT count(DISTINCT n.status) FROM credit.listing_now AS n) AS states
  FROM (VALUES (NULL::timestamptz), (now())) AS known(at)
 ORDER BY differences DESC LIMIT 1;
