-- A rule that lists reach persons comes in or changes, or which field has the
-- day of the conduct: what follows for the entries there are, at once.
CREATE OR REPLACE FUNCTION credit_private.follow_propagation() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	organisations credit.credit_code[] := ARRAY(SELECT DISTINCT l.code FROM credit.responsibility AS h
												 CROSS JOIN LATERAL credit_private.codes_of(h.code) AS c
												  JOIN credit.listing AS l ON l.code = c AND l.root_code IS NULL);
BEGIN
	IF organisations <> '{}' THEN
		PERFORM credit_private.lock_effects(organisations);
		PERFORM credit_private.derive_entries(organisations);
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.follow_propagation() IS '及于责任人的规则变动即适用于现有条目 | a change of the rule applies to the entries there are';
CREATE OR REPLACE TRIGGER propagate_rule AFTER INSERT OR UPDATE ON credit.list_propagation
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_propagation();
CREATE OR REPLACE TRIGGER propagate_rule AFTER INSERT OR UPDATE OR DELETE ON credit.field_map
	FOR EACH STATEMENT EXECUTE FUNCTION credit_private.follow_propagation();
