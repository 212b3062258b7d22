-- Break-glass: a leader opens the guard for one subject and one kind of matter
-- when the gate itself has failed and a decision cannot wait (S0 art 33 gives
-- the ground: it is answered for).  Narrow: it ends by itself after the period
-- of the rule, every row that passes leaves a flag, and the opening itself is
-- a record that evaluators read and nobody changes.
CREATE OR REPLACE FUNCTION credit.open_break_glass(code text, matter_kind text, reason text) RETURNS timestamptz
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_leader');
	subject credit.credit_code := coalesce(credit.resolve_subject(open_break_glass.code), credit.try_credit_code(open_break_glass.code));
	rule credit.rule := credit.rule_on('break_glass', credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit));
	until timestamptz;
BEGIN
	IF subject IS NULL THEN
		PERFORM credit.raise('unknown_subject');
	ELSIF NOT EXISTS (SELECT FROM credit.matter_kind AS k WHERE k.matter_kind = open_break_glass.matter_kind) THEN
		PERFORM credit.raise('unknown_matter_kind', ARRAY[open_break_glass.matter_kind]);
	ELSIF rule.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY['break_glass', credit.today()::text, (SELECT u.region FROM credit.unit AS u WHERE u.unit = actor.unit)]);
	ELSIF open_break_glass.reason IS NULL OR open_break_glass.reason !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing');
	END IF;
	until := pg_catalog.clock_timestamp() + pg_catalog.make_interval(hours => rule.amount::int);
	INSERT INTO credit.break_glass (code, matter_kind, reason, opened_by, unit, rule_id, expires_at)
	VALUES (subject, open_break_glass.matter_kind, open_break_glass.reason, actor.login, actor.unit, rule.rule_id, until);
	RETURN until;
END
$function$;
COMMENT ON FUNCTION credit.open_break_glass(text, text, text) IS
	'应急放行:分管领导就某主体某类事项短时放行,留痕备查,返回截止时刻 | break glass: a leader opens the guard for one subject and kind of matter for a short time; returns until when';
GRANT EXECUTE ON FUNCTION credit.open_break_glass(text, text, text) TO credit_leader;
