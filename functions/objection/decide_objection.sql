-- The unit's verdict on one record.  rejected restores what was suspended;
-- upheld_withdrawn withdraws the record; upheld_delisted ends the contested
-- list entry and leaves the record; upheld_corrected confirms the correction
-- that was reviewed, in this step, or, when there is none yet, waits for it:
-- until then the case stays open and the effects suspended, so that there is no
-- moment with the wrong record in force.  With keep_entries list entries go
-- on, with their dates, on the corrected record.
CREATE OR REPLACE FUNCTION credit.decide_objection(objection_id bigint, outcome text, answer text, keep_entries boolean DEFAULT false) RETURNS text
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	o credit.objection;
	r credit.record;
	actor credit.account;
	correction bigint;
BEGIN
	SELECT * INTO o FROM credit.objection AS x WHERE x.objection_id = decide_objection.objection_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	END IF;
	actor := credit_private.require_unit(o.unit, 'credit_head');
	IF decide_objection.outcome IS NULL OR decide_objection.outcome NOT IN ('rejected', 'upheld_corrected', 'upheld_withdrawn', 'upheld_delisted') THEN
		PERFORM credit.raise('unknown_outcome', ARRAY[coalesce(decide_objection.outcome, '')], NULL, 'objection', 'outcome');
	ELSIF coalesce(decide_objection.answer, '') !~ '[^ ]' THEN
		PERFORM credit.raise('objection_reason', ARRAY[coalesce(o.case_id::text, '')], NULL, 'objection', 'answer');
	END IF;
	PERFORM credit_private.lock_effects(o.code);
	-- two heads at once: the second one meets the verdict of the first
	SELECT * INTO o FROM credit.objection AS x WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.outcome IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection', ARRAY[decide_objection.objection_id::text]);
	ELSIF EXISTS (SELECT FROM credit.objection_case AS c WHERE c.code = o.code AND c.case_id = o.case_id AND c.checked_on IS NULL) THEN
		PERFORM credit.raise('objection_step', ARRAY[o.case_id::text, 'accepted', 'checked'], NULL, 'objection_case', 'checked_on');
	ELSIF o.upheld_on IS NOT NULL AND decide_objection.outcome <> 'upheld_withdrawn' THEN
		PERFORM credit.raise('upheld_already', ARRAY[o.objection_id::text], NULL, 'objection', 'upheld_on');
	END IF;
	SELECT * INTO r FROM credit.record AS x WHERE x.code = o.code AND x.record_id = o.record_id FOR UPDATE;
	IF decide_objection.outcome = 'upheld_delisted' AND o.listing_id IS NULL THEN
		PERFORM credit.raise('no_contested_entry', ARRAY[o.objection_id::text], NULL, 'objection', 'listing_id');
	END IF;
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(CASE WHEN decide_objection.outcome LIKE 'upheld%' THEN 'objection upheld' ELSE 'objection rejected' END, 200), true);
	IF decide_objection.outcome = 'upheld_corrected' AND r.state = 'confirmed' THEN
		UPDATE credit.objection AS x
		   SET upheld_on = credit.today(), upheld_by = actor.login, answer = decide_objection.answer, keep_entries = decide_objection.keep_entries
		 WHERE x.code = o.code AND x.objection_id = o.objection_id;
		PERFORM credit_private.meet_duty('objection', o.code, o.objection_id);
		PERFORM credit_private.open_duty('objection_correct', o.code, o.unit, 'objection.correct', credit.today(), o.record_id, o.objection_id);
		SELECT x.record_id INTO correction FROM credit.record AS x WHERE x.code = o.code AND x.replaces = o.record_id AND x.state = 'reviewed';
		IF NOT FOUND THEN
			RETURN 'awaiting correction';
		END IF;
		-- closes the case: credit_private.close_upheld()
		PERFORM credit.confirm(correction);
		RETURN decide_objection.outcome;
	END IF;
	IF decide_objection.outcome = 'upheld_withdrawn' AND r.state = 'confirmed' THEN
		PERFORM credit_private.open_duty('withdraw', r.code, r.source_unit, 'withdraw', credit.today(), r.record_id);
		UPDATE credit.record AS x SET state = 'withdrawn', ended_on = credit.today(), end_reason = 'objection upheld'
		 WHERE x.code = r.code AND x.record_id = r.record_id;
	ELSIF decide_objection.outcome = 'upheld_delisted' THEN
		UPDATE credit.listing AS l
		   SET valid_during = pg_catalog.daterange(lower(l.valid_during), greatest(lower(l.valid_during), credit.today())),
			   exit_kind = 'objection', exit_reason = decide_objection.answer
		 WHERE l.code = o.code AND l.listing_id = o.listing_id AND l.exit_kind IS NULL;
	END IF;
	UPDATE credit.objection AS x
	   SET outcome = decide_objection.outcome, decided_on = credit.today(), decided_by = actor.login, answer = decide_objection.answer,
		   keep_entries = decide_objection.keep_entries AND decide_objection.outcome = 'upheld_corrected'
	 WHERE x.code = o.code AND x.objection_id = o.objection_id AND x.outcome IS NULL;
	IF decide_objection.outcome = 'upheld_corrected' AND decide_objection.keep_entries THEN
		-- the correction was there before the verdict
		PERFORM credit_private.carry_entries(o.code, o.record_id, x.record_id, decide_objection.answer)
		   FROM credit.record AS x WHERE x.code = o.code AND x.replaces = o.record_id AND x.state = 'confirmed';
	END IF;
	PERFORM credit_private.meet_duty('objection', o.code, o.objection_id);
	PERFORM credit_private.ask_feedback(o.code, o.case_id);
	RETURN decide_objection.outcome;
END
$function$;
COMMENT ON FUNCTION credit.decide_objection(bigint, text, text, boolean) IS
	'异议核实结果:驳回则恢复,成立则更正、撤回或移出名单;返回结果或“待更正” | the outcome of an objection: rejected restores, upheld corrects, withdraws or delists; gives it, or that the correction is awaited';
GRANT EXECUTE ON FUNCTION credit.decide_objection(bigint, text, text, boolean) TO credit_head;
