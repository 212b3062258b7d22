-- A rule row in words: what it is called, its period, where from, its basis.
CREATE OR REPLACE FUNCTION credit_private.rule_text(rule_id bigint) RETURNS text
	LANGUAGE sql STABLE STRICT
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.format('%s %s: %s%s', r.rule_id, r.name, coalesce(r.amount || ' ' || r.measured_in || coalesce(', ' || r.starts_from, '') || ', ', ''), r.basis)
	  FROM credit.rule AS r WHERE r.rule_id = rule_text.rule_id
$function$;
COMMENT ON FUNCTION credit_private.rule_text(bigint) IS '规则行的文字说明 | a rule row in words';
