-- A promised paper comes: recorded with its day, late or not.  With the last one
-- in time the promise is kept.  Under the subject's lock, so that the job that
-- looks for overdue promises sees it or waits.
CREATE OR REPLACE FUNCTION credit.hand_in_paper(commitment_id bigint, paper_no integer) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.commitment := credit_private.require_commitment(hand_in_paper.commitment_id);
	actor credit.account := credit_private.require_unit(c.unit, 'credit_clerk', 'credit_head');
BEGIN
	PERFORM credit.lock_subject(c.code);
	UPDATE credit.commitment_paper AS p SET handed_in_on = credit.today(), handed_in_to = actor.login
	 WHERE p.code = c.code AND p.commitment_id = c.commitment_id AND p.paper_no = hand_in_paper.paper_no AND p.handed_in_on IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_paper', ARRAY[hand_in_paper.paper_no::text, c.commitment_no], NULL, 'commitment_paper');
	END IF;
	IF NOT (credit_private.commitment_state(c.code, c.commitment_id)).final
	   AND NOT EXISTS (SELECT FROM credit.commitment_paper AS p
						WHERE p.code = c.code AND p.commitment_id = c.commitment_id AND (p.handed_in_on IS NULL OR p.handed_in_on > c.promised_on)) THEN
		INSERT INTO credit.commitment_review (code, commitment_id, planned_on, result, finding, final, verified_on, verified_by, unit)
		VALUES (c.code, c.commitment_id, credit.today(), 'kept', '所缺材料已按期补齐', true, credit.today(), actor.login, c.unit);
		PERFORM credit_private.file_commitment(c.code, c.commitment_id, actor);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.hand_in_paper(bigint, integer) IS '补交容缺材料 | a promised paper is handed in';
GRANT EXECUTE ON FUNCTION credit.hand_in_paper(bigint, integer) TO credit_clerk, credit_head;
