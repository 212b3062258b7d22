-- The papers of a case: statement, grounds, evidence, the platform's finding,
-- the verdicts; for whoever sees the case.
CREATE OR REPLACE FUNCTION credit.objection_file(case_id bigint) RETURNS jsonb
	LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office', 'credit_evaluator');
	c credit.objection_case;
BEGIN
	SELECT * INTO c FROM credit.objection_case AS x
	 WHERE x.case_id = objection_file.case_id
	   AND (actor.roles && '{credit_office,credit_evaluator}'::name[] OR x.unit = actor.unit
			OR EXISTS (SELECT FROM credit.objection AS o WHERE o.code = x.code AND o.case_id = x.case_id AND credit_private.unit_in_charge(o.unit) = actor.unit));
	IF NOT FOUND THEN
		PERFORM credit.raise('no_objection_case', ARRAY[coalesce(objection_file.case_id::text, '')]);
	END IF;
	RETURN pg_catalog.to_jsonb(c) || pg_catalog.jsonb_build_object('state', credit_private.objection_state(c),
		'grounds', (SELECT pg_catalog.jsonb_agg(g.ground ORDER BY g.ground) FROM credit.objection_case_ground AS g WHERE g.code = c.code AND g.case_id = c.case_id),
		'evidence', (SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', e.name, 'reference', e.reference,
				'sha256', pg_catalog.encode(e.digest, 'hex')) ORDER BY e.evidence_no), '[]')
			FROM credit.objection_evidence AS e WHERE e.code = c.code AND e.case_id = c.case_id),
		'records', (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('record_id', x.record_id, 'listing_id', x.listing_id, 'unit', o.unit,
				'outcome', o.outcome, 'decided_on', o.decided_on, 'answer', o.answer) ORDER BY x.record_id)
			FROM credit.objection_case_record AS x LEFT JOIN credit.objection AS o ON o.code = x.code AND o.case_id = x.case_id AND o.record_id = x.record_id
			WHERE x.code = c.code AND x.case_id = c.case_id));
END
$function$;
COMMENT ON FUNCTION credit.objection_file(bigint) IS '异议案卷:陈述、事由、材料、核查、结果 | the papers of a case of objection';
GRANT EXECUTE ON FUNCTION credit.objection_file(bigint) TO credit_clerk, credit_head, credit_office, credit_evaluator;
