-- A comment of the public or of a unit, taken in while the consultation is
-- open.  Who made it is told by kind alone.
CREATE OR REPLACE FUNCTION credit.comment_on_regime(list_kind text, author_kind text, body text, part text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head', 'credit_office');
	consultation bigint;
	number bigint;
BEGIN
	-- the list is held, shared: its activation waits for the comment
	PERFORM FROM credit.list_kind AS k WHERE k.list_kind = comment_on_regime.list_kind FOR SHARE;
	SELECT c.consultation_id INTO consultation FROM credit.regime_consultation AS c
	 WHERE c.list_kind = comment_on_regime.list_kind AND c.during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_consultation', ARRAY[coalesce(comment_on_regime.list_kind, ''), credit.today()::text], NULL, 'regime_consultation');
	END IF;
	INSERT INTO credit.regime_comment AS m (list_kind, consultation_id, part, author_kind, body, made_on, taken_by)
	VALUES (comment_on_regime.list_kind, consultation, comment_on_regime.part, comment_on_regime.author_kind, credit.hide_citizen_ids(comment_on_regime.body), credit.today(), actor.login)
	RETURNING m.comment_id INTO number;
	RETURN number;
END
$function$;
COMMENT ON FUNCTION credit.comment_on_regime(text, text, text, text) IS '登记对名单制度的意见 | take in a comment on the regime of a list';
REVOKE ALL ON FUNCTION credit.comment_on_regime(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.comment_on_regime(text, text, text, text) TO credit_clerk, credit_head, credit_office;
