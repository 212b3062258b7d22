-- Enters who answers for an organisation, in which role, in which period, as
-- known from where.  The person is given by code or citizen number; the number
-- is not kept, and of the name only a mask.  A new legal representative
-- follows the former one, whose period ends that day.
CREATE OR REPLACE FUNCTION credit.register_responsible(organisation text, person text, role text, from_day date, until_day date, source text,
	person_name text DEFAULT NULL, record_id bigint DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	body credit.credit_code := credit_private.require_subject(organisation);
	holder credit.credit_code := credit_private.person_meant(register_responsible.person);
	kind credit.responsible_role;
	bodies credit.credit_code[];
	holders credit.credit_code[];
	responsibility_id bigint;
	before bigint[];
	foreign_cut boolean := false;
BEGIN
	PERFORM credit_private.require_read_committed();
	source := credit.hide_citizen_ids(source);
	SELECT * INTO kind FROM credit.responsible_role AS x WHERE x.role = register_responsible.role;
	IF NOT FOUND THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['role'], NULL, 'responsibility', 'role');
	ELSIF from_day IS NULL OR until_day <= from_day THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['period'], NULL, 'responsibility', 'held_during');
	ELSIF coalesce(register_responsible.source, '') !~ '[^ ]' THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['source'], NULL, 'responsibility', 'source');
	ELSIF credit.kind_of_code(body) = 'person' THEN
		PERFORM credit.raise('bad_responsibility', ARRAY['organisation'], NULL, 'responsibility', 'code');
	ELSIF register_responsible.record_id IS NOT NULL AND NOT EXISTS (
		SELECT FROM credit.record AS r WHERE r.record_id = register_responsible.record_id AND r.code = body AND r.state = 'confirmed')
	THEN
		PERFORM credit.raise('no_record', ARRAY[register_responsible.record_id::text]);
	END IF;
	PERFORM credit_private.register_subject(holder, coalesce(nullif(pg_catalog.btrim(person_name), ''), '*'), register_responsible.source);
	-- of both, and of who held such a role before, at once: an act of any of them waits, and then meets what follows
	PERFORM credit_private.lock_effects(ARRAY[body, holder]);
	before := credit_private.derived_of(body);
	bodies := ARRAY(SELECT credit_private.codes_of(body));
	holders := ARRAY(SELECT credit_private.codes_of(holder));
	IF kind.is_single AND until_day IS NULL THEN
		PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(register_responsible.source, 200), true);
		WITH cut AS (
			UPDATE credit.responsibility AS h SET held_during = pg_catalog.daterange(lower(h.held_during), from_day)
			 WHERE h.code = ANY (bodies) AND h.role = kind.role AND h.withdrawn_on IS NULL AND NOT h.person = ANY (holders)
			   AND upper_inf(h.held_during) AND lower(h.held_during) < from_day
			RETURNING h.unit)
		SELECT coalesce(pg_catalog.bool_or(credit_private.unit_in_charge(c.unit) <> actor.unit), false) INTO foreign_cut FROM cut AS c;
	END IF;
	IF EXISTS (SELECT FROM credit.responsibility AS h
				WHERE h.code = ANY (bodies) AND h.role = kind.role AND h.withdrawn_on IS NULL
				  AND h.held_during && pg_catalog.daterange(from_day, until_day) AND (kind.is_single OR h.person = ANY (holders)))
	THEN
		PERFORM credit.raise('role_held', ARRAY[kind.role], NULL, 'responsibility', 'held_during');
	END IF;
	INSERT INTO credit.responsibility AS h (code, person, role, held_during, source, record_id, unit, entered_by, entered_on)
	VALUES (body, holder, kind.role, pg_catalog.daterange(from_day, until_day), register_responsible.source, register_responsible.record_id,
		actor.unit, actor.login, credit.today())
	RETURNING h.responsibility_id INTO responsibility_id;
	PERFORM credit_private.require_derivation(body, before, foreign_cut);
	RETURN responsibility_id;
END
$function$;
COMMENT ON FUNCTION credit.register_responsible(text, text, text, date, date, text, text, bigint) IS
	'登记组织的责任人:身份、期间、来源 | enter who answers for an organisation: role, period, source';
REVOKE ALL ON FUNCTION credit.register_responsible(text, text, text, date, date, text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.register_responsible(text, text, text, date, date, text, text, bigint) TO credit_clerk, credit_head, credit_office;
