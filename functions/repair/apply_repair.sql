-- S4 item 13: 履行相关义务、纠正失信行为、消除不良影响, each with evidence; not
-- before the minimum period of the rule in force today, counted from the
-- event that the rule names.
CREATE OR REPLACE FUNCTION credit.apply_repair(record_id bigint, duty_fulfilled text, conduct_corrected text, commitment text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	r credit.record;
	rule credit.rule;
	region text;
	earliest date;
	missing text;
	repair_id bigint;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.record_id = apply_repair.record_id AND x.state = 'confirmed' AND x.class = 'untrustworthy';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[apply_repair.record_id::text]);
	END IF;
	missing := pg_catalog.concat_ws(', ', CASE WHEN duty_fulfilled !~ '[^ ]' OR duty_fulfilled IS NULL THEN 'duty_fulfilled' END,
		CASE WHEN conduct_corrected !~ '[^ ]' OR conduct_corrected IS NULL THEN 'conduct_corrected' END,
		CASE WHEN commitment !~ '[^ ]' OR commitment IS NULL THEN 'commitment' END);
	IF missing <> '' THEN
		PERFORM credit.raise('repair_evidence_missing', ARRAY[missing]);
	END IF;
	PERFORM credit.lock_subject(r.code);
	IF EXISTS (SELECT FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id AND (p.outcome IS NULL OR p.outcome = 'approved' AND p.broken_on IS NULL)) THEN
		PERFORM credit.raise('repair_open', ARRAY[r.record_id::text]);
	END IF;
	region := (SELECT u.region FROM credit.unit AS u WHERE u.unit = r.unit);
	rule := credit.rule_on('publicity.minimum.' || r.severity, credit.today(), region);
	IF rule.rule_id IS NULL THEN
		PERFORM credit.raise('no_rule', ARRAY['publicity.minimum.' || r.severity, credit.today()::text, region]);
	END IF;
	earliest := (credit.due_on(rule, CASE rule.starts_from WHEN 'decided_on' THEN r.decided_on
		ELSE coalesce(credit_private.published_on(r.code, r.record_id), r.decided_on) END)).due_on;
	IF credit.today() < earliest THEN
		PERFORM credit.raise('repair_too_early', ARRAY[r.record_id::text, earliest::text], rule.basis);
	END IF;
	INSERT INTO credit.repair AS p (code, record_id, applied_on, rule_id, earliest_on, duty_fulfilled, conduct_corrected, commitment, unit)
	VALUES (r.code, r.record_id, credit.today(), rule.rule_id, earliest, apply_repair.duty_fulfilled, apply_repair.conduct_corrected,
		apply_repair.commitment, credit_private.unit_in_charge(r.unit, r.item))
	RETURNING p.repair_id INTO repair_id;
	PERFORM credit_private.open_duty('repair', r.code, credit_private.unit_in_charge(r.unit, r.item), 'repair.decide', credit.today(), r.record_id, repair_id);
	RETURN repair_id;
END
$function$;
COMMENT ON FUNCTION credit.apply_repair(bigint, text, text, text) IS
	'申请信用修复(三项证明,满最短期限) | apply for repair: three pieces of evidence, after the minimum period';
GRANT EXECUTE ON FUNCTION credit.apply_repair(bigint, text, text, text) TO credit_office;
