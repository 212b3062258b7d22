-- Takes a record off every channel, with the reason; the published copy goes
-- with it.  Why: corrected, withdrawn, repaired, expired, withheld.  Its clock
-- starts when it should have left, so that late is seen like with any other
-- duty; that of a revoked decision is opened by whoever withdraws the record.
CREATE OR REPLACE FUNCTION credit_private.withdraw_publication(code credit.credit_code, record_id bigint, why text, due_since date DEFAULT credit.today()) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.hold_publication(withdraw_publication.code, withdraw_publication.record_id);
	-- in one statement: whoever follows the copy finds the reason in the publication
	WITH gone AS (
		UPDATE credit.publication AS p SET withdrawn_on = credit.today(), withdrawn_why = why
		 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id AND p.withdrawn_on IS NULL
		RETURNING p.code, p.record_id
	), copy AS (
		DELETE FROM credit_public.published_record AS p
		 WHERE p.code = withdraw_publication.code AND p.record_id = withdraw_publication.record_id
	), duty AS (
		INSERT INTO credit.duty (code, kind, record_id, unit, starts_on, due_on, provisional, rule_id, calendar_version, met_on)
		SELECT r.code, 'withdraw', r.record_id, r.source_unit, due_since, c.due_on, c.provisional, c.rule_id, c.calendar_version, credit.today()
		  FROM (SELECT DISTINCT g.code, g.record_id FROM gone AS g WHERE why IN ('repaired', 'expired', 'withheld')) AS g
		  JOIN credit.record AS r ON r.code = g.code AND r.record_id = g.record_id
		  JOIN credit.unit AS u ON u.unit = r.source_unit
		 CROSS JOIN LATERAL credit_private.clock('withdraw', due_since, u.region) AS c
	)
	SELECT count(*) FROM gone
$function$;
COMMENT ON FUNCTION credit_private.withdraw_publication(credit.credit_code, bigint, text, date) IS
	'从全部渠道撤下并说明原因,自应撤下之日起计时 | take a record off every channel, with the reason; the clock starts when it should have left';
