-- A new version of an issued form, beginning with what was stated; the issued
-- one stays as it is.
CREATE OR REPLACE FUNCTION credit.revise_form(month date) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	issued integer;
BEGIN
	SELECT max(f.version) INTO issued FROM credit.monthly_form AS f WHERE f.unit = actor.unit AND f.month = revise_form.month
	HAVING bool_and(f.issued_on IS NOT NULL);
	IF issued IS NULL THEN
		PERFORM credit.raise('no_form', ARRAY[to_char(revise_form.month, 'YYYY-MM')], NULL, 'monthly_form', 'month');
	END IF;
	INSERT INTO credit.monthly_form (unit, month, version) VALUES (actor.unit, revise_form.month, issued + 1);
	INSERT INTO credit.monthly_form_value (unit, month, version, line, computed, stated, reason)
	SELECT v.unit, v.month, issued + 1, v.line, v.computed, v.stated, v.reason
	  FROM credit.monthly_form_value AS v WHERE v.unit = actor.unit AND v.month = revise_form.month AND v.version = issued;
	RETURN issued + 1;
END
$function$;
COMMENT ON FUNCTION credit.revise_form(date) IS '对已发布的月报另立新版本 | a new version of an issued form; gives its number';
GRANT EXECUTE ON FUNCTION credit.revise_form(date) TO credit_head;
