-- S4 item 8(1) 征求社会公众意见: and one that the public puts in itself, through the site's
-- login.  So many a day and so long as the rules say; it is shown once it is
-- answered, so that nobody writes on the public page.
CREATE OR REPLACE FUNCTION credit_public.comment_on_list(list_kind text, author_kind text, body text, part text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	longest bigint := (credit.rule_on('regime.comment_length', credit.today())).amount;
	most bigint := (credit.rule_on('regime.comments_a_day', credit.today())).amount;
BEGIN
	IF pg_catalog.length(body) > coalesce(longest, 0) THEN
		PERFORM credit.raise('comment_refused', ARRAY[coalesce(list_kind, ''), pg_catalog.format('%s characters, at most %s', pg_catalog.length(body), coalesce(longest, 0))], NULL, 'regime_comment', 'body');
	END IF;
	-- one after the other, so that the limit is exact
	PERFORM FROM credit.regime_consultation AS c WHERE c.list_kind = comment_on_list.list_kind AND c.during @> credit.today() FOR NO KEY UPDATE;
	IF (SELECT count(*) FROM credit.regime_comment AS m
		 WHERE m.list_kind = comment_on_list.list_kind AND m.made_on = credit.today() AND m.channel = 'public') >= coalesce(most, 0) THEN
		PERFORM credit.raise('comment_refused', ARRAY[coalesce(list_kind, ''), pg_catalog.format('%s came today', coalesce(most, 0))], NULL, 'regime_comment');
	END IF;
	RETURN credit_private.take_comment(list_kind, author_kind, body, part, 'public', session_user);
END
$function$;
COMMENT ON FUNCTION credit_public.comment_on_list(text, text, text, text) IS
	'社会公众对名单制度提出意见,每日有限,答复后公开 | the public comments on the regime of a list; so many a day, shown once answered';
REVOKE ALL ON FUNCTION credit_public.comment_on_list(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit_public.comment_on_list(text, text, text, text) TO credit_anonymous;
