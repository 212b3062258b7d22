-- The unit's verdict: rejected restores what was suspended; upheld_withdrawn
-- withdraws the record; upheld_corrected waits for the correction, which
-- supersedes it.
CREATE OR REPLACE FUNCTION credit.decide_objection(objection_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	o credit.objection;
	actor credit.account;
BEGIN
	SELECT * INTO o FROM credit.objection AS x WHERE x.objection_id = decide_objection.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	actor := credit_private.require_unit(o.unit, 'credit_head');
	PERFORM credit.lock_subject(o.code);
	UPDATE credit.objection AS x
	   SET outcome = decide_objection.outcome, decided_on = credit.today(), decided_by = actor.login, answer = decide_objection.answer
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	UPDATE credit.duty AS d SET met_on = credit.today()
	 WHERE d.code = o.code AND d.record_id = o.record_id AND d.kind = 'objection' AND d.case_id = o.objection_id AND d.met_on IS NULL;
	IF decide_objection.outcome = 'upheld_withdrawn' THEN
		PERFORM pg_catalog.set_config('pg_credit.reason', 'objection upheld', true);
		UPDATE credit.record AS r SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'objection upheld'
		 WHERE r.code = o.code AND r.record_id = o.record_id;
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_objection(bigint, text, text) IS
	'异议核实结果:驳回则恢复,成立则更正或撤回 | the outcome of an objection: rejected restores, upheld corrects or withdraws';
GRANT EXECUTE ON FUNCTION credit.decide_objection(bigint, text, text) TO credit_head;
