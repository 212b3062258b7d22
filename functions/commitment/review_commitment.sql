-- R165, R166 定期复核: the unit that received a commitment says what came of it, with
-- day, verifier and what was found.  Broken makes a breach; partly does when a
-- conduct is named.  Until it is final the next review is planned.
CREATE OR REPLACE FUNCTION credit.review_commitment(commitment_id bigint, result text, finding text, evidence text DEFAULT NULL,
	behaviour text DEFAULT NULL, final boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.commitment := credit_private.require_commitment(review_commitment.commitment_id);
	actor credit.account := credit_private.require_unit(c.unit, 'credit_clerk', 'credit_head', 'credit_office');
	conduct text := review_commitment.behaviour;
	stands boolean;
	ends boolean := review_commitment.final OR review_commitment.result = 'broken' OR coalesce(c.until <= credit.today(), false);
	done record;
	review_id bigint;
BEGIN
	PERFORM credit.lock_subjects(ARRAY(SELECT credit_private.codes_of(c.code)));
	done := credit_private.commitment_state(c.code, c.commitment_id);
	stands := EXISTS (SELECT FROM credit.breach AS b
		WHERE b.code = c.code AND b.commitment_id = c.commitment_id AND credit_private.breach_stands(b.code, b.document_no));
	-- a breach that the head did not confirm leaves the commitment to be reviewed again
	IF done.final AND NOT (done.state = 'broken' AND NOT stands) THEN
		PERFORM credit.raise('review_final', ARRAY[c.commitment_no, done.state], NULL, 'commitment_review');
	END IF;
	-- broken in part before and now as a whole is one breach
	IF review_commitment.result = 'broken' AND conduct IS NULL AND NOT stands THEN
		conduct := 'commitment.broken';
	END IF;
	IF review_commitment.result = 'kept' AND conduct IS NOT NULL THEN
		PERFORM credit.raise('unknown_breach', ARRAY[conduct], NULL, 'breach', 'behaviour');
	END IF;
	UPDATE credit.commitment_review AS r
	   SET result = review_commitment.result, finding = credit.hide_citizen_ids(review_commitment.finding), evidence = credit.hide_citizen_ids(review_commitment.evidence),
		   final = ends, verified_on = credit.today(), verified_by = actor.login
	 WHERE r.code = c.code AND r.commitment_id = c.commitment_id AND r.result IS NULL
	RETURNING r.review_id INTO review_id;
	IF NOT FOUND THEN
		INSERT INTO credit.commitment_review AS r (code, commitment_id, planned_on, result, finding, evidence, final, verified_on, verified_by, unit)
		VALUES (c.code, c.commitment_id, credit.today(), review_commitment.result, credit.hide_citizen_ids(review_commitment.finding),
			credit.hide_citizen_ids(review_commitment.evidence), ends, credit.today(), actor.login, c.unit)
		RETURNING r.review_id INTO review_id;
	END IF;
	PERFORM credit_private.meet_duty('commitment_review', c.code, review_id);
	PERFORM credit_private.found_breach(c, conduct, review_commitment.finding, actor) WHERE conduct IS NOT NULL;
	PERFORM credit_private.plan_review(c, credit.today()) WHERE NOT ends;
	PERFORM credit_private.file_commitment(c.code, c.commitment_id, actor);
	RETURN review_id;
END
$function$;
COMMENT ON FUNCTION credit.review_commitment(bigint, text, text, text, text, boolean) IS
	'复核承诺:全部、部分或未履行,认定情况与证明;返回复核编号 | review a commitment: kept, partly or broken, with what was found; returns the number of the review';
GRANT EXECUTE ON FUNCTION credit.review_commitment(bigint, text, text, text, text, boolean) TO credit_clerk, credit_head, credit_office;
