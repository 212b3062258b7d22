-- S4 item 13 通过信用核查: the unit verifies evidence, step by step; what it does
-- not find good needs a word why.  A later finding replaces an earlier one,
-- which history keeps.
CREATE OR REPLACE FUNCTION credit.verify_repair(repair_id bigint, steps text[], satisfied boolean, note text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	p credit.repair := credit_private.open_repair(verify_repair.repair_id);
	unknown text;
BEGIN
	actor := credit_private.require_unit(p.unit, 'credit_clerk', 'credit_head');
	IF verify_repair.satisfied IS NOT TRUE AND coalesce(verify_repair.note, '') !~ '[^ ]' THEN
		PERFORM credit.raise('repair_note_missing', ARRAY[pg_catalog.array_to_string(steps, ', ')]);
	END IF;
	SELECT pg_catalog.string_agg(coalesce(s, '-'), ', ' ORDER BY s) INTO unknown
	  FROM pg_catalog.unnest(CASE WHEN pg_catalog.cardinality(steps) > 0 THEN steps ELSE ARRAY[NULL::text] END) AS s
	 WHERE NOT EXISTS (SELECT FROM credit.repair_proof AS f WHERE f.code = p.code AND f.repair_id = p.repair_id AND f.step = s);
	IF unknown IS NOT NULL THEN
		PERFORM credit.raise('repair_no_proof', ARRAY[p.repair_id::text, unknown]);
	END IF;
	PERFORM credit_private.begin_repair(p, actor.login);
	PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(coalesce(verify_repair.note, ''), 200), true);
	UPDATE credit.repair_proof AS f
	   SET satisfied = verify_repair.satisfied IS TRUE, verified_on = credit.today(), verified_by = actor.login, verified_unit = actor.unit, note = verify_repair.note
	 WHERE f.code = p.code AND f.repair_id = p.repair_id AND f.step = ANY (steps);
END
$function$;
COMMENT ON FUNCTION credit.verify_repair(bigint, text[], boolean, text) IS
	'核实修复证明,逐项记明核实人与结论 | verify evidence of a repair, step by step';
GRANT EXECUTE ON FUNCTION credit.verify_repair(bigint, text[], boolean, text) TO credit_clerk, credit_head;
