-- The unit's verdict: rejected restores what was suspended; upheld_withdrawn
-- withdraws the record; upheld_corrected is said when the correction has taken
-- its place: until then the case stays open and the effects suspended.
CREATE OR REPLACE FUNCTION credit.decide_objection(objection_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	o credit.objection;
	actor credit.account;
	record_state text;
BEGIN
	SELECT * INTO o FROM credit.objection AS x WHERE x.objection_id = decide_objection.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	actor := credit_private.require_unit(o.unit, 'credit_head');
	PERFORM credit_private.lock_effects(o.code);
	record_state := (SELECT r.state FROM credit.record AS r WHERE r.code = o.code AND r.record_id = o.record_id);
	IF decide_objection.outcome = 'upheld_corrected' AND record_state <> 'superseded' THEN
		PERFORM credit.raise('wrong_state', ARRAY[o.record_id::text, record_state, 'superseded'],
			'The objection is upheld with a correction that is not confirmed yet.', 'record', 'state');
	END IF;
	UPDATE credit.objection AS x
	   SET outcome = decide_objection.outcome, decided_on = credit.today(), decided_by = actor.login, answer = decide_objection.answer
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = o.code AND d.record_id = o.record_id AND d.kind = 'objection' AND d.case_id = o.objection_id AND d.met_on IS NULL;
	IF decide_objection.outcome = 'upheld_withdrawn' AND record_state = 'confirmed' THEN
		PERFORM pg_catalog.set_config('pg_credit.reason', 'objection upheld', true);
		PERFORM credit_private.open_duty('withdraw', r.code, r.source_unit, 'withdraw', credit.today(), r.record_id)
		   FROM credit.record AS r WHERE r.code = o.code AND r.record_id = o.record_id;
		UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'objection upheld'
		 WHERE r.code = o.code AND r.record_id = o.record_id;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_objection(bigint, text, text) IS
	'异议核实结果:驳回则恢复,成立则更正或撤回 | the outcome of an objection: rejected restores, upheld corrects or withdraws';
GRANT EXECUTE ON FUNCTION credit.decide_objection(bigint, text, text) TO credit_head;
