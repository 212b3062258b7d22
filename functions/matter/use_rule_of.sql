-- The use rule of a matter today, where its unit is.
CREATE OR REPLACE FUNCTION credit_private.use_rule_of(m credit.matter) RETURNS credit.use_rule
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit.use_rule_on(m.matter_kind, credit.today(), (SELECT u.region FROM credit.unit AS u WHERE u.unit = m.unit))
$function$;
COMMENT ON FUNCTION credit_private.use_rule_of(credit.matter) IS '某事项今日适用的应用规则 | the use rule of a matter today';
