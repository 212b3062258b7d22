-- N14, S1 二(五): what a receipt rested on, as one file that proves itself on
-- any other server: the answer as it was frozen, the rows of rules that were in
-- force, the calendar, the ledger's root; and, once the ledger has sealed the
-- bundle, the path to the root of that run.  The first call freezes the
-- contents, every later one gives the same.  The slot for a signature is
-- outside of what is hashed: who signs, signs the digest.
CREATE OR REPLACE FUNCTION credit.evidence_bundle(inquiry_id bigint) RETURNS jsonb
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
	SET "TimeZone" = 'UTC' SET "DateStyle" = 'ISO, YMD' SET "IntervalStyle" = 'postgres' SET bytea_output = 'hex' SET extra_float_digits = 1
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_inquirer', 'credit_clerk', 'credit_head', 'credit_leader', 'credit_office');
	i credit.inquiry;
	e credit.evidence;
	content jsonb;
	path jsonb;
BEGIN
	SELECT * INTO i FROM credit.inquiry AS x WHERE x.inquiry_id = evidence_bundle.inquiry_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_inquiry', ARRAY[evidence_bundle.inquiry_id::text]);
	ELSIF credit_private.unit_in_charge(i.unit) <> actor.unit AND NOT actor.roles && '{credit_office}'::name[] THEN
		PERFORM credit.raise('not_your_unit', ARRAY[i.unit::text, actor.unit::text]);
	END IF;
	SELECT * INTO e FROM credit.evidence AS x WHERE x.code = i.code AND x.inquiry_id = i.inquiry_id;
	IF NOT FOUND THEN
		e.evidence_id := pg_catalog.nextval('credit.evidence_id_seq');
		content := credit_private.evidence_content(i) || pg_catalog.jsonb_build_object('evidence_id', e.evidence_id,
			'frozen_on', credit.today(), 'frozen_by', actor.login);
		INSERT INTO credit.evidence (code, evidence_id, inquiry_id, unit, frozen_on, frozen_by, content, digest)
		VALUES (i.code, e.evidence_id, i.inquiry_id, i.unit, credit.today(), actor.login, content, pg_catalog.sha256(pg_catalog.convert_to(content::text, 'UTF8')))
		ON CONFLICT DO NOTHING;
		SELECT * INTO e FROM credit.evidence AS x WHERE x.code = i.code AND x.inquiry_id = i.inquiry_id;
	END IF;
	SELECT pg_catalog.jsonb_build_object('run_no', r.run_no, 'day', r.day, 'root', pg_catalog.encode(r.root, 'hex'),
			'page_no', p.page_no, 'keys', credit_private.page_keys(p.codes::text[], p.ids),
			'hashes', (SELECT pg_catalog.jsonb_agg(pg_catalog.encode(h.hash, 'hex') ORDER BY h.n) FROM pg_catalog.unnest(p.hashes) WITH ORDINALITY AS h(hash, n)),
			'seal', credit_private.seal_text(s.unit, s.run_no, s.previous), 'run', credit_private.run_text(r))
	  INTO path
	  FROM credit.ledger_page AS p
	  JOIN credit.ledger_seal AS s ON s.unit = p.unit AND s.run_no = p.run_no
	  JOIN credit.ledger_run AS r ON r.run_no = p.run_no
	 WHERE p.unit = e.unit AND p.source = 'evidence' AND p.kind = 'current' AND e.evidence_id = ANY (p.ids)
	 ORDER BY p.run_no LIMIT 1;
	RETURN pg_catalog.jsonb_build_object('bundle', 1, 'content', e.content, 'digest', pg_catalog.encode(e.digest, 'hex'), 'ledger', path,
		'signature', '{"signed_by": null, "signed_at": null, "algorithm": null, "value": null}'::jsonb);
END
$function$;
COMMENT ON FUNCTION credit.evidence_bundle(bigint) IS '由查询回执生成证据包,可在其他服务器独立核验 | evidence of a receipt, as a file that can be verified on another server';
GRANT EXECUTE ON FUNCTION credit.evidence_bundle(bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
