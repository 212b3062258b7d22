-- The caller's account, when it is the head's or, today, a deputy's of its
-- unit; else an error.
CREATE OR REPLACE FUNCTION credit_private.require_head() RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit.actor();
BEGIN
	IF EXISTS (SELECT FROM credit.deputy AS d
				WHERE d.login = actor.login AND d.unit = actor.unit AND d.valid_during @> credit.today()
				  AND (d.ended_on IS NULL OR d.ended_on > credit.today()))
	THEN
		RETURN actor;
	END IF;
	RETURN credit_private.require_role('credit_head');
END
$function$;
COMMENT ON FUNCTION credit_private.require_head() IS
	'取当前账户,须为负责人或今日代行者 | the caller''s account if it is the head''s or today a deputy''s, else an error';
