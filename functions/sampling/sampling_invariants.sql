-- Every sample is what its disclosed seed draws.
CREATE OR REPLACE FUNCTION credit_private.sampling_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'sample not as drawn', NULL::credit.credit_code, pg_catalog.format('sample %s, record %s %s', s.sample_id, v.record_id, v.difference)
	  FROM credit.sample AS s CROSS JOIN LATERAL credit.verify_sample(s.sample_id) AS v
$function$;
COMMENT ON FUNCTION credit_private.sampling_invariants() IS '抽查的不变量 | what must hold of samples: the rows that break it';
