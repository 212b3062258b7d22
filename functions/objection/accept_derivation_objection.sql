-- Accepted, the entry is suspended in this transaction (S4 item 18 信息核实期间); not
-- accepted, the case has ended.
CREATE OR REPLACE FUNCTION credit.accept_derivation_objection(objection_id bigint, refusal text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	o credit.derivation_objection;
BEGIN
	SELECT * INTO o FROM credit.derivation_objection AS x WHERE x.objection_id = accept_derivation_objection.objection_id;
	PERFORM credit_private.lock_effects(o.code) WHERE o.code IS NOT NULL;
	UPDATE credit.derivation_objection AS x
	   SET accepted_on = CASE WHEN refusal IS NULL THEN credit.today() END, accepted_by = CASE WHEN refusal IS NULL THEN actor.login END,
		   accepted_at = CASE WHEN refusal IS NULL THEN pg_catalog.clock_timestamp() END,
		   outcome = CASE WHEN refusal IS NOT NULL THEN 'refused' END, answer = credit.hide_citizen_ids(refusal),
		   decided_on = CASE WHEN refusal IS NOT NULL THEN credit.today() END, decided_by = CASE WHEN refusal IS NOT NULL THEN actor.login END,
		   decided_at = CASE WHEN refusal IS NOT NULL THEN pg_catalog.clock_timestamp() END
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.accepted_on IS NULL AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_derivation_objection', ARRAY[coalesce(accept_derivation_objection.objection_id::text, '')], NULL, 'derivation_objection');
	END IF;
	PERFORM credit_private.meet_duty('derivation_accept', o.code, o.objection_id);
	IF refusal IS NULL THEN
		PERFORM credit_private.open_duty('derivation_verify', o.code, o.unit, 'objection.verify', credit.today(), NULL, o.objection_id);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.accept_derivation_objection(bigint, text) IS '受理(条目即时暂停)或不予受理 | accept an objection to a derived entry, which suspends it, or refuse it';
REVOKE ALL ON FUNCTION credit.accept_derivation_objection(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.accept_derivation_objection(bigint, text) TO credit_office;
