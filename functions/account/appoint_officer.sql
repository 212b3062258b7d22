-- Enters an officer of a unit from a day on.  A new responsible person follows
-- the former one, whose term ends that day; of liaison officers there may be
-- several.  By the unit's head or an administrator.
CREATE OR REPLACE FUNCTION credit.appoint_officer(unit credit.credit_code, office text, full_name text, rank text, from_day date,
	login name DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office', 'credit_admin');
	officer_id bigint;
BEGIN
	IF NOT actor.roles && '{credit_office,credit_admin}'::name[] THEN
		PERFORM credit_private.require_unit(appoint_officer.unit, 'credit_head');
	END IF;
	IF appoint_officer.office IS NULL OR appoint_officer.office NOT IN ('responsible', 'liaison') THEN
		PERFORM credit.raise('bad_officer', ARRAY['office'], NULL, 'unit_officer', 'office');
	ELSIF coalesce(appoint_officer.full_name, '') !~ '[^ ]' THEN
		PERFORM credit.raise('bad_officer', ARRAY['full_name'], NULL, 'unit_officer', 'full_name');
	ELSIF appoint_officer.office = 'responsible' AND coalesce(appoint_officer.rank, '') !~ '[^ ]' THEN
		PERFORM credit.raise('bad_officer', ARRAY['rank'], NULL, 'unit_officer', 'rank');
	ELSIF appoint_officer.from_day IS NULL OR (appoint_officer.office = 'responsible' AND EXISTS (
		SELECT FROM credit.unit_officer AS o
		 WHERE o.unit = appoint_officer.unit AND o.office = 'responsible' AND lower(o.valid_during) >= appoint_officer.from_day))
	THEN
		PERFORM credit.raise('bad_officer', ARRAY['from_day'], NULL, 'unit_officer', 'valid_during');
	END IF;
	IF appoint_officer.office = 'responsible' THEN
		UPDATE credit.unit_officer AS o SET valid_during = pg_catalog.daterange(lower(o.valid_during), appoint_officer.from_day)
		 WHERE o.unit = appoint_officer.unit AND o.office = 'responsible' AND o.valid_during @> appoint_officer.from_day;
	END IF;
	INSERT INTO credit.unit_officer AS o (unit, office, full_name, rank, login, valid_during, entered_by)
	VALUES (appoint_officer.unit, appoint_officer.office, appoint_officer.full_name, appoint_officer.rank, appoint_officer.login,
		pg_catalog.daterange(appoint_officer.from_day, NULL), actor.login)
	RETURNING o.officer_id INTO officer_id;
	RETURN officer_id;
END
$function$;
COMMENT ON FUNCTION credit.appoint_officer(credit.credit_code, text, text, text, date, name) IS
	'登记责任人(接替前任)或联络员 | enter a responsible person, who follows the former one, or a liaison officer';
REVOKE ALL ON FUNCTION credit.appoint_officer(credit.credit_code, text, text, text, date, name) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.appoint_officer(credit.credit_code, text, text, text, date, name) TO credit_head, credit_office, credit_admin;
