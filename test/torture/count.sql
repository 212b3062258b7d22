-- acknowledged batches that are not there whole; documents that are there twice
SELECT (SELECT count(*) FROM acked AS a WHERE (SELECT count(*) FROM credit.record AS r WHERE r.document_no LIKE format('w%s-%s-%%', a.writer, a.n)) <> 3) AS lost,
	   (SELECT count(*) FROM (SELECT FROM credit.record AS r WHERE r.document_no LIKE 'w%' GROUP BY r.code, r.document_no HAVING count(*) > 1) AS x) AS doubled
