-- Evidence handed in later, or anew for what was not found good; it is to be
-- verified again.
CREATE OR REPLACE FUNCTION credit.prove_repair(repair_id bigint, step text, evidence text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	p credit.repair := credit_private.open_repair(prove_repair.repair_id);
	r credit.repairable;
BEGIN
	IF NOT EXISTS (SELECT FROM credit.repair_step AS s WHERE s.step = prove_repair.step) THEN
		PERFORM credit.raise('repair_step_unknown', ARRAY[coalesce(prove_repair.step, '-')]);
	ELSIF coalesce(prove_repair.evidence, '') !~ '[^ ]' THEN
		PERFORM credit.raise('repair_evidence_missing', ARRAY[prove_repair.step]);
	END IF;
	SELECT * INTO r FROM credit.repairable AS x WHERE x.record_id = p.record_id;
	INSERT INTO credit.repair_proof AS f (code, repair_id, step, choice, evidence, given_on, unit)
	SELECT p.code, p.repair_id, prove_repair.step, coalesce(n.choice, prove_repair.step), prove_repair.evidence, credit.today(), p.unit
	  FROM (SELECT 1) AS one
	  LEFT JOIN credit_private.repair_needs(p.applied_on, r.severity, r.lists, r.region) AS n ON n.step = prove_repair.step
	ON CONFLICT ON CONSTRAINT repair_proof_pkey DO UPDATE
	   SET evidence = excluded.evidence, given_on = excluded.given_on, satisfied = NULL, verified_on = NULL, verified_by = NULL, verified_unit = NULL, note = NULL;
END
$function$;
COMMENT ON FUNCTION credit.prove_repair(bigint, text, text) IS '补交修复证明 | hand in evidence for an open repair';
GRANT EXECUTE ON FUNCTION credit.prove_repair(bigint, text, text) TO credit_office;
