-- The office confirms what the unit applied for; without an open application
-- there is nothing to confirm (S0 方案 三(三)).
CREATE OR REPLACE FUNCTION credit.approve_manual_entry(unit credit.credit_code, item text, valid_during daterange DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.manual_application AS a SET approved = true, decided_by = credit.actor_name(), decided_on = credit.today()
	 WHERE a.unit = approve_manual_entry.unit AND a.item = approve_manual_entry.item AND a.approved IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_application', ARRAY[pg_catalog.concat_ws(' ', approve_manual_entry.unit, approve_manual_entry.item)], NULL, 'manual_application');
	END IF;
	INSERT INTO credit.manual_entry (unit, item, valid_during, approved_by)
	VALUES (approve_manual_entry.unit, approve_manual_entry.item,
		coalesce(approve_manual_entry.valid_during, pg_catalog.daterange(credit.today(), NULL)), credit.actor_name())
	ON CONFLICT DO NOTHING;
END
$function$;
COMMENT ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) IS
	'批准某单位手工填报某项目 | let a unit enter an item by hand';
GRANT EXECUTE ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) TO credit_office;
