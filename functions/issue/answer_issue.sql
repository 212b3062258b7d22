CREATE OR REPLACE FUNCTION credit.answer_issue(issue_id bigint, answer text) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
BEGIN
	IF coalesce(answer_issue.answer, '') !~ '[^ ]' THEN
		PERFORM credit.raise('reason_needed', ARRAY[answer_issue.issue_id::text], NULL, 'issue', 'answer');
	END IF;
	UPDATE credit.issue AS i SET state = 'answered', answer = answer_issue.answer, answered_by = actor.login
	 WHERE i.issue_id = answer_issue.issue_id AND i.owner = actor.unit AND i.state <> 'closed';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_issue', ARRAY[answer_issue.issue_id::text], NULL, 'issue');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.answer_issue(bigint, text) IS '责任单位答复问题 | the owner answers an issue';
GRANT EXECUTE ON FUNCTION credit.answer_issue(bigint, text) TO credit_clerk, credit_head;
