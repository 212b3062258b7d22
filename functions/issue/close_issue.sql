CREATE OR REPLACE FUNCTION credit.close_issue(issue_id bigint) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
BEGIN
	UPDATE credit.issue AS i SET state = 'closed', closed_on = credit.today(), closed_by = actor.login
	 WHERE i.issue_id = close_issue.issue_id AND i.state = 'answered';
	IF NOT FOUND THEN
		PERFORM credit.raise('no_issue', ARRAY[close_issue.issue_id::text], NULL, 'issue');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.close_issue(bigint) IS '办公室办结已答复的问题 | the office closes an issue that was answered';
GRANT EXECUTE ON FUNCTION credit.close_issue(bigint) TO credit_office;
