-- The person, known by the code or the number, contests that an entry reaches
-- him; filing suspends nothing.
CREATE OR REPLACE FUNCTION credit.contest_derivation(listing_id bigint, applicant text, statement text, evidence text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	who credit.credit_code := coalesce(credit.resolve_subject(applicant), credit.try_credit_code(applicant), credit.person_code(credit_private.try_person(applicant)));
	l credit.listing;
	id bigint;
BEGIN
	SELECT * INTO l FROM credit.listing AS x WHERE x.listing_id = contest_derivation.listing_id AND x.root_code IS NOT NULL AND x.exit_kind IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_derived_entry', ARRAY[coalesce(contest_derivation.listing_id::text, '')], NULL, 'derivation_objection', 'listing_id');
	ELSIF who IS NULL OR who NOT IN (SELECT credit_private.codes_of(l.code)) THEN
		PERFORM credit.raise('not_the_person', ARRAY[l.listing_id::text], NULL, 'derivation_objection', 'code');
	END IF;
	PERFORM credit_private.lock_effects(l.code);
	IF EXISTS (SELECT FROM credit.derivation_objection AS o WHERE o.code = l.code AND o.listing_id = l.listing_id AND o.outcome IS NULL) THEN
		PERFORM credit.raise('derivation_contested', ARRAY[l.listing_id::text], NULL, 'derivation_objection');
	END IF;
	INSERT INTO credit.derivation_objection AS o (code, listing_id, statement, evidence, unit, filed_on, filed_by)
	VALUES (l.code, l.listing_id, credit.hide_citizen_ids(coalesce(statement, '')), credit.hide_citizen_ids(coalesce(evidence, '')),
		credit_private.unit_in_charge(l.unit), credit.today(), actor.login)
	RETURNING o.objection_id INTO id;
	PERFORM credit_private.open_duty('derivation_accept', l.code, actor.unit, 'objection.accept', credit.today(), NULL, id);
	RETURN id;
END
$function$;
COMMENT ON FUNCTION credit.contest_derivation(bigint, text, text, text) IS '登记责任人对派生条目的异议,返回编号 | file a responsible person''s objection to the derived entry; returns its number';
REVOKE ALL ON FUNCTION credit.contest_derivation(bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.contest_derivation(bigint, text, text, text) TO credit_office;
