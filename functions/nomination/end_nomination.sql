-- A case ends: what was still owed for it falls away.
CREATE OR REPLACE FUNCTION credit_private.end_nomination(code credit.credit_code, nomination_id bigint, outcome text, listing_id bigint DEFAULT NULL) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	UPDATE credit.nomination AS n SET outcome = end_nomination.outcome, ended_on = credit.today(), listing_id = end_nomination.listing_id
	 WHERE n.code = end_nomination.code AND n.nomination_id = end_nomination.nomination_id;
	UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = end_nomination.outcome
	 WHERE d.code = end_nomination.code AND d.kind IN (SELECT s.duty FROM credit.nomination_step AS s) AND d.case_id = end_nomination.nomination_id
	   AND d.met_on IS NULL AND d.void_on IS NULL
$function$;
COMMENT ON FUNCTION credit_private.end_nomination(credit.credit_code, bigint, text, bigint) IS '案件办结 | a case ends, with what is still owed for it';
