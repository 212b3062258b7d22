-- The head confirms the unit's form, or that of a unit that closed and left it
-- open, or corrects lines with a reason each: [{"line": …, "value": …, "reason": …}].
CREATE OR REPLACE FUNCTION credit.confirm_form(month date, corrections jsonb DEFAULT '[]', unit credit.credit_code DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	f credit.monthly_form;
	stranger text;
BEGIN
	SELECT * INTO f FROM credit.monthly_form AS x
	 WHERE x.unit = coalesce(confirm_form.unit, actor.unit) AND credit_private.unit_in_charge(x.unit) = actor.unit AND x.month = confirm_form.month AND x.confirmed_on IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_form', ARRAY[to_char(confirm_form.month, 'YYYY-MM')], NULL, 'monthly_form', 'month');
	END IF;
	SELECT c.line INTO stranger FROM jsonb_to_recordset(confirm_form.corrections) AS c(line text)
	 WHERE NOT EXISTS (SELECT FROM credit.monthly_form_value AS v WHERE v.unit = f.unit AND v.month = f.month AND v.version = f.version AND v.line = c.line) LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('no_form_line', ARRAY[coalesce(stranger, '')], NULL, 'monthly_form_value', 'line');
	END IF;
	UPDATE credit.monthly_form_value AS v SET stated = c.value, reason = c.reason
	  FROM jsonb_to_recordset(confirm_form.corrections) AS c(line text, value numeric, reason text)
	 WHERE v.unit = f.unit AND v.month = f.month AND v.version = f.version AND v.line = c.line;
	UPDATE credit.monthly_form AS x SET confirmed_on = credit.today(), confirmed_by = actor.login
	 WHERE x.unit = f.unit AND x.month = f.month AND x.version = f.version;
END
$function$;
COMMENT ON FUNCTION credit.confirm_form(date, jsonb, credit.credit_code) IS
	'负责人确认本单位(或其承继的单位)月报,或注明理由更正 | the head confirms the form of the unit, or of one it succeeded, or corrects lines with reasons';
GRANT EXECUTE ON FUNCTION credit.confirm_form(date, jsonb, credit.credit_code) TO credit_head;
CREATE OR REPLACE TRIGGER aa_hide_numbers BEFORE INSERT OR UPDATE OF reason ON credit.monthly_form_value
	FOR EACH ROW EXECUTE FUNCTION credit_private.hide_numbers('reason');
