-- One step is done: its row, the duty it meets, and the duty of the next step.
CREATE OR REPLACE FUNCTION credit_private.nomination_done(code credit.credit_code, nomination_id bigint, step text, passed boolean, actor credit.account,
	note text, findings jsonb DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n credit.nomination;
	superior credit.credit_code;
	next text := CASE nomination_done.step WHEN 'propose' THEN 'nomination.review' WHEN 'review' THEN 'nomination.verify' WHEN 'verify' THEN 'nomination.confirm' WHEN 'consent' THEN 'nomination.confirm' END;
BEGIN
	SELECT * INTO n FROM credit.nomination AS x WHERE x.code = nomination_done.code AND x.nomination_id = nomination_done.nomination_id;
	INSERT INTO credit.nomination_act (code, nomination_id, step, passed, unit, done_by, done_on, note, findings)
	VALUES (nomination_done.code, nomination_done.nomination_id, nomination_done.step, nomination_done.passed, actor.unit, actor.login, credit.today(),
		coalesce(nomination_done.note, ''), nomination_done.findings);
	-- a check that failed is to be made again
	IF nomination_done.passed OR nomination_done.step <> 'verify' THEN
		PERFORM credit_private.meet_duty(s.duty, nomination_done.code, nomination_done.nomination_id) FROM credit.nomination_step AS s WHERE s.step = nomination_done.step AND s.duty IS NOT NULL;
	END IF;
	superior := CASE WHEN nomination_done.passed AND nomination_done.step = 'verify' THEN credit_private.consenting_unit(n) END;
	IF superior IS NOT NULL THEN
		PERFORM credit_private.open_duty('nomination.consent', n.code, superior, 'nomination.consent', credit.today(), NULL, n.nomination_id);
	ELSIF nomination_done.passed AND next IS NOT NULL THEN
		PERFORM credit_private.open_duty(next, nomination_done.code, credit_private.unit_in_charge(n.unit), next, credit.today(), NULL, nomination_done.nomination_id);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.nomination_done(credit.credit_code, bigint, text, boolean, credit.account, text, jsonb) IS
	'登记一个步骤并结转时限 | one step is done: its row and its clocks';
