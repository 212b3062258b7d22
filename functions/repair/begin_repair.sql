-- Acceptance meets its clock and, where the days for the decision count from
-- it, starts that one.  What is verified or decided has been accepted.
CREATE OR REPLACE FUNCTION credit_private.begin_repair(p credit.repair, login name) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	IF p.accepted_on IS NOT NULL THEN
		RETURN;
	END IF;
	UPDATE credit.repair AS x SET accepted_on = credit.today(), accepted_by = login WHERE x.code = p.code AND x.repair_id = p.repair_id;
	PERFORM credit_private.meet_duty('repair_accept', p.code, p.repair_id);
	IF (credit.rule_on('repair.decide', credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = p.unit))).starts_from = 'accepted_on'
		AND NOT EXISTS (SELECT FROM credit.duty AS d WHERE d.code = p.code AND d.record_id = p.record_id AND d.kind = 'repair' AND d.case_id = p.repair_id) THEN
		PERFORM credit_private.open_duty('repair', p.code, p.unit, 'repair.decide', credit.today(), p.record_id, p.repair_id);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.begin_repair(credit.repair, name) IS '受理并起算决定期限 | accept, and start the clock of the decision';
