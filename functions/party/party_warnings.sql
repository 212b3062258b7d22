-- At the query of a matter: what its named parties are listed for, as far as
-- the purpose may see.
CREATE OR REPLACE FUNCTION credit_private.party_warnings(code credit.credit_code, matter_id bigint, may_see text[]) RETURNS SETOF credit.explanation
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n record;
	w credit.explanation;
BEGIN
	FOR n IN
		SELECT x.code, x.listing_id, r.name
		  FROM credit.matter_party AS p
		  JOIN credit.responsible_role AS r ON r.role = p.role
		 CROSS JOIN LATERAL credit_private.codes_of(p.party) AS c
		  JOIN credit.listing_now AS x ON x.code = c AND x.status IN ('in_force', 'suspended') AND x.colour <> 'red'
		  LEFT JOIN credit.record AS d ON d.code = x.basis_code AND d.record_id = x.basis_record_id
		 WHERE p.code = party_warnings.code AND p.matter_id = party_warnings.matter_id AND p.withdrawn_on IS NULL
		   AND (d.record_id IS NULL OR d.disclosure = ANY (may_see)) AND (x.root_code IS NULL OR 'shared' = ANY (may_see))
		 ORDER BY x.severity_rank DESC, x.code, x.listing_id, r.role
	LOOP
		w := credit_private.entry_facts(n.code, n.listing_id, may_see);
		w.what := 'warning';
		w.roles := n.name;
		RETURN NEXT w;
	END LOOP;
END
$function$;
COMMENT ON FUNCTION credit_private.party_warnings(credit.credit_code, bigint, text[]) IS
	'查询事项时提示其涉及人的名单条目 | at the query of a matter: what its parties are listed for';
