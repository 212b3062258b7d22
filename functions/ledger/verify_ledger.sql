-- N9: compares the tables with the ledger.  No row: all agrees.  The first row
-- is the first that is broken, in the order of sealing; what was inserted was
-- never sealed and comes last.
CREATE OR REPLACE FUNCTION credit.verify_ledger(from_day date DEFAULT NULL, to_day date DEFAULT NULL)
	RETURNS TABLE (run_no bigint, unit credit.credit_code, source text, kind text, code credit.credit_code, row_id bigint, problem text)
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT p.run_no, p.unit, p.source, p.kind, p.code, p.row_id, p.problem
	  FROM credit_private.ledger_problems(verify_ledger.from_day, verify_ledger.to_day) AS p
	  LEFT JOIN credit.ledger_source AS s ON s.source = p.source
	 ORDER BY p.run_no NULLS LAST, s.position NULLS FIRST, p.unit, p.kind, p.row_id, p.code
$function$;
COMMENT ON FUNCTION credit.verify_ledger(date, date) IS '以账本核对各表:无行即相符,首行为最早被改之处 | compare the tables with the ledger: no row when all agrees, the first row is the first broken';
GRANT EXECUTE ON FUNCTION credit.verify_ledger(date, date) TO credit_admin, credit_office, credit_evaluator;
