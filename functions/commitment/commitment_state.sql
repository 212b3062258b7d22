-- What a commitment has come to: the last review says it; before any it is open.
CREATE OR REPLACE FUNCTION credit_private.commitment_state(code credit.credit_code, commitment_id bigint,
	OUT state text, OUT final boolean, OUT verified_on date)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce(r.result, 'open'), coalesce(r.final, false), r.verified_on
	  FROM (SELECT 1) AS one
	  LEFT JOIN LATERAL (SELECT v.result, v.final, v.verified_on FROM credit.commitment_review AS v
						  WHERE v.code = commitment_state.code AND v.commitment_id = commitment_state.commitment_id AND v.result IS NOT NULL
						  ORDER BY v.review_id DESC LIMIT 1) AS r ON true
$function$;
COMMENT ON FUNCTION credit_private.commitment_state(credit.credit_code, bigint) IS '承诺履行状态,以最近一次复核为准 | what a commitment has come to, by its last review';
