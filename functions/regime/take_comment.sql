-- A comment comes in while the consultation is open.  Who made it is told by
-- kind alone.
CREATE OR REPLACE FUNCTION credit_private.take_comment(list_kind text, author_kind text, body text, part text, channel text, login name) RETURNS bigint
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	consultation bigint;
	number bigint;
BEGIN
	-- the list is held, shared: its activation waits for the comment
	PERFORM FROM credit.list_kind AS k WHERE k.list_kind = take_comment.list_kind FOR SHARE;
	SELECT c.consultation_id INTO consultation FROM credit.regime_consultation AS c
	 WHERE c.list_kind = take_comment.list_kind AND c.during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_consultation', ARRAY[coalesce(take_comment.list_kind, ''), credit.today()::text], NULL, 'regime_consultation');
	END IF;
	INSERT INTO credit.regime_comment AS m (list_kind, consultation_id, part, author_kind, body, made_on, taken_by, channel)
	VALUES (take_comment.list_kind, consultation, take_comment.part, take_comment.author_kind, credit.hide_citizen_ids(take_comment.body), credit.today(),
		take_comment.login, take_comment.channel)
	RETURNING m.comment_id INTO number;
	RETURN number;
END
$function$;
COMMENT ON FUNCTION credit_private.take_comment(text, text, text, text, text, name) IS '收取对名单制度的意见 | take in a comment on the regime of a list';
