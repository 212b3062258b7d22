-- 屡犯不改: the window and the number of offences that hold in a field, on a day,
-- in a region; the field's own rule before the general one.
CREATE OR REPLACE FUNCTION credit_private.repeat_rules(sector text, day date, region text, OUT window_rule credit.rule, OUT count_rule credit.rule)
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	window_rule := credit.rule_on('repeat.window.' || repeat_rules.sector, repeat_rules.day, repeat_rules.region);
	IF window_rule.rule_id IS NULL THEN
		window_rule := credit.rule_on('repeat.window', repeat_rules.day, repeat_rules.region);
	END IF;
	count_rule := credit.rule_on('repeat.count.' || repeat_rules.sector, repeat_rules.day, repeat_rules.region);
	IF count_rule.rule_id IS NULL THEN
		count_rule := credit.rule_on('repeat.count', repeat_rules.day, repeat_rules.region);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.repeat_rules(text, date, text) IS
	'某领域屡犯的期间与次数规则 | the rules of repeated offence in a field: window and number';
