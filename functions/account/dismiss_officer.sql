-- An officer leaves; the first day without is given.
CREATE OR REPLACE FUNCTION credit.dismiss_officer(officer_id bigint, left_on date) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office', 'credit_admin');
	o credit.unit_officer;
BEGIN
	SELECT * INTO o FROM credit.unit_officer AS x WHERE x.officer_id = dismiss_officer.officer_id FOR UPDATE;
	IF NOT FOUND OR dismiss_officer.left_on IS NULL OR dismiss_officer.left_on <= lower(o.valid_during) THEN
		PERFORM credit.raise('bad_officer', ARRAY[CASE WHEN o.officer_id IS NULL THEN 'officer_id' ELSE 'left_on' END], NULL, 'unit_officer');
	ELSIF NOT actor.roles && '{credit_office,credit_admin}'::name[] THEN
		PERFORM credit_private.require_unit(o.unit, 'credit_head');
	END IF;
	UPDATE credit.unit_officer AS x SET valid_during = x.valid_during * pg_catalog.daterange(NULL, dismiss_officer.left_on)
	 WHERE x.officer_id = o.officer_id;
END
$function$;
COMMENT ON FUNCTION credit.dismiss_officer(bigint, date) IS '责任人或联络员离任 | an officer leaves';
REVOKE ALL ON FUNCTION credit.dismiss_officer(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.dismiss_officer(bigint, date) TO credit_head, credit_office, credit_admin;
