-- Says that the unit has taken registrations over into its own systems.
CREATE OR REPLACE FUNCTION credit.take_registrations(registration_ids bigint[]) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	foreign_one bigint;
	taken bigint;
BEGIN
	SELECT min(x) INTO foreign_one FROM pg_catalog.unnest(take_registrations.registration_ids) AS x
	 WHERE NOT EXISTS (SELECT FROM credit_private.owed_registration AS o WHERE o.registration_id = x AND o.unit = actor.unit);
	IF foreign_one IS NOT NULL THEN
		PERFORM credit.raise('not_your_field', ARRAY[foreign_one::text]);
	END IF;
	INSERT INTO credit.registration_taken (code, registration_id, unit, taken_on, taken_by)
	SELECT r.code, r.registration_id, actor.unit, credit.today(), actor.login
	  FROM credit.registration AS r WHERE r.registration_id = ANY (take_registrations.registration_ids)
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS taken = ROW_COUNT;
	RETURN taken;
END
$function$;
COMMENT ON FUNCTION credit.take_registrations(bigint[]) IS '认领新登记市场主体,返回新认领数 | take registrations over; returns how many were not taken before';
GRANT EXECUTE ON FUNCTION credit.take_registrations(bigint[]) TO credit_clerk, credit_head;
