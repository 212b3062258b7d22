-- The subject's answer to the notice, taken in; NULL means that it says it has
-- none.
CREATE OR REPLACE FUNCTION credit.answer_notice(nomination_id bigint, statement text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	n credit.nomination := credit_private.require_nomination(answer_notice.nomination_id, 'answer', actor);
BEGIN
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(n.unit, 'credit_clerk', 'credit_head');
	END IF;
	PERFORM credit_private.nomination_done(n.code, n.nomination_id, 'answer', true, actor, coalesce(statement, '无陈述申辩意见 | none'));
END
$function$;
COMMENT ON FUNCTION credit.answer_notice(bigint, text) IS '登记主体的陈述申辩 | take in the subject''s answer';
REVOKE ALL ON FUNCTION credit.answer_notice(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.answer_notice(bigint, text) TO credit_clerk, credit_head, credit_office;
