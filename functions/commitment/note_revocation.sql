-- An approval that was given on a false commitment is revoked by its own
-- decision; here stands which and when.  Only for a confirmed breach of a
-- commitment on which a matter was approved.
CREATE OR REPLACE FUNCTION credit.note_revocation(breach_id bigint, revocation_no text, revoked_on date) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	b credit.breach;
	m credit.matter;
	actor credit.account;
BEGIN
	SELECT * INTO b FROM credit.breach AS x WHERE x.breach_id = note_revocation.breach_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_breach', ARRAY[note_revocation.breach_id::text]);
	END IF;
	actor := credit_private.require_unit(b.unit, 'credit_head');
	SELECT x.* INTO m
	  FROM credit.commitment AS c JOIN credit.matter AS x ON x.code = c.code AND x.matter_id = c.matter_id AND x.outcome = 'approved'
	 WHERE c.code = b.code AND c.commitment_id = b.commitment_id
	   AND EXISTS (SELECT FROM credit.record AS r WHERE r.code = b.code AND r.document_no = b.document_no AND r.act_kind = 'breach' AND r.state = 'confirmed');
	IF NOT FOUND OR note_revocation.revocation_no IS NULL OR note_revocation.revoked_on IS NULL OR note_revocation.revoked_on NOT BETWEEN m.decided_on AND credit.today() THEN
		PERFORM credit.raise('not_revocable', ARRAY[b.document_no], NULL, 'breach', 'revoked_on');
	END IF;
	UPDATE credit.breach AS x
	   SET revocation_no = note_revocation.revocation_no, revoked_on = note_revocation.revoked_on, revoked_by = actor.login
	 WHERE x.code = b.code AND x.breach_id = b.breach_id AND x.revocation_no IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('not_revocable', ARRAY[b.document_no], NULL, 'breach', 'revoked_on');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.note_revocation(bigint, text, date) IS '登记因虚假承诺撤销审批的决定 | note the decision that revoked an approval given on a false commitment';
GRANT EXECUTE ON FUNCTION credit.note_revocation(bigint, text, date) TO credit_head;
