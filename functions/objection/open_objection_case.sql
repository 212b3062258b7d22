-- Writes a case with its records, grounds and evidence; who may, and whether
-- it is accepted, is the caller's to know.
CREATE OR REPLACE FUNCTION credit_private.open_objection_case(record_ids bigint[], origin text, applicant credit.credit_code, agent text, authorisation text,
	grounds text[], statement text, evidence jsonb, listing_id bigint, actor credit.account) RETURNS credit.objection_case
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.objection_case;
	subject credit.credit_code := (SELECT r.code FROM credit.record AS r WHERE r.record_id = record_ids[1]);
	bad bigint;
	needy text;
BEGIN
	IF subject IS NULL THEN
		PERFORM credit.raise('no_record', ARRAY[coalesce(record_ids[1]::text, '')]);
	END IF;
	PERFORM credit_private.lock_effects(subject);
	SELECT w.id INTO bad
	  FROM pg_catalog.unnest(record_ids) AS w(id)
	 WHERE NOT EXISTS (SELECT FROM credit.record AS r WHERE r.code = subject AND r.record_id = w.id AND r.state = 'confirmed')
	 ORDER BY w.id LIMIT 1;
	IF FOUND AND EXISTS (SELECT FROM credit.record AS r WHERE r.record_id = bad AND r.code <> subject AND r.state = 'confirmed') THEN
		PERFORM credit.raise('objection_of_several');
	ELSIF FOUND THEN
		PERFORM credit.raise('no_record', ARRAY[coalesce(bad::text, '')]);
	END IF;
	IF coalesce(statement, '') !~ '[^ ]' OR coalesce(pg_catalog.cardinality(grounds), 0) = 0
		OR EXISTS (SELECT FROM pg_catalog.unnest(grounds) AS x(ground)
				   WHERE NOT EXISTS (SELECT FROM credit.objection_ground AS g WHERE g.ground = x.ground AND g.valid_during @> credit.today()))
	THEN
		PERFORM credit.raise('objection_without_ground', NULL, NULL, 'objection_case_ground', 'ground');
	END IF;
	IF pg_catalog.jsonb_typeof(evidence) <> 'array' OR EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(evidence) AS e
				WHERE coalesce(e ->> 'name', '') !~ '[^ ]' OR coalesce(e ->> 'reference', '') !~ '[^ ]' OR e ->> 'sha256' !~ '^([0-9A-Fa-f]{2})+$')
		OR coalesce(pg_catalog.jsonb_array_length(evidence), 0) = 0
	THEN
		needy := (SELECT g.ground FROM credit.objection_ground AS g
				   WHERE g.ground = ANY (grounds) AND (g.needs_evidence OR coalesce(evidence, '[]') <> '[]') ORDER BY g.needs_evidence DESC, g.ground LIMIT 1);
		IF needy IS NOT NULL THEN
			PERFORM credit.raise('objection_without_evidence', ARRAY[needy], NULL, 'objection_evidence');
		END IF;
	END IF;
	IF open_objection_case.listing_id IS NOT NULL AND NOT EXISTS (SELECT FROM credit.listing AS l
			WHERE l.code = subject AND l.listing_id = open_objection_case.listing_id AND l.record_id = ANY (record_ids)) THEN
		PERFORM credit.raise('no_listing', ARRAY[open_objection_case.listing_id::text]);
	END IF;
	-- one case at a time about a record
	SELECT w.id INTO bad
	  FROM pg_catalog.unnest(record_ids) AS w(id)
	 WHERE EXISTS (SELECT FROM credit.objection AS o WHERE o.code = subject AND o.record_id = w.id AND o.outcome IS NULL)
		OR EXISTS (SELECT FROM credit.objection_case_record AS y JOIN credit.objection_case AS x ON x.code = y.code AND x.case_id = y.case_id
					WHERE y.code = subject AND y.record_id = w.id AND x.accepted_on IS NULL AND x.refused_on IS NULL AND x.dropped_on IS NULL)
	 ORDER BY w.id LIMIT 1;
	IF FOUND THEN
		PERFORM credit.raise('objection_open', ARRAY[bad::text]);
	END IF;
	INSERT INTO credit.objection_case AS x (code, origin, applicant, agent, authorisation, statement, unit, filed_on, filed_by)
	VALUES (subject, origin, applicant, agent, authorisation, statement, actor.unit, credit.today(), actor.login)
	RETURNING x.* INTO c;
	INSERT INTO credit.objection_case_record (code, case_id, record_id, listing_id)
	SELECT DISTINCT c.code, c.case_id, w.id, (SELECT l.listing_id FROM credit.listing AS l
		WHERE l.code = c.code AND l.listing_id = open_objection_case.listing_id AND l.record_id = w.id)
	  FROM pg_catalog.unnest(record_ids) AS w(id);
	INSERT INTO credit.objection_case_ground (code, case_id, ground)
	SELECT DISTINCT c.code, c.case_id, x.ground FROM pg_catalog.unnest(grounds) AS x(ground);
	INSERT INTO credit.objection_evidence (code, case_id, evidence_no, name, reference, digest)
	SELECT c.code, c.case_id, e.n, e.piece ->> 'name', e.piece ->> 'reference', pg_catalog.decode(e.piece ->> 'sha256', 'hex')
	  FROM pg_catalog.jsonb_array_elements(evidence) WITH ORDINALITY AS e(piece, n);
	RETURN c;
END
$function$;
COMMENT ON FUNCTION credit_private.open_objection_case(bigint[], text, credit.credit_code, text, text, text[], text, jsonb, bigint, credit.account) IS
	'登记异议案件:记录、事由、材料 | write a case with its records, grounds and evidence';
