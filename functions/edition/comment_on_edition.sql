-- A unit's comment on a draft, or its proposal of an item that is missing.
-- The edition is held, shared: an issue waits for the comment.
CREATE OR REPLACE FUNCTION credit.comment_on_edition(edition text, body text, item text DEFAULT NULL, missing boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_head');
	draft credit.catalog_edition;
	number bigint;
BEGIN
	SELECT * INTO draft FROM credit.catalog_edition AS e WHERE e.edition = comment_on_edition.edition FOR SHARE;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_edition', ARRAY[comment_on_edition.edition], NULL, 'catalog_edition');
	ELSIF draft.state <> 'comments' OR draft.comments_until < credit.today() THEN
		PERFORM credit.raise('comments_closed', ARRAY[draft.edition], NULL, 'catalog_edition');
	END IF;
	INSERT INTO credit.catalog_comment AS c (edition, unit, kind, item, body, made_by)
	VALUES (draft.edition, actor.unit, CASE WHEN missing THEN 'missing_item' ELSE 'comment' END, comment_on_edition.item, comment_on_edition.body, actor.login)
	RETURNING c.comment_id INTO number;
	RETURN number;
END
$function$;
COMMENT ON FUNCTION credit.comment_on_edition(text, text, text, boolean) IS
	'对征求意见稿提出意见,或建议增补项目 | comment on a draft edition, or propose an item that is missing';
REVOKE ALL ON FUNCTION credit.comment_on_edition(text, text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.comment_on_edition(text, text, text, boolean) TO credit_clerk, credit_head;
