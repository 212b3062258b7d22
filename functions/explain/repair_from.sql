-- The earliest day that repair of a record can be applied for under the rule of
-- today, as credit.apply_repair() has it; NULL when no rule allows it.
CREATE OR REPLACE FUNCTION credit_private.repair_from(code credit.credit_code, record_id bigint, OUT earliest_on date, OUT rule_id bigint)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r credit.record;
	rule credit.rule;
BEGIN
	SELECT * INTO r FROM credit.record AS x WHERE x.code = repair_from.code AND x.record_id = repair_from.record_id AND x.class = 'untrustworthy';
	IF FOUND THEN
		rule := credit.rule_on('publicity.minimum.' || r.severity, credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = r.unit));
		rule_id := rule.rule_id;
		earliest_on := (credit.due_on(rule, CASE rule.starts_from WHEN 'decided_on' THEN r.decided_on
			ELSE coalesce(credit_private.published_on(r.code, r.record_id), r.decided_on) END)).due_on;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.repair_from(credit.credit_code, bigint) IS
	'记录最早可申请修复的日期及所依规则 | earliest day that repair of a record can be applied for, and its rule';
