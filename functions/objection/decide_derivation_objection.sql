-- The unit that listed decides.  Upheld, this entry ends and no other, and it is
-- not derived again (credit_private.owed_entries); rejected, it binds again.
CREATE OR REPLACE FUNCTION credit.decide_derivation_objection(objection_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head');
	o credit.derivation_objection;
BEGIN
	SELECT * INTO o FROM credit.derivation_objection AS x WHERE x.objection_id = decide_derivation_objection.objection_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_derivation_objection', ARRAY[coalesce(decide_derivation_objection.objection_id::text, '')], NULL, 'derivation_objection');
	END IF;
	actor := credit_private.require_unit(o.unit, 'credit_head');
	IF (decide_derivation_objection.outcome IN ('upheld', 'rejected')) IS NOT TRUE THEN
		PERFORM credit.raise('unknown_outcome', ARRAY[coalesce(decide_derivation_objection.outcome, '')], NULL, 'derivation_objection', 'outcome');
	END IF;
	PERFORM credit_private.lock_effects(o.code);
	UPDATE credit.derivation_objection AS x
	   SET outcome = decide_derivation_objection.outcome, answer = credit.hide_citizen_ids(coalesce(decide_derivation_objection.answer, '')),
		   decided_on = credit.today(), decided_by = actor.login, decided_at = pg_catalog.clock_timestamp()
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.accepted_on IS NOT NULL AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_derivation_objection', ARRAY[o.objection_id::text], NULL, 'derivation_objection');
	END IF;
	PERFORM credit_private.meet_duty('derivation_verify', o.code, o.objection_id);
	PERFORM credit_private.end_entry(l.code, l.listing_id, 'objection', credit.hide_citizen_ids(decide_derivation_objection.answer))
	   FROM credit.listing AS l
	  WHERE decide_derivation_objection.outcome = 'upheld' AND l.code = o.code AND l.listing_id = o.listing_id AND l.exit_kind IS NULL;
END
$function$;
COMMENT ON FUNCTION credit.decide_derivation_objection(bigint, text, text) IS '核实决定:成立则仅该派生条目终止 | decide an objection to a derived entry: upheld, it alone ends';
REVOKE ALL ON FUNCTION credit.decide_derivation_objection(bigint, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.decide_derivation_objection(bigint, text, text) TO credit_head;
