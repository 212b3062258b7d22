-- As credit.rule_on, among given rows instead of those in force; NULL stands
-- for those in force.  So what a rule does and what it would do are worked out
-- by the same functions.
CREATE OR REPLACE FUNCTION credit_private.rule_among(rules credit.rule[], name text, on_day date, region text) RETURNS credit.rule
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT CASE WHEN rules IS NULL THEN credit.rule_on(rule_among.name, rule_among.on_day, rule_among.region)
		ELSE (SELECT r FROM pg_catalog.unnest(rules) AS r
			   WHERE r.name = rule_among.name
				 AND r.valid_during @> rule_among.on_day
				 AND r.region = ANY (credit.region_scope(rule_among.region))
			   ORDER BY length(rtrim(r.region, '0')) DESC
			   LIMIT 1) END
$function$;
COMMENT ON FUNCTION credit_private.rule_among(credit.rule[], text, date, text) IS
	'给定规则中某日某地区适用者,空为现行规则 | the rule that applies among given rows; NULL for those in force';
