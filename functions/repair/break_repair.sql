-- S4 item 1(2) 信用修复型承诺: a repair rests on its commitment.  Once that is
-- broken the repair has no effect any more: the entries on the record are in
-- force again by themselves, and its publicity goes on for what is left of
-- its term (credit_private.follow_repair).  For whoever finds the breach; the
-- caller has said who may.
CREATE OR REPLACE FUNCTION credit_private.break_repair(code credit.credit_code, repair_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	PERFORM credit_private.lock_effects(break_repair.code);
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(break_repair.reason, 200), true);
	UPDATE credit.repair AS p
	   SET broken_on = credit.today(), broken_why = break_repair.reason
	 WHERE p.code = break_repair.code AND p.repair_id = break_repair.repair_id AND p.outcome = 'approved' AND p.broken_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('repair_not_in_effect', ARRAY[break_repair.repair_id::text]);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.break_repair(credit.credit_code, bigint, text) IS
	'违背修复承诺,修复失效,原有效力恢复 | the commitment of a repair is broken: what it had ended comes back';

-- The unit that decided, or its successor, finds it.
CREATE OR REPLACE FUNCTION credit.break_repair(repair_id bigint, reason text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	p credit.repair;
BEGIN
	PERFORM credit_private.require_role('credit_head');
	SELECT * INTO p FROM credit.repair AS x WHERE x.repair_id = break_repair.repair_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('repair_not_in_effect', ARRAY[break_repair.repair_id::text]);
	END IF;
	PERFORM credit_private.require_unit(p.unit, 'credit_head');
	IF coalesce(break_repair.reason, '') !~ '[^ ]' THEN
		PERFORM credit.raise('repair_note_missing', ARRAY['breach']);
	END IF;
	PERFORM credit_private.break_repair(p.code, p.repair_id, break_repair.reason);
END
$function$;
COMMENT ON FUNCTION credit.break_repair(bigint, text) IS '认定违背修复承诺,修复失效 | the unit finds the commitment of a repair broken; what it had ended comes back';
GRANT EXECUTE ON FUNCTION credit.break_repair(bigint, text) TO credit_head;
