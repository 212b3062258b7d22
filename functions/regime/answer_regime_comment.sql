CREATE OR REPLACE FUNCTION credit.answer_regime_comment(comment_id bigint, outcome text, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	UPDATE credit.regime_comment AS c
	   SET outcome = answer_regime_comment.outcome, answer = answer_regime_comment.answer, answered_on = credit.today(), answered_by = actor.login
	 WHERE c.comment_id = answer_regime_comment.comment_id AND c.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_comment', ARRAY[coalesce(answer_regime_comment.comment_id::text, '')], NULL, 'regime_comment');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.answer_regime_comment(bigint, text, text) IS '答复对名单制度的意见 | answer a comment on the regime of a list: accepted or declined, and why';
REVOKE ALL ON FUNCTION credit.answer_regime_comment(bigint, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.answer_regime_comment(bigint, text, text) TO credit_office;
