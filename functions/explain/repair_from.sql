-- The earliest day that repair of a record can be applied for under the rules
-- of today, and the rule, as credit.apply_repair() has them; or why none is
-- possible.
CREATE OR REPLACE FUNCTION credit_private.repair_from(code credit.credit_code, record_id bigint, OUT earliest_on date, OUT rule_id bigint, OUT excluded text)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	r credit.repairable;
BEGIN
	SELECT * INTO r FROM credit.repairable AS x WHERE x.code = repair_from.code AND x.record_id = repair_from.record_id;
	IF FOUND THEN
		excluded := credit_private.repair_excluded(credit.today(), r.act_kind, r.severity, r.sectors, r.lists, r.region);
		IF excluded IS NULL THEN
			SELECT t.earliest_on, t.rule_id INTO repair_from.earliest_on, repair_from.rule_id
			  FROM credit_private.repair_term(NULL, credit.today(), r.severity, r.sectors, r.lists, r.decided_on, r.published_on, r.listed_on, r.broken_on, r.region) AS t;
		END IF;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.repair_from(credit.credit_code, bigint) IS
	'记录最早可申请修复的日期及所依规则,或不予修复的理由 | earliest day that repair of a record can be applied for, and its rule; or why none is possible';
