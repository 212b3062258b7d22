-- S4 item 5 经验证的自愿注册信息: found true it becomes a record of the verifying unit; found
-- false it breaks the commitment to its truth.  Again only on a doubt of the
-- public; what was a record by then is withdrawn, by the head.
CREATE OR REPLACE FUNCTION credit.verify_declaration(declaration_id bigint, verdict boolean, finding text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	d credit.declaration;
	c credit.commitment;
	actor credit.account;
	own_no text;
	held credit.record;
BEGIN
	SELECT * INTO d FROM credit.declaration AS x WHERE x.declaration_id = verify_declaration.declaration_id;
	IF NOT FOUND OR verify_declaration.verdict IS NULL THEN
		PERFORM credit.raise('no_declaration', ARRAY[verify_declaration.declaration_id::text]);
	END IF;
	actor := credit_private.require_unit(d.verifier, 'credit_clerk', 'credit_head');
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(d.code)));
	own_no := 'ZB-' || d.declaration_id;
	SELECT * INTO held FROM credit.record AS r
	 WHERE r.code = d.code AND r.document_no = own_no AND r.act_kind = 'declaration' ORDER BY r.record_id DESC LIMIT 1 FOR UPDATE;
	IF NOT verify_declaration.verdict AND held.state = 'confirmed' THEN
		actor := credit_private.require_unit(d.verifier, 'credit_head');
	END IF;
	UPDATE credit.declaration AS x
	   SET verdict = verify_declaration.verdict, finding = credit.hide_citizen_ids(verify_declaration.finding), verified_on = credit.today(), verified_by = actor.login
	 WHERE x.code = d.code AND x.declaration_id = d.declaration_id
	   AND (x.verdict IS NULL OR x.verdict AND EXISTS (SELECT FROM credit.declaration_doubt AS q
			WHERE q.code = x.code AND q.declaration_id = x.declaration_id AND q.answered_on IS NULL));
	IF NOT FOUND THEN
		PERFORM credit.raise('no_declaration', ARRAY[verify_declaration.declaration_id::text]);
	END IF;
	PERFORM credit_private.meet_duty('declaration', d.code, d.declaration_id);
	PERFORM credit_private.meet_duty('declaration_doubt', d.code, q.doubt_id)
	   FROM credit.declaration_doubt AS q WHERE q.code = d.code AND q.declaration_id = d.declaration_id AND q.answered_on IS NULL;
	UPDATE credit.declaration_doubt AS q SET answered_on = credit.today()
	 WHERE q.code = d.code AND q.declaration_id = d.declaration_id AND q.answered_on IS NULL;
	SELECT * INTO c FROM credit.commitment AS x WHERE x.code = d.code AND x.commitment_id = d.commitment_id;
	IF verify_declaration.verdict THEN
		IF held.state IS NULL OR held.state = 'returned' THEN
			PERFORM credit_private.file_own_record('declaration', d.code, own_no,
				credit_private.own_parties('SB', d.code, actor.unit) || pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('SB_WSH', own_no,
					'SB_LX', (SELECT k.name FROM credit.declaration_kind AS k WHERE k.declaration_kind = d.declaration_kind), 'SB_MC', d.title, 'SB_NR', d.content,
					'SB_CNBH', c.commitment_no, 'SB_TBRQ', d.declared_on, 'SB_JDRQ', credit.today(), 'SB_YXQZI', d.valid_until)),
				actor, credit.today());
		END IF;
		RETURN;
	END IF;
	UPDATE credit.record AS r
	   SET state = CASE r.state WHEN 'confirmed' THEN 'withdrawn' ELSE 'returned' END, ended_on = credit.today(), end_reason = '核验不实'
	 WHERE r.code = held.code AND r.record_id = held.record_id AND r.state IN ('received', 'reviewed', 'confirmed');
	-- one commitment is broken once
	IF (credit_private.commitment_state(c.code, c.commitment_id)).state <> 'broken' THEN
		INSERT INTO credit.commitment_review AS r (code, commitment_id, planned_on, result, finding, final, verified_on, verified_by, unit)
		VALUES (c.code, c.commitment_id, credit.today(), 'broken', credit.hide_citizen_ids(verify_declaration.finding), true, credit.today(), actor.login, c.unit);
		PERFORM credit_private.found_breach(c, 'commitment.false', pg_catalog.format('自愿填报“%s”核验不实:%s', d.title, verify_declaration.finding), actor);
		PERFORM credit_private.file_commitment(c.code, c.commitment_id, credit_private.commitment_sender(c));
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.verify_declaration(bigint, boolean, text) IS
	'核验自愿填报:属实立为记录,不实即违诺 | verify a declaration: true makes a record, false breaks the commitment';
GRANT EXECUTE ON FUNCTION credit.verify_declaration(bigint, boolean, text) TO credit_clerk, credit_head;
