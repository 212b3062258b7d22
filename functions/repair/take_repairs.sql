-- Takes in one application of a subject for several of its records, all or
-- none: each record confirmed, its own, without an open repair, not excluded,
-- past its term, with evidence for all that is needed.  Each repair goes to
-- the unit that made the record or its successor, with its clocks.
-- The evidence is one object for all records, or holds an object by the
-- record's number for one of them.
CREATE OR REPLACE FUNCTION credit_private.take_repairs(applicant credit.credit_code, record_ids bigint[], evidence jsonb) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	codes credit.credit_code[];
	id bigint;
	r credit.repairable;
	term record;
	given jsonb;
	missing text;
	unit credit.credit_code;
	this_application bigint;
	this_repair bigint;
BEGIN
	PERFORM credit_private.lock_effects(take_repairs.applicant);
	codes := ARRAY(SELECT c FROM credit_private.codes_of(take_repairs.applicant) AS c);
	IF pg_catalog.jsonb_typeof(evidence) <> 'object' THEN
		PERFORM credit.raise('repair_step_unknown', ARRAY[pg_catalog.jsonb_typeof(evidence)]);
	ELSIF coalesce(pg_catalog.cardinality(record_ids), 0) = 0 THEN
		PERFORM credit.raise('no_record', ARRAY['-']);
	END IF;
	INSERT INTO credit.repair_application AS a (code, applied_on, received_by) VALUES (take_repairs.applicant, credit.today(), actor.login)
	RETURNING a.application_id INTO this_application;
	FOR id IN SELECT DISTINCT x FROM pg_catalog.unnest(record_ids) AS x ORDER BY 1 LOOP
		SELECT * INTO r FROM credit.repairable AS x WHERE x.record_id = id;
		IF NOT FOUND THEN
			PERFORM credit.raise('no_record', ARRAY[id::text]);
		ELSIF NOT r.code = ANY (codes) THEN
			PERFORM credit.raise('repair_not_applicant', ARRAY[id::text]);
		ELSIF r.repair IS NOT NULL THEN
			PERFORM credit.raise('repair_open', ARRAY[id::text]);
		END IF;
		missing := credit_private.repair_excluded(credit.today(), r.act_kind, r.severity, r.sectors, r.lists, r.region);
		IF missing IS NOT NULL THEN
			PERFORM credit.raise('repair_excluded', ARRAY[id::text], missing);
		END IF;
		given := CASE WHEN pg_catalog.jsonb_typeof(evidence -> id::text) = 'object' THEN evidence -> id::text
			WHEN pg_catalog.jsonb_typeof(evidence) = 'object' THEN evidence ELSE '{}' END;
		SELECT pg_catalog.string_agg(k, ', ' ORDER BY k) INTO missing
		  FROM pg_catalog.jsonb_object_keys(given) AS k
		 WHERE NOT k = ANY (ARRAY(SELECT s.step FROM credit.repair_step AS s)) AND NOT k = ANY (record_ids::text[]);
		IF missing IS NOT NULL THEN
			PERFORM credit.raise('repair_step_unknown', ARRAY[missing]);
		END IF;
		-- of each choice one; preconditions and routes are told apart
		SELECT pg_catalog.string_agg(n.step, ', ' ORDER BY s.position) INTO missing
		  FROM credit_private.repair_needs(credit.today(), r.severity, r.lists, r.region) AS n
		  JOIN credit.repair_step AS s ON s.step = n.step AND s.kind = 'precondition'
		 WHERE coalesce(given ->> n.step, '') !~ '[^ ]';
		IF missing IS NOT NULL THEN
			PERFORM credit.raise('repair_evidence_missing', ARRAY[missing]);
		END IF;
		SELECT pg_catalog.string_agg(c.steps, ', ' ORDER BY c.steps) INTO missing
		  FROM (SELECT pg_catalog.string_agg(n.step, ' / ' ORDER BY s.position) AS steps
				  FROM credit_private.repair_needs(credit.today(), r.severity, r.lists, r.region) AS n
				  JOIN credit.repair_step AS s ON s.step = n.step AND s.kind = 'route'
				 GROUP BY n.choice
				HAVING pg_catalog.bool_and(coalesce(given ->> n.step, '') !~ '[^ ]')) AS c;
		IF missing IS NOT NULL THEN
			PERFORM credit.raise('repair_route_missing', ARRAY[missing]);
		END IF;
		SELECT * INTO term FROM credit_private.repair_term(NULL, credit.today(), r.severity, r.sectors, r.lists, r.decided_on, r.published_on, r.listed_on, r.broken_on, r.region);
		IF term.earliest_on IS NULL THEN
			PERFORM credit.raise('no_rule', ARRAY['publicity.minimum.' || r.severity, credit.today()::text, r.region]);
		ELSIF credit.today() < term.earliest_on THEN
			PERFORM credit.raise('repair_too_early', ARRAY[id::text, term.earliest_on::text], (SELECT x.basis FROM credit.rule AS x WHERE x.rule_id = term.rule_id));
		END IF;
		unit := credit_private.unit_in_charge(r.unit, r.item);
		INSERT INTO credit.repair AS p (code, record_id, applied_on, rule_id, earliest_on, unit, application_id)
		VALUES (r.code, r.record_id, credit.today(), term.rule_id, term.earliest_on, unit, this_application)
		RETURNING p.repair_id INTO this_repair;
		-- also what nobody asked for is kept, as a choice of its own
		INSERT INTO credit.repair_proof (code, repair_id, step, choice, evidence, given_on, unit)
		SELECT r.code, this_repair, s.step, coalesce(n.choice, s.step), given ->> s.step, credit.today(), unit
		  FROM credit.repair_step AS s
		  LEFT JOIN credit_private.repair_needs(credit.today(), r.severity, r.lists, r.region) AS n ON n.step = s.step
		 WHERE given ->> s.step ~ '[^ ]';
		PERFORM credit_private.open_duty('repair_accept', r.code, unit, 'repair.accept', credit.today(), r.record_id, this_repair);
		IF (credit.rule_on('repair.decide', credit.today(), r.region)).starts_from IS DISTINCT FROM 'accepted_on' THEN
			PERFORM credit_private.open_duty('repair', r.code, unit, 'repair.decide', credit.today(), r.record_id, this_repair);
		END IF;
	END LOOP;
	RETURN this_application;
END
$function$;
COMMENT ON FUNCTION credit_private.take_repairs(credit.credit_code, bigint[], jsonb) IS
	'收取一次修复申请,逐条记录分送单位 | take in one application for several records, each to the unit that decides it';
