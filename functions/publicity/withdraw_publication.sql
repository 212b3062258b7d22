-- Takes records off every channel, with the reason; the published copy goes
-- with them.  Why: corrected, withdrawn, repaired, expired.
CREATE OR REPLACE FUNCTION credit_private.withdraw_publication(code credit.credit_code, record_id bigint, why text) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.hold_publication(withdraw_publication.code, withdraw_publication.record_id);
	-- in one statement: whoever follows the copy finds the reason in the publication
	WITH gone AS (
		UPDATE credit.publication AS p SET withdrawn_on = credit.today(), withdrawn_why = why
		 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id AND p.withdrawn_on IS NULL
		RETURNING 1
	), copy AS (
		DELETE FROM credit_public.published_record AS p
		 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id)
	SELECT count(*) FROM gone
$function$;
COMMENT ON FUNCTION credit_private.withdraw_publication(credit.credit_code, bigint, text) IS '从全部渠道撤下并说明原因 | take a record off every channel, with the reason';
