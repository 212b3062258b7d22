-- Receives a commitment: the letter as signed, by a version in force.  With a
-- matter it does what its kind says (decided at once, or accepted with missing
-- papers that are promised by a day); it is filed as a record at once.
CREATE OR REPLACE FUNCTION credit.make_commitment(code text, commitment_kind text, template text, version text, content jsonb, reason text,
	matter_id bigint DEFAULT NULL, papers text[] DEFAULT NULL, promised_on date DEFAULT NULL, until date DEFAULT NULL, repair_id bigint DEFAULT NULL,
	made_on date DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	subject credit.credit_code := credit_private.require_subject(make_commitment.code);
	kind credit.commitment_kind;
	m credit.matter;
	c credit.commitment;
	signed jsonb := credit.hide_citizen_ids(make_commitment.content::text)::jsonb;
BEGIN
	SELECT * INTO kind FROM credit.commitment_kind AS k WHERE k.commitment_kind = make_commitment.commitment_kind;
	IF make_commitment.matter_id IS NOT NULL THEN
		SELECT * INTO m FROM credit.matter AS x WHERE x.matter_id = make_commitment.matter_id AND x.code IN (SELECT credit_private.codes_of(subject));
		IF NOT FOUND THEN
			PERFORM credit.raise('no_matter', ARRAY[make_commitment.matter_id::text]);
		END IF;
		actor := credit_private.require_unit(m.unit, 'credit_clerk', 'credit_head');
		subject := m.code;
	END IF;
	IF make_commitment.repair_id IS NOT NULL THEN
		-- two letters for one repair: the second one sees the first
		PERFORM credit_private.lock_effects(p.code) FROM credit.repair AS p WHERE p.repair_id = make_commitment.repair_id;
		SELECT p.code INTO subject FROM credit.repair AS p WHERE p.repair_id = make_commitment.repair_id AND p.code IN (SELECT credit_private.codes_of(subject));
		IF NOT FOUND OR make_commitment.commitment_kind <> 'repair' THEN
			PERFORM credit.raise('no_repair', ARRAY[make_commitment.repair_id::text]);
		ELSIF EXISTS (SELECT FROM credit.commitment_repair AS x WHERE x.code = subject AND x.repair_id = make_commitment.repair_id) THEN
			PERFORM credit.raise('repair_has_commitment', ARRAY[make_commitment.repair_id::text], NULL, 'commitment_repair');
		END IF;
	END IF;
	IF kind.effect = 'accept_incomplete' AND coalesce(pg_catalog.cardinality(papers), 0) = 0 THEN
		PERFORM credit.raise('no_missing_papers', '{}', NULL, 'commitment_paper');
	ELSIF kind.effect <> 'accept_incomplete' AND pg_catalog.cardinality(papers) > 0 THEN
		PERFORM credit.raise('commitment_of_no_matter', ARRAY[make_commitment.commitment_kind], NULL, 'commitment_paper');
	END IF;
	PERFORM credit_private.register_subjects(ARRAY[subject], ARRAY[coalesce(signed ->> 'name', subject::text)], 'commitment')
	  WHERE NOT EXISTS (SELECT FROM credit.subject AS s WHERE s.code = subject);
	c.commitment_id := pg_catalog.nextval('credit.commitment_id_seq');
	c.made_on := coalesce(make_commitment.made_on, credit.today());
	INSERT INTO credit.commitment AS x (code, commitment_id, commitment_no, commitment_kind, template, template_version, content, reason, made_on, until,
		promised_on, unit, matter_id, received_by)
	VALUES (subject, c.commitment_id, pg_catalog.format('CN-%s-%s', pg_catalog.to_char(c.made_on, 'YYYYMMDD'), c.commitment_id), make_commitment.commitment_kind,
		make_commitment.template, make_commitment.version, signed, credit.hide_citizen_ids(make_commitment.reason), c.made_on, make_commitment.until,
		make_commitment.promised_on, actor.unit, make_commitment.matter_id, actor.login)
	RETURNING x.* INTO c;
	INSERT INTO credit.commitment_repair (code, repair_id, commitment_id, unit)
	SELECT p.code, p.repair_id, c.commitment_id, p.unit FROM credit.repair AS p WHERE p.code = c.code AND p.repair_id = make_commitment.repair_id;
	INSERT INTO credit.commitment_paper (code, commitment_id, paper_no, name, unit)
	SELECT c.code, c.commitment_id, p.n, credit.hide_citizen_ids(p.name), c.unit FROM pg_catalog.unnest(papers) WITH ORDINALITY AS p(name, n);
	IF kind.effect = 'none' THEN
		PERFORM credit_private.plan_review(c, c.made_on);
	ELSIF kind.effect = 'decide_at_once' THEN
		PERFORM credit_private.open_duty('commitment_decision', c.code, c.unit, 'commitment.decide', c.made_on, NULL, c.commitment_id);
	END IF;
	PERFORM credit_private.file_commitment(c.code, c.commitment_id, actor);
	RETURN c.commitment_id;
END
$function$;
COMMENT ON FUNCTION credit.make_commitment(text, text, text, text, jsonb, text, bigint, text[], date, date, bigint, date) IS
	'受理信用承诺(按生效的承诺书),返回编号 | receive a commitment by a letter in force; returns its number';
GRANT EXECUTE ON FUNCTION credit.make_commitment(text, text, text, text, jsonb, text, bigint, text[], date, date, bigint, date) TO credit_clerk, credit_head, credit_office;
