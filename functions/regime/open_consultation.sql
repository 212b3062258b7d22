-- Puts the regime of a list out for comment, from today until a day that the
-- rule does not find too early.  The text is kept as it was put out.
CREATE OR REPLACE FUNCTION credit.open_consultation(list_kind text, until date) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	kind credit.list_kind;
	least credit.rule := credit.rule_on('regime.consultation', credit.today());
	number bigint;
BEGIN
	SELECT * INTO kind FROM credit.list_kind AS k WHERE k.list_kind = open_consultation.list_kind FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_list', ARRAY[coalesce(open_consultation.list_kind, '')]);
	ELSIF kind.state = 'ended' OR credit_private.missing_parts(kind) <> '' THEN
		PERFORM credit.raise('consultation_not_ready', ARRAY[kind.list_kind, CASE WHEN kind.state = 'ended' THEN 'ended' ELSE 'without ' || credit_private.missing_parts(kind) END]);
	ELSIF least.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY['regime.consultation', credit.today()::text, '000000']);
	ELSIF (until >= (credit.due_on(least, credit.today())).due_on) IS NOT TRUE THEN
		PERFORM credit.raise('consultation_too_short', ARRAY[kind.list_kind, (credit.due_on(least, credit.today())).due_on::text], least.basis);
	END IF;
	INSERT INTO credit.regime_consultation AS c (list_kind, regime, during, rule_id, opened_by)
	VALUES (kind.list_kind, pg_catalog.jsonb_build_object('basis', kind.basis, 'standard', kind.standard, 'procedure', kind.procedure, 'sharing', kind.sharing,
		'measures', kind.measures, 'repair', kind.repair, 'objection', kind.objection, 'exit', kind.exit),
		pg_catalog.daterange(credit.today(), until, '[]'), least.rule_id, actor.login)
	RETURNING c.consultation_id INTO number;
	RETURN number;
END
$function$;
COMMENT ON FUNCTION credit.open_consultation(text, date) IS '名单制度公开征求意见 | put the regime of a list out for comment until a day';
REVOKE ALL ON FUNCTION credit.open_consultation(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.open_consultation(text, date) TO credit_office;
