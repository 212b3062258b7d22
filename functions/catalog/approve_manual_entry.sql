CREATE OR REPLACE FUNCTION credit.approve_manual_entry(unit credit.credit_code, item text, valid_during daterange DEFAULT NULL) RETURNS void
	LANGUAGE sql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	INSERT INTO credit.manual_entry (unit, item, valid_during)
	VALUES (unit, item, coalesce(valid_during, pg_catalog.daterange(credit.today(), NULL)))
	ON CONFLICT DO NOTHING
$function$;
COMMENT ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) IS
	'批准某单位手工填报某项目 | let a unit enter an item by hand';
GRANT EXECUTE ON FUNCTION credit.approve_manual_entry(credit.credit_code, text, daterange) TO credit_office;
