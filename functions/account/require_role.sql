-- The caller's account, when it holds one of the roles; else an error.  The
-- EXECUTE grants say the same; this says it also for the unit's account.
CREATE OR REPLACE FUNCTION credit_private.require_role(VARIADIC roles text[]) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit.actor();
BEGIN
	IF actor.login IS NULL THEN
		PERFORM credit.raise('no_account', ARRAY[credit.actor_name()::text]);
	ELSIF NOT actor.roles::text[] && require_role.roles THEN
		PERFORM credit.raise('not_entitled', ARRAY[pg_catalog.array_to_string(require_role.roles, ' / ')]);
	ELSIF NOT EXISTS (SELECT FROM credit.unit AS u WHERE u.unit = actor.unit AND u.valid_during @> credit.today()) THEN
		-- an account of a unit that has ended acts no more, its successor's do
		PERFORM credit.raise('not_your_unit', ARRAY[credit_private.unit_in_charge(actor.unit)::text, actor.unit::text]);
	END IF;
	RETURN actor;
END
$function$;
COMMENT ON FUNCTION credit_private.require_role(text[]) IS
	'取当前账户,须具有其一角色,否则报错 | the caller''s account if it holds one of the roles, else an error';
