-- The office issues a list now, before the job would, over its own signature.
CREATE OR REPLACE FUNCTION credit.issue_list(list_kind text, region text DEFAULT '000000', signed_by text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	issues bigint[] := credit_private.freeze_lists(coalesce(issue_list.list_kind, ''), issue_list.region,
		coalesce(issue_list.signed_by, (SELECT u.name FROM credit.unit AS u WHERE u.unit = actor.unit)));
BEGIN
	IF issues = '{}' THEN
		PERFORM credit.raise('no_issue_due', ARRAY[issue_list.list_kind, issue_list.region]);
	END IF;
	RETURN issues[1];
END
$function$;
COMMENT ON FUNCTION credit.issue_list(text, text, text) IS '立即发布一期名单 | issue a list now; returns the number of the issue';
GRANT EXECUTE ON FUNCTION credit.issue_list(text, text, text) TO credit_office;
