-- A person holds a role no longer, from a day on.  Derived entries whose
-- conduct lies after that day end.
CREATE OR REPLACE FUNCTION credit.end_responsibility(responsibility_id bigint, until_day date, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	h credit.responsibility := credit_private.held_responsibility(responsibility_id);
	before bigint[] := credit_private.derived_of(h.code);
BEGIN
	IF until_day IS NULL OR until_day <= lower(h.held_during) OR coalesce(reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('bad_responsibility', ARRAY[CASE WHEN coalesce(reason, '') ~ '[^ ]' THEN 'period' ELSE 'reason' END], NULL, 'responsibility', 'held_during');
	END IF;
	-- a later day than before must not run into a successor
	IF EXISTS (SELECT FROM credit.responsibility AS o JOIN credit.responsible_role AS k ON k.role = o.role
				WHERE o.code IN (SELECT credit_private.codes_of(h.code)) AND o.role = h.role AND o.responsibility_id <> h.responsibility_id AND o.withdrawn_on IS NULL
				  AND o.held_during && (pg_catalog.daterange(lower(h.held_during), until_day) - h.held_during * pg_catalog.daterange(NULL, until_day))
				  AND (k.is_single OR o.person IN (SELECT credit_private.codes_of(h.person)))) THEN
		PERFORM credit.raise('role_held', ARRAY[h.role], NULL, 'responsibility', 'held_during');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(credit.hide_citizen_ids(reason), 200), true);
	UPDATE credit.responsibility AS x SET held_during = pg_catalog.daterange(lower(x.held_during), until_day)
	 WHERE x.code = h.code AND x.responsibility_id = h.responsibility_id;
	PERFORM credit_private.require_derivation(h.code, before, false);
END
$function$;
COMMENT ON FUNCTION credit.end_responsibility(bigint, date, text) IS '责任人任职终止 | a person holds a role no longer, from a day on';
REVOKE ALL ON FUNCTION credit.end_responsibility(bigint, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.end_responsibility(bigint, date, text) TO credit_clerk, credit_head, credit_office;
