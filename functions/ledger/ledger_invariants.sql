-- What must hold of the ledger itself; the rows it seals are compared by
-- credit.verify_ledger(), which reads all of them.
CREATE OR REPLACE FUNCTION credit_private.ledger_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'ledger altered', x.unit, pg_catalog.format('run %s: %s', x.run_no, x.problem) FROM credit_private.chain_problems() AS x
	UNION ALL
	SELECT 'evidence of another receipt', e.code, 'evidence ' || e.evidence_id
	  FROM credit.evidence AS e JOIN credit.inquiry AS i ON i.code = e.code AND i.inquiry_id = e.inquiry_id
	 WHERE e.content #>> '{receipt,digest}' <> pg_catalog.encode(i.digest, 'hex') OR e.unit <> i.unit
$function$;
COMMENT ON FUNCTION credit_private.ledger_invariants() IS '账本的不变量 | what must hold of the ledger';
