-- S4 item 5 自愿注册填报…并对信息真实性公开作出信用承诺: the office enters it for the subject, on a
-- proactive commitment of that subject that is not broken; a unit is named
-- that verifies it.
CREATE OR REPLACE FUNCTION credit.enter_declaration(commitment_id bigint, declaration_kind text, title text, content text, verifier credit.credit_code,
	valid_until date DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	c credit.commitment := credit_private.require_commitment(enter_declaration.commitment_id);
	declaration_id bigint;
BEGIN
	-- a breach found meanwhile waits for the lock, or is seen
	PERFORM credit.lock_subject(c.code);
	IF c.commitment_kind <> 'proactive' OR coalesce(c.until < credit.today(), false)
	  OR (credit_private.commitment_state(c.code, c.commitment_id)).state = 'broken' THEN
		PERFORM credit.raise('no_truth_commitment', ARRAY[c.commitment_no, c.code::text], NULL, 'declaration', 'commitment_id');
	END IF;
	INSERT INTO credit.declaration AS d (code, declaration_kind, commitment_id, title, content, declared_on, valid_until, verifier, entered_by)
	VALUES (c.code, enter_declaration.declaration_kind, c.commitment_id, credit.hide_citizen_ids(enter_declaration.title), credit.hide_citizen_ids(enter_declaration.content), credit.today(),
		enter_declaration.valid_until, enter_declaration.verifier, actor.login)
	RETURNING d.declaration_id INTO declaration_id;
	PERFORM credit_private.open_duty('declaration', c.code, enter_declaration.verifier, 'declaration.verify', credit.today(), NULL, declaration_id);
	RETURN declaration_id;
END
$function$;
COMMENT ON FUNCTION credit.enter_declaration(bigint, text, text, text, credit.credit_code, date) IS
	'代录自愿填报(须有真实性承诺),返回编号 | enter a voluntary declaration on a commitment to its truth; returns its number';
GRANT EXECUTE ON FUNCTION credit.enter_declaration(bigint, text, text, text, credit.credit_code, date) TO credit_office;
