CREATE OR REPLACE FUNCTION credit_private.declaration_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- only what was verified is a record
	SELECT 'record of an unverified declaration', r.code, r.document_no FROM credit.record AS r
	 WHERE r.act_kind = 'declaration' AND r.state IN ('received', 'reviewed', 'confirmed')
	   AND EXISTS (SELECT FROM credit.declaration AS d WHERE d.code = r.code AND r.document_no = 'ZB-' || d.declaration_id AND d.verdict IS NOT TRUE)
	UNION ALL
	SELECT 'verified declaration without record', d.code, 'declaration ' || d.declaration_id FROM credit.declaration AS d
	 WHERE d.verdict AND NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = d.code AND r.act_kind = 'declaration' AND r.document_no = 'ZB-' || d.declaration_id)
	UNION ALL
	-- what was found false broke the commitment to its truth
	SELECT 'false declaration without breach', d.code, 'declaration ' || d.declaration_id FROM credit.declaration AS d
	 WHERE NOT d.verdict AND NOT EXISTS (SELECT FROM credit.breach AS b WHERE b.code = d.code AND b.commitment_id = d.commitment_id)
$function$;
COMMENT ON FUNCTION credit_private.declaration_invariants() IS '自愿填报的不变量 | what must hold of declarations: the rows that break it';
