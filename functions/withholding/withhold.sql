-- Keeps a record, or one field of it, from the public, on a stated ground: the
-- head of the unit that decided or reported, or the office.  What is public of
-- it leaves in this transaction, and the duty to publish falls away.
CREATE OR REPLACE FUNCTION credit.withhold(record_id bigint, ground text, explanation text, field text DEFAULT '',
	valid_until date DEFAULT 'infinity', review_on date DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	r credit.record;
	rule credit.rule;
	withholding_id bigint;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = withhold.record_id AND x.state IN ('received', 'reviewed', 'confirmed');
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[withhold.record_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles)
		AND actor.unit NOT IN (credit_private.unit_in_charge(r.unit), credit_private.unit_in_charge(r.source_unit)) THEN
		PERFORM credit.raise('not_your_unit', ARRAY[r.unit::text, actor.unit::text]);
	END IF;
	IF NOT EXISTS (SELECT FROM credit.withholding_ground AS g
					WHERE g.ground = withhold.ground AND g.valid_during @> credit.today() AND g.ground <> 'expired'
					  AND g.covers IN ('both', CASE withhold.field WHEN '' THEN 'record' ELSE 'field' END)) THEN
		PERFORM credit.raise('no_ground', ARRAY[withhold.ground, CASE withhold.field WHEN '' THEN 'record' ELSE 'field' END], NULL, 'withholding', 'ground');
	END IF;
	IF withhold.field <> '' AND NOT EXISTS (
		SELECT FROM credit.template AS t CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t.body -> 'fields') AS f(field)
		 WHERE t.template = r.template AND t.version = r.template_version AND f.field ->> 'name' = withhold.field) THEN
		PERFORM credit.raise('no_such_field', ARRAY[withhold.field, r.template || ' ' || r.template_version], NULL, 'withholding', 'field');
	END IF;
	IF EXISTS (SELECT FROM credit.channel_act AS a JOIN credit.channel AS c ON c.channel = a.channel
				WHERE c.as_received AND a.act_kind = r.act_kind AND a.valid_during @> credit.today()) THEN
		PERFORM credit.raise('as_received', ARRAY[r.record_id::text], NULL, 'withholding', 'record_id');
	END IF;
	-- a correction confirmed meanwhile would be published without it
	PERFORM credit_private.lock_effects(r.code);
	PERFORM credit_private.hold_publication(r.code, r.record_id);
	IF NOT EXISTS (SELECT FROM credit.record AS x WHERE x.code = r.code AND x.record_id = r.record_id AND x.state IN ('received', 'reviewed', 'confirmed')) THEN
		PERFORM credit.raise('no_record', ARRAY[withhold.record_id::text]);
	END IF;
	rule := credit.rule_on('withholding.review', credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = r.unit));
	INSERT INTO credit.withholding AS w (code, record_id, field, ground, explanation, unit, rule_id, decided_on, decided_by, valid_until, review_on)
	VALUES (r.code, r.record_id, withhold.field, withhold.ground, withhold.explanation, credit_private.unit_in_charge(r.unit), rule.rule_id,
		credit.today(), actor.login, withhold.valid_until, coalesce(withhold.review_on, (credit.due_on(rule, credit.today())).due_on, 'infinity'))
	ON CONFLICT DO NOTHING
	RETURNING w.withholding_id INTO withholding_id;
	IF withholding_id IS NULL THEN
		PERFORM credit.raise('withheld_already', ARRAY[r.record_id::text], NULL, 'withholding', 'record_id');
	END IF;
	IF withhold.field = '' THEN
		PERFORM credit_private.withdraw_publication(r.code, r.record_id, 'withheld');
		UPDATE credit.duty AS d SET void_on = credit.today(), void_reason = withhold.ground
		 WHERE d.code = r.code AND d.record_id = r.record_id AND d.kind = 'publish' AND d.met_on IS NULL AND d.void_on IS NULL;
	ELSE
		UPDATE credit_public.published_record AS p SET document = p.document - withhold.field, changed_at = pg_catalog.now()
		 WHERE p.code = r.code AND p.record_id = r.record_id AND p.document ? withhold.field;
	END IF;
	RETURN withholding_id;
END
$function$;
COMMENT ON FUNCTION credit.withhold(bigint, text, text, text, date, date) IS
	'不予公示:整条记录或一个字段,须有事由 | keep a record, or a field of it, from the public, on a ground; returns the number';
GRANT EXECUTE ON FUNCTION credit.withhold(bigint, text, text, text, date, date) TO credit_head, credit_office;
