-- The ledger against itself: runs without holes, each on the one before, each
-- root that of its text; seals likewise; no page outside a seal.
CREATE OR REPLACE FUNCTION credit_private.chain_problems() RETURNS TABLE (run_no bigint, unit credit.credit_code, problem text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT x.run_no, NULL::credit.credit_code,
		   CASE WHEN x.run_no <> x.n THEN 'run missing before' WHEN x.previous IS DISTINCT FROM x.before THEN 'run not chained' ELSE 'run altered' END
	  FROM (SELECT r.run_no, r.previous, lag(r.root) OVER w AS before, row_number() OVER w AS n,
				   r.root = pg_catalog.sha256(pg_catalog.convert_to(credit_private.run_text(r), 'UTF8')) AS whole
			  FROM credit.ledger_run AS r WINDOW w AS (ORDER BY r.run_no)) AS x
	 WHERE x.run_no <> x.n OR x.previous IS DISTINCT FROM x.before OR NOT x.whole
	UNION ALL
	SELECT x.run_no, x.unit, CASE WHEN x.previous IS DISTINCT FROM x.before THEN 'seal not chained' ELSE 'seal altered' END
	  FROM (SELECT s.run_no, s.unit, s.previous, lag(s.digest) OVER (PARTITION BY s.unit ORDER BY s.run_no) AS before,
				   s.digest = pg_catalog.sha256(pg_catalog.convert_to(credit_private.seal_text(s.unit, s.run_no, s.previous), 'UTF8')) AS whole
			  FROM credit.ledger_seal AS s) AS x
	 WHERE x.previous IS DISTINCT FROM x.before OR NOT x.whole
	UNION ALL
	SELECT DISTINCT p.run_no, p.unit, 'page without seal' FROM credit.ledger_page AS p
	 WHERE NOT EXISTS (SELECT FROM credit.ledger_seal AS s WHERE s.unit = p.unit AND s.run_no = p.run_no)
	UNION ALL
	SELECT DISTINCT s.run_no, s.unit, 'seal without run' FROM credit.ledger_seal AS s
	 WHERE NOT EXISTS (SELECT FROM credit.ledger_run AS r WHERE r.run_no = s.run_no)
$function$;
COMMENT ON FUNCTION credit_private.chain_problems() IS '账本自身不相连或被改之处 | where the ledger does not agree with itself';
