-- A comment that a unit takes in, its own or somebody's.
CREATE OR REPLACE FUNCTION credit.comment_on_regime(list_kind text, author_kind text, body text, part text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
BEGIN
	RETURN credit_private.take_comment(list_kind, author_kind, body, part, 'unit', actor.login);
END
$function$;
COMMENT ON FUNCTION credit.comment_on_regime(text, text, text, text) IS '登记对名单制度的意见 | take in a comment on the regime of a list';
REVOKE ALL ON FUNCTION credit.comment_on_regime(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.comment_on_regime(text, text, text, text) TO credit_clerk, credit_head, credit_office;
