-- S0 方案 一(四) 行政职能调整(如增加、下放或取消)后的10个工作日内对目录进行调整:
-- the change is noted, the list of powers follows, and the clock of the unit
-- starts; of both units when the power goes from one to the other.
CREATE OR REPLACE FUNCTION credit.note_power_change(power text, change text, changed_on date, document text, new_unit credit.credit_code DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	old_unit credit.credit_code;
	number bigint;
BEGIN
	SELECT p.unit INTO old_unit FROM credit.power AS p WHERE p.power = note_power_change.power FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_power', ARRAY[note_power_change.power], NULL, 'power');
	END IF;
	INSERT INTO credit.power_change AS c (power, change, changed_on, unit, new_unit, document, noted_by)
	VALUES (note_power_change.power, note_power_change.change, note_power_change.changed_on, old_unit, note_power_change.new_unit, note_power_change.document, actor.login)
	RETURNING c.power_change_id INTO number;
	UPDATE credit.power AS p
	   SET unit = coalesce(note_power_change.new_unit, p.unit),
		   valid_during = CASE WHEN note_power_change.change = 'cancelled' THEN p.valid_during * pg_catalog.daterange(NULL, note_power_change.changed_on) ELSE p.valid_during END
	 WHERE p.power = note_power_change.power;
	PERFORM credit_private.open_duty('catalog', u.unit, u.unit, 'catalog.adjust', note_power_change.changed_on, case_id => number)
	   FROM pg_catalog.unnest(ARRAY[old_unit, note_power_change.new_unit]) AS u(unit) WHERE u.unit IS NOT NULL;
	RETURN number;
END
$function$;
COMMENT ON FUNCTION credit.note_power_change(text, text, date, text, credit.credit_code) IS
	'登记职权变动(增加、下放、取消),目录调整时限起算 | note a change of a power; the clock of the catalogue''s adjustment starts';
REVOKE ALL ON FUNCTION credit.note_power_change(text, text, date, text, credit.credit_code) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.note_power_change(text, text, date, text, credit.credit_code) TO credit_office;
